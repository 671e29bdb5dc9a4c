internal import Casework

extension Office {
  /// Queues the files that arrived before files were read, case by case and behind everything else; once for an
  /// installation.
  /// - Returns: how many cases were gone through.
  @discardableResult package func queueEarlierFiles() async throws -> Int {
    try await eachCaseOnce("readings.earlier") { desk, id in
      guard let file = try desk.load(CaseFile.self, id) else { return }
      var world = desk.world
      world.isWatched = false
      for attachment in file.dossier.attachments {
        try MaterialFiles(desk.transaction).add(attachment, to: file.dossier, file.id)
        try ReadingQueue.add(attachment, of: file.dossier, world, desk.transaction)
      }
    }
  }

  /// Goes through all cases, a hundred in a transaction, unless the setting says that it was done.
  func eachCaseOnce(
    _ done: String, _ work: @escaping @Sendable (Desk, CaseID) throws -> Void
  ) async throws -> Int {
    guard try await Settings(engine).value(done) == nil else { return 0 }
    var (after, count) = ("", 0)
    while true {
      let last = after
      let ids = try await read { desk in
        try desk.transaction.rows("select id from cases where id > \(last) order by id limit 100").map {
          try $0.text("id")
        }
      }
      guard let end = ids.last else { break }
      try await perform(by: .system) { desk in
        for id in ids { try work(desk, CaseID(id)) }
      }
      (after, count) = (end, count + ids.count)
      try Task.checkCancellation()
    }
    try await perform(by: .system) { try Settings.set(done, to: "1", $0.transaction) }
    return count
  }
}
