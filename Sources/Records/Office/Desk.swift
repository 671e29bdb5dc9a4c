package import Casework
package import Standards

/// One command in progress: it loads, decides and records within one transaction.
///
/// Valid only inside the closure it was given to. Whatever is changed here is recorded together or not at all.
package final class Desk {
  package let transaction: any Transaction
  package let actor: Actor
  /// The capacity in which the events are recorded.
  package let role: Role?
  /// The moment of the command; the same for all its events.
  package let now: Instant
  /// What a repeated command with the same key is told: an id, a number.
  package var answer = ""
  let world: World
  private let cache: FoldCache
  private var recorder: (account: AccountID, role: Role?)
  private(set) var touched: [StreamID: any FoldedAggregate] = [:]
  private var knownErasures: Int?

  init(_ transaction: any Transaction, actor: Actor, role: Role?, world: World, cache: FoldCache) {
    self.transaction = transaction
    self.actor = actor
    self.role = role
    recorder = (actor.account, role)
    self.world = world
    self.cache = cache
    now = world.now()
  }

  /// - Returns: `nil` when there is no such thing.
  package func load<A: Projected>(_ type: A.Type, _ id: ID<A>) throws -> A? {
    try folded(type, StreamID(type, id.rawValue))?.aggregate
  }

  /// Records the first events of a new thing.
  /// - Throws: ``Conflict`` when it exists.
  @discardableResult package func open<A: Projected>(
    _ type: A.Type, _ id: ID<A>, with events: [A.Event]
  ) throws -> A {
    try record(events, on: StreamID(type, id.rawValue), after: nil as Folded<A>?, expecting: 0)
  }

  /// Loads, decides, records.
  /// - Parameter expected: the version the person saw; `nil` decides on whatever is there now.
  /// - Throws: ``Refusal/noSuchThing``, what `decide` refuses, ``Conflict`` when the version is another.
  @discardableResult package func change<A: Projected>(
    _ type: A.Type, _ id: ID<A>, expecting expected: Int? = nil,
    _ decide: (A) throws -> [A.Event]
  ) throws -> A {
    let stream = StreamID(type, id.rawValue)
    guard let before = try folded(type, stream) else { throw Refusal.noSuchThing }
    let version = before.aggregate.version
    if let expected, expected != version {
      throw Conflict(stream: stream.description, expected: expected, found: version)
    }
    let events = try decide(before.aggregate)
    guard !events.isEmpty else { return before.aggregate }
    return try record(events, on: stream, after: before, expecting: version)
  }

  /// How many subjects' data had been erased when this command began.
  func erasures() throws -> Int {
    if let knownErasures { return knownErasures }
    let row = try transaction.row("select count(*) as n from data_keys where erased_at_ms is not null")
    let count = try row?.count("n") ?? 0
    knownErasures = count
    return count
  }

  private func folded<A: Projected>(_ type: A.Type, _ stream: StreamID) throws -> Folded<A>? {
    if let here = touched[stream] as? Folded<A> { return here }
    let known = cache.find(type, stream, erasures: try erasures())
    let rows = try EventStore(transaction).events(of: stream, after: known?.aggregate.version ?? 0)
    guard let last = rows.last else { return known }
    let news = try rows.map { try $0.decoded(as: A.Event.self) }
    var aggregate: A
    if let known {
      aggregate = known.aggregate
      for event in news { try aggregate.apply(event) }
    } else {
      aggregate = try A(folding: news)
    }
    return Folded(aggregate: aggregate, lastMoment: last.stamp.moment.milliseconds)
  }

  private func record<A: Projected>(
    _ events: [A.Event], on stream: StreamID, after before: Folded<A>?, expecting version: Int
  ) throws -> A {
    // A stream's time never runs backwards, even when the clock of the machine does.
    let moment = Instant(milliseconds: max(now.milliseconds, before?.lastMoment ?? .min))
    let recorded = try EventStore(transaction).append(
      events, to: stream, expecting: version, by: Stamp(moment: moment, actor: recorder.account, role: recorder.role))
    var aggregate = before?.aggregate
    let projector = Projector(transaction: transaction, world: world, live: true)
    for event in recorded {
      aggregate = try projector.take(event, after: aggregate)
    }
    guard let aggregate else { throw StorageFault.failed("nothing to record on \(stream)") }
    try aggregate.writeRows(key: stream.key, projector)
    touched[stream] = Folded(aggregate: aggregate, lastMoment: moment.milliseconds)
    // What follows of itself is recorded by the platform, not by the person.
    let recorder = self.recorder
    self.recorder = (Actor.system.account, nil)
    defer { self.recorder = recorder }
    try aggregate.follow(recorded, self)
    return (touched[stream]?.any as? A) ?? aggregate
  }
}
