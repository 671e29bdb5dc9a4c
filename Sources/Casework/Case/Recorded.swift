package import Standards

/// An event as the store keeps it: what happened, when, by whom and in which capacity.
package struct Recorded<Event: DomainEvent>: Codable, Hashable, Sendable {
  /// Position in the whole log, given by the store; `nil` before it is stored.
  package let sequence: Int64?
  /// Position in its own stream, from 1 without gaps.
  package let version: Int
  package let at: Instant
  package let actor: AccountID
  package let role: Role?
  package let event: Event

  package init(sequence: Int64? = nil, version: Int, at: Instant, actor: AccountID, role: Role?, event: Event) {
    self.sequence = sequence
    self.version = version
    self.at = at
    self.actor = actor
    self.role = role
    self.event = event
  }
}

/// Something that happened; never changed, never deleted.
package protocol DomainEvent: Codable, Hashable, Sendable {
  /// A stable name; stored beside the payload.
  var kind: String { get }
  /// The event with every personal or confidential text replaced; what it names is sealed before it is stored.
  func replacingPersonal(_ replace: (_ value: String, _ owner: PersonalOwner) throws -> String) rethrows -> Self
}

extension DomainEvent {
  package func replacingPersonal(
    _ replace: (_ value: String, _ owner: PersonalOwner) throws -> String
  ) rethrows -> Self { self }
}

/// A thing that is nothing but the fold of its stream.
package protocol Aggregate: Sendable {
  associatedtype Event: DomainEvent
  /// The stream's name before the colon: `case`, `account`, …
  static var streamPrefix: String { get }
  /// - Throws: ``BrokenHistory`` when the events cannot have happened in this order.
  init(folding events: some Sequence<Recorded<Event>>) throws(BrokenHistory)
  var version: Int { get }
  mutating func apply(_ recorded: Recorded<Event>) throws(BrokenHistory)
}

/// A stream that no sequence of commands could have produced: damage or a defect, never a person's mistake.
package struct BrokenHistory: Error, Hashable, Sendable {
  package let stream: String
  package let version: Int
  package let kind: String

  package init(stream: String, version: Int, kind: String) {
    self.stream = stream
    self.version = version
    self.kind = kind
  }
}
