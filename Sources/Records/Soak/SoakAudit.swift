internal import Casework

/// What must hold after a crash: whatever was acknowledged is there, and nothing is half done.
package struct SoakAudit: Sendable {
  private let archive: Archive
  private let world: World

  package init(_ archive: Archive, world: World) {
    self.archive = archive
    self.world = world
  }

  /// - Returns: what is wrong, one line each; empty when all holds.
  package func faults(acknowledged: [SoakLine]) async throws -> [String] {
    try await lost(acknowledged) + halfDone() + damaged(acknowledged)
  }

  private func lost(_ lines: [SoakLine]) async throws -> [String] {
    let newest = Dictionary(lines.map { ($0.stream, $0.version) }, uniquingKeysWith: max)
    return try await archive.engine.read { transaction in
      let store = EventStore(transaction)
      return try newest.compactMap { stream, version in
        let found = try store.version(of: stream)
        return found >= version ? nil : "\(stream) was acknowledged at version \(version) and stands at \(found)"
      }
    }
  }

  /// Rows that would exist without each other if a transaction had been torn.
  private func halfDone() async throws -> [String] {
    let checks: [(String, Query)] = [
      ("gaps in the sequence", "select count(*) - coalesce(max(sequence), 0) as n from events"),
      (
        "events without a leaf in the log, or leaves without an event",
        "select (select count(*) from events) - (select count(*) from log_hashes where level = 0) as n"
      ),
      (
        "gaps in a stream",
        "select count(*) as n from (select stream from events group by stream having count(*) <> max(version)) as s"
      ),
      (
        "cases whose row is not at the version of their stream",
        """
        select count(*) as n from (select stream, max(version) as version from events group by stream) as s
        left join cases c on s.stream = 'case:' || c.id where c.version is null or c.version <> s.version
        """
      ),
      (
        "rows of cases without events",
        "select count(*) as n from cases where 'case:' || id not in (select stream from events)"
      ),
      (
        "serials given out but not used",
        """
        select coalesce(max(last), 0) - (select count(*) from events where kind = 'submitted') as n from serials
        """
      ),
      (
        "budget not equal to its reservations",
        """
        select coalesce(sum(reserved_fen), 0) - (select coalesce(sum(amount_fen), 0) from reservations) as n
        from annual_budgets
        """
      ),
      (
        "caps not equal to their reservations",
        """
        select coalesce(sum(reserved_fen), 0) - (select coalesce(sum(amount_fen), 0) from reservations) as n
        from annual_caps
        """
      ),
      (
        "cases paid twice",
        "select count(*) as n from (select case_id from payments where state = 'paid' group by case_id having count(*) > 1) as p"
      ),
      (
        "files of cases that were never queued for reading",
        "select count(*) as n from material_files where digest not in (select digest from readings)"
      ),
      (
        "readings without their marks",
        """
        select count(*) as n from readings where state = 'read' and digest not in (select digest from reading_marks)
        """
      ),
      (
        "files that wait and have no turn",
        """
        select count(*) as n from readings r where state = 'queued' and not exists (
          select 1 from reading_turns t where t.applicant = r.applicant and t.urgent = r.urgent and t.waiting = 1)
        """
      ),
    ]
    return try await archive.engine.read { transaction in
      try checks.compactMap { name, query in
        let count = try transaction.row(query)?.count("n") ?? 0
        return count == 0 ? nil : "\(name): \(count)"
      }
    }
  }

  private func damaged(_ lines: [SoakLine]) async throws -> [String] {
    let known = try await archive.engine.read { try BlobShelf($0).all() }
    var faults: [String] = []
    let rows = Set(known.map(\.hash))
    for hash in Set(lines.compactMap(\.blob)) where !rows.contains(hash) {
      faults.append("the file \(hash) was acknowledged and has no row")
    }
    for blob in known {
      do {
        if try await !archive.blobs.verify(blob.hash) { faults.append("the file \(blob.hash) is damaged") }
      } catch { faults.append("the file \(blob.hash) has a row and cannot be read: \(error)") }
    }
    return faults
  }
}
