package import Casework

/// Runs the commands of the pages: each is loaded, decided and recorded in one transaction, and acknowledged when it
/// is on stable storage.
package struct Office: Sendable {
  package let engine: any Engine
  package let world: World
  let cache = FoldCache()

  package init(_ engine: any Engine, world: World) {
    self.engine = engine
    self.world = world
  }

  package enum Outcome<Result: Sendable>: Sendable {
    case done(Result)
    /// The command of this key was done before; ``Desk/answer`` as it was then.
    case repeated(answer: String)
  }

  /// Runs one command over any number of things.
  ///
  /// `body` may run twice (after a serialisation failure), so it does nothing but use the desk.
  /// - Parameters:
  ///   - role: the capacity the events are recorded in; the actor's only role when there is one.
  ///   - key: a second command of the same account with the same key does nothing.
  /// - Throws: ``Refusal``, ``Conflict``, ``StorageFault``; nothing is recorded then.
  package func perform<Result: Sendable>(
    by actor: Actor, as role: Role? = nil, key: IdempotencyKey?,
    _ body: @escaping @Sendable (Desk) throws -> Result
  ) async throws -> Outcome<Result> {
    let (world, cache) = (world, cache)
    let role = role ?? (actor.roles.count == 1 ? actor.roles.first : nil)
    let (outcome, committed) = try await engine.write {
      transaction -> (Outcome<Result>, (states: [StreamID: any FoldedAggregate], erasures: Int)) in
      if let answer = try key?.answer(transaction, account: actor.account) {
        return (.repeated(answer: answer), ([:], 0))
      }
      let desk = Desk(transaction, actor: actor, role: role, world: world, cache: cache)
      let result = try body(desk)
      try key?.remember(desk.answer, transaction, account: actor.account, at: desk.now)
      return (.done(result), (desk.touched, try desk.erasures()))
    }
    cache.keep(committed.states, erasures: committed.erasures)
    return outcome
  }

  /// Runs one command that carries no key.
  package func perform<Result: Sendable>(
    by actor: Actor, as role: Role? = nil, _ body: @escaping @Sendable (Desk) throws -> Result
  ) async throws -> Result {
    switch try await perform(by: actor, as: role, key: nil, body) {
    case .done(let result): return result
    case .repeated: throw StorageFault.failed("a command without a key was answered as a repeated one")
    }
  }

  /// Changes one thing.
  /// - Parameter expected: the version the person saw; `nil` decides on whatever is there now.
  /// - Returns: the thing as it is after the command, also when the key shows that it was done before.
  package func change<A: Projected>(
    _ type: A.Type = A.self, _ id: ID<A>, expecting expected: Int? = nil, by actor: Actor, as role: Role? = nil,
    key: IdempotencyKey? = nil, _ decide: @escaping @Sendable (A, Desk) throws -> [A.Event]
  ) async throws -> A {
    let outcome = try await perform(by: actor, as: role, key: key) { desk in
      try desk.change(type, id, expecting: expected) { try decide($0, desk) }
    }
    if case .done(let changed) = outcome { return changed }
    guard let found = try await load(type, id) else { throw Refusal.noSuchThing }
    return found
  }

  /// Opens a new thing with its first events.
  /// - Throws: ``Conflict`` when it exists.
  package func open<A: Projected>(
    _ type: A.Type = A.self, _ id: ID<A>, by actor: Actor, as role: Role? = nil,
    _ decide: @escaping @Sendable (Desk) throws -> [A.Event]
  ) async throws -> A {
    try await perform(by: actor, as: role) { desk in try desk.open(type, id, with: try decide(desk)) }
  }

  /// - Returns: `nil` when there is no such thing.
  package func load<A: Projected>(_ type: A.Type = A.self, _ id: ID<A>) async throws -> A? {
    try await read { try $0.load(type, id) }
  }

  /// Several readings of one moment.
  package func read<Result: Sendable>(
    _ body: @escaping @Sendable (Desk) throws -> Result
  ) async throws -> Result {
    let (world, cache) = (world, cache)
    return try await engine.read { transaction in
      try body(Desk(transaction, actor: .system, role: nil, world: world, cache: cache))
    }
  }

  /// The events of one thing, oldest first.
  package func history<A: Projected>(_ type: A.Type = A.self, _ id: ID<A>) async throws -> [Recorded<A.Event>] {
    try await engine.read { transaction in
      try EventStore(transaction).events(of: StreamID(type, id.rawValue)).map { try $0.decoded(as: A.Event.self) }
    }
  }
}
