/// Removes what events say, on a person's request, and leaves that they happened: the leaf, the order, the time.
package struct EventErasure: Sendable {
  package enum Fault: Error, Hashable, Sendable {
    case noSuchStream
    /// Money and other people's matters hang on it; only sealed fields can be erased of it.
    case inUse
  }

  private let engine: any Engine
  private let world: World

  package init(_ engine: any Engine, world: World) {
    self.engine = engine
    self.world = world
  }

  /// Empties the events of a case that was never submitted, and makes the projections again without it.
  /// - Returns: how many events were emptied now.
  /// - Throws: ``Fault``; nothing is changed then.
  package func erase(_ stream: StreamID) async throws -> Int {
    let world = world
    return try await engine.writeAlone { transaction in
      let kinds = try transaction.rows("select kind from events where stream = \(stream)").map { try $0.text("kind") }
      guard !kinds.isEmpty else { throw Fault.noSuchStream }
      guard stream.subject == "case", !kinds.contains("submitted") else { throw Fault.inUse }
      let count = try transaction.run(
        "update events set body = '', salt = '' where stream = \(stream) and salt <> ''")
      _ = try Rebuild.run(transaction, world)
      return count
    }
  }
}
