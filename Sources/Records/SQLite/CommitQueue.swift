internal import GRDB

/// Group commit: writers that wait at the same time share one transaction, and so one fsync.
///
/// Each job has a savepoint of its own, so one that fails is undone alone; nobody is told of success before COMMIT.
actor CommitQueue {
  /// One writer's work and how to tell it the outcome.
  struct Job: Sendable {
    /// - Returns: what to call once the group is committed.
    let work: @Sendable (SQLiteTransaction) throws -> @Sendable () -> Void
    let refuse: @Sendable (any Error) -> Void
  }

  static let groupLimit = 256

  private let pool: DatabasePool
  private var waiting: [Job] = []
  private var draining = false
  private var broken: StorageFault?

  init(_ pool: DatabasePool) { self.pool = pool }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    if let broken { throw broken }
    return try await withCheckedThrowingContinuation { continuation in
      waiting.append(
        Job(
          work: { transaction in
            let result = try body(transaction)
            return { continuation.resume(returning: result) }
          },
          refuse: { continuation.resume(throwing: $0) }))
      guard !draining else { return }
      draining = true
      // Unstructured on purpose: the group outlives whichever writer happened to start it.
      Task { await drain() }
    }
  }

  private func drain() async {
    while !waiting.isEmpty {
      let group = Array(waiting.prefix(CommitQueue.groupLimit))
      waiting.removeFirst(group.count)
      if let broken {
        group.forEach { $0.refuse(broken) }
        continue
      }
      do {
        let outcomes = try await pool.writeWithoutTransaction { try CommitQueue.commit(group, $0) }
        outcomes.forEach { $0() }
      } catch {
        let fault = (error as? DatabaseError).map { StorageFault($0) } ?? error as? StorageFault
        if case .broken? = fault { broken = fault }
        group.forEach { $0.refuse(fault ?? error) }
      }
    }
    draining = false
  }

  private static func commit(_ group: [Job], _ database: Database) throws -> [@Sendable () -> Void] {
    var outcomes: [@Sendable () -> Void] = []
    try database.inTransaction(.immediate) {
      let transaction = SQLiteTransaction(database: database)
      for job in group {
        do {
          outcomes.append(try transaction.savepoint { try job.work(transaction) })
        } catch {
          guard database.isInsideTransaction else { throw error }
          if case .broken? = error as? StorageFault { throw error }
          outcomes.append { job.refuse(error) }
        }
      }
      return .commit
    }
    return outcomes
  }
}
