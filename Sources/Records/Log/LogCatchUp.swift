internal import MerkleLog

/// Computes the leaves of events that were recorded before there was a log, batch by batch; stopped at any time, it goes
/// on where it was.
package struct LogCatchUp: Sendable {
  private let engine: any Engine
  private let batch: Int

  package init(_ engine: any Engine, batch: Int = 2000) {
    self.engine = engine
    self.batch = batch
  }

  /// - Parameter progress: the leaves there are, after each batch.
  /// - Returns: the leaves added.
  @discardableResult
  package func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
    let batch = batch
    var added = 0
    while true {
      let (size, count) = try await engine.writeAlone { transaction in
        let log = EventLog(transaction)
        let size = try log.size()
        let events = try EventStore(transaction).stored(after: size, limit: batch)
        for event in events {
          guard !event.isErased else {
            throw StorageFault.unreadable("event \(event.sequence) was erased before it was logged")
          }
          try log.append(event)
        }
        return (size + events.count, events.count)
      }
      guard count > 0 else { return added }
      added += count
      progress(size)
    }
  }
}
