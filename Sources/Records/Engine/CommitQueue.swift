/// Group commit: writers that wait at the same time share one transaction, and so one fsync.
///
/// Each job has a savepoint of its own, so one that fails is undone alone; nobody is told of success before COMMIT.
actor CommitQueue {
  /// One writer's work and how to tell it the outcome.
  struct Job: Sendable {
    /// - Returns: what to call once the group is committed.
    let work: @Sendable (any Transaction) throws -> @Sendable () -> Void
    let refuse: @Sendable (any Error) -> Void
  }

  typealias Outcome = @Sendable () -> Void

  static let groupLimit = 256

  /// Runs a group in one transaction; what it returns is called after the COMMIT.
  private let commit: @Sendable ([Job]) async throws -> [Outcome]
  private var waiting: [Job] = []
  private var draining = false
  private var broken: StorageFault?

  init(_ commit: @escaping @Sendable ([Job]) async throws -> [Outcome]) { self.commit = commit }

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
      do { try await commit(group).forEach { $0() } } catch {
        if case .broken? = error as? StorageFault { broken = error as? StorageFault }
        group.forEach { $0.refuse(error) }
      }
    }
    draining = false
  }

  /// Does the jobs one after another.
  /// - Parameter endsAll: whether a job's error has ended the transaction, so that the group fails with it.
  static func perform(
    _ group: [Job], in transaction: any Transaction, endsAll: (any Error) -> Bool
  ) throws -> [Outcome] {
    try group.map { job in
      do { return try transaction.savepoint { try job.work(transaction) } } catch {
        if endsAll(error) { throw error }
        return { job.refuse(error) }
      }
    }
  }
}
