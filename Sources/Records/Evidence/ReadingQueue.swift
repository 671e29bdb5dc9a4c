package import Standards

/// The durable queue of files to read, fair between applicants.
///
/// Applicants take turns; an applicant who comes anew joins the turn in progress, so that one file of a small filing
/// never waits behind three hundred of a large one. Of one applicant's files the one uploaded last goes first. Files
/// that somebody has just uploaded go before all that were queued unwatched. Moments are the machine's.
package struct ReadingQueue: Sendable {
  let engine: any Engine
  private let node: String

  /// - Parameter node: who takes files here, as ``Nodes`` knows it.
  package init(_ engine: any Engine, node: String) {
    self.engine = engine
    self.node = node
  }

  /// After so many readings that broke down the file is left to a person.
  package static let attemptLimit = 3
  /// Renewed by ``hold(_:at:)`` while somebody reads: only a reader that is gone lets it run out.
  package static let leaseSeconds: Int64 = 600

  /// Takes the file whose turn it is; `nil` when none waits.
  package func take(at moment: Instant) async throws -> ReadingJob? {
    guard try await engine.read({ try ReadingQueue.next($0) }) != nil else { return nil }
    let (lease, node) = (RandomText.hexadecimal(bytes: 8), node)
    return try await engine.write { transaction in
      guard let row = try ReadingQueue.next(transaction) else { return nil }
      let job = try ReadingJob(row, lease: lease)
      try transaction.run(
        """
        update readings set state = 'reading', attempts = attempts + 1, lease = \(lease),
          node = \(node), lease_until_ms = \(moment.adding(seconds: ReadingQueue.leaseSeconds))
        where digest = \(job.key.digest) and expecting = \(job.key.expectation)
        """)
      try transaction.run(
        """
        update reading_turns set turn = turn + 1 where applicant = \(job.applicant) and urgent = \(job.isUrgent)
        """)
      try ReadingTurns(transaction).settle(job.applicant, isUrgent: job.isUrgent)
      return job
    }
  }

  /// The lease runs anew.
  package func hold(_ job: ReadingJob, at moment: Instant) async throws {
    _ = try await engine.write { transaction in
      try transaction.run(
        """
        update readings set lease_until_ms = \(moment.adding(seconds: ReadingQueue.leaseSeconds))
        where \(ReadingQueue.held(job))
        """)
    }
  }

  /// What is known so far, for whoever watches the page; the lease runs anew.
  package func note(_ brief: String, of job: ReadingJob, at moment: Instant) async throws {
    _ = try await engine.write { transaction in
      let brief = try ReadingShelf.sealed(brief, job.key, of: job.applicant, transaction)
      try transaction.run(
        """
        update readings set brief = \(brief), lease_until_ms = \(moment.adding(seconds: ReadingQueue.leaseSeconds))
        where \(ReadingQueue.held(job))
        """)
    }
  }

  /// Keeps the outcome of a reading without telling the cases of it; the platform uses ``Office/finish``.
  package func finish(
    _ job: ReadingJob, brief: String, answer: String, isRead: Bool, marks: [String: Set<String>] = [:],
    sketch: [UInt8]? = nil, at moment: Instant
  ) async throws {
    _ = try await engine.write { transaction in
      try ReadingQueue.finish(
        job, brief: brief, answer: answer, isRead: isRead, marks: marks, sketch: sketch, at: moment, transaction)
    }
  }

  /// Keeps the outcome of a reading; one whose lease went to another reader is let go.
  /// - Parameters:
  ///   - brief: the answer without the pages' text.
  ///   - isRead: `false` where nothing of the file could be read.
  ///   - marks: by kind, what tells the file, or one that says the same, again.
  /// - Returns: whether it was kept.
  static func finish(
    _ job: ReadingJob, brief: String, answer: String, isRead: Bool, marks: [String: Set<String>], sketch: [UInt8]?,
    at moment: Instant, _ transaction: any Transaction
  ) throws -> Bool {
    let sketch = sketch.map { SQLValue.blob($0) } ?? .null
    let brief = try ReadingShelf.sealed(brief, job.key, of: job.applicant, transaction)
    let answer = try ReadingShelf.sealed(answer, job.key, of: job.applicant, transaction)
    let kept = try transaction.run(
      """
      update readings set state = \(isRead ? "read" : "failed"), brief = \(brief), answer = \(answer),
        sketch = \(sketch), finished_at_ms = \(moment), lease = null, lease_until_ms = null
      where \(ReadingQueue.held(job))
      """)
    if kept > 0 { try ReadingShelf(transaction).mark(job.key.digest, with: marks) }
    return kept > 0
  }

  /// Puts a file back that was not looked at to the end, without counting the attempt: the program is being stopped.
  package func giveBack(_ job: ReadingJob) async throws {
    try await engine.write { transaction in
      let back = try transaction.run(
        """
        update readings set state = 'queued', attempts = attempts - 1, lease = null, lease_until_ms = null
        where \(ReadingQueue.held(job))
        """)
      if back > 0 { try ReadingTurns(transaction).settle(job.applicant, isUrgent: job.isUrgent) }
    }
  }

  /// Queues again what a reader took and never finished, because its node is gone or its lease has run out; what broke
  /// down too often is given up.
  /// - Returns: how many files wait again.
  @discardableResult package func recover(at moment: Instant) async throws -> Int {
    let living = Nodes.living(engine.dialect)
    let overdue: Query = """
      state = 'reading' and (lease_until_ms <= \(moment) or node is null or node not in (\(living)))
      """
    // Looked at often, and nearly always in vain.
    guard try await engine.read({ try $0.row("select 1 as found from readings where \(overdue) limit 1") }) != nil
    else {
      return 0
    }
    return try await engine.write { transaction in
      try transaction.run(
        """
        update readings set state = 'failed', finished_at_ms = \(moment), lease = null, lease_until_ms = null
        where \(overdue) and attempts >= \(ReadingQueue.attemptLimit)
        """)
      let lost = try transaction.rows("select distinct applicant, urgent from readings where \(overdue)")
      let again = try transaction.run(
        "update readings set state = 'queued', lease = null, lease_until_ms = null where \(overdue)")
      for row in lost {
        try ReadingTurns(transaction).settle(try row.text("applicant"), isUrgent: try row.flag("urgent"))
      }
      return again
    }
  }

  /// Queues again what failed, after the cause was mended; the attempts count anew.
  @discardableResult package func retryFailed(at moment: Instant) async throws -> Int {
    try await engine.write { transaction in
      let failed = try transaction.rows("select distinct applicant from readings where state = 'failed'")
      let count = try transaction.run(
        """
        update readings set state = 'queued', attempts = 0, urgent = 0, queued_at_ms = \(moment),
          finished_at_ms = null, brief = null, answer = null
        where state = 'failed'
        """)
      for row in failed { try ReadingTurns(transaction).join(try row.text("applicant"), isUrgent: false) }
      return count
    }
  }

  package func figures(since moment: Instant) async throws -> ReadingFigures {
    try await engine.read { transaction in
      let row = try transaction.row(
        """
        select (select count(*) from readings where state = 'queued') as queued,
          (select count(*) from readings where state = 'reading') as reading,
          (select min(queued_at_ms) from readings where state = 'queued') as oldest,
          (select count(*) from readings where state = 'read' and finished_at_ms >= \(moment)) as read_since,
          (select count(*) from readings where state = 'failed' and finished_at_ms >= \(moment)) as failed_since,
          (select count(*) from readings where state = 'failed') as failed
        """)
      return ReadingFigures(
        queued: try row?.count("queued") ?? 0, reading: try row?.count("reading") ?? 0,
        oldest: row?.optionalInstant("oldest"), readSince: try row?.count("read_since") ?? 0,
        failedSince: try row?.count("failed_since") ?? 0, failed: try row?.count("failed") ?? 0)
    }
  }

  private static func held(_ job: ReadingJob) -> Query {
    """
    digest = \(job.key.digest) and expecting = \(job.key.expectation) and state = 'reading' and lease = \(job.lease)
    """
  }

  private static func next(_ transaction: any Transaction) throws -> ResultRow? {
    for isUrgent in [true, false] {
      guard let applicant = try ReadingTurns(transaction).next(isUrgent: isUrgent) else { continue }
      return try transaction.row(
        """
        select digest, expecting, media, applicant, urgent, attempts from readings
        where state = 'queued' and applicant = \(applicant) and urgent = \(isUrgent)
        order by queued_at_ms desc, digest limit 1
        """)
    }
    return nil
  }
}
