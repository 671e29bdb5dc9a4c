package enum ErasureEvent: DomainEvent {
  case personalErased(PersonalErased)

  package var kind: String {
    switch self {
    case .personalErased: "personalErased"
    }
  }
}

package struct PersonalErased: Codable, Hashable, Sendable {
  /// As the operator named it: `account:…`, `enterprise:…`, `case:…`, `objection:…`.
  package let subject: String
  package let reason: String

  package init(subject: String, reason: String) {
    self.subject = subject
    self.reason = reason
  }
}

/// One erasure of what was kept about a person or a body; nothing follows it.
package struct Erasure: Aggregate, Hashable, Sendable {
  package static let streamPrefix = "erasure"

  package let erased: PersonalErased
  package let version = 1

  package init(folding events: some Sequence<Recorded<ErasureEvent>>) throws(BrokenHistory) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), first.version == 1, iterator.next() == nil,
      case .personalErased(let erased) = first.event
    else { throw BrokenHistory(stream: Erasure.streamPrefix, version: 0, kind: "personalErased") }
    self.erased = erased
  }

  package mutating func apply(_ recorded: Recorded<ErasureEvent>) throws(BrokenHistory) {
    throw BrokenHistory(stream: Erasure.streamPrefix, version: recorded.version, kind: recorded.event.kind)
  }

  /// - Throws: `reasonMissing`.
  package static func record(_ erased: PersonalErased) throws(Refusal) -> [ErasureEvent] {
    try erased.reason.requireReason(clause: "")
    return [.personalErased(erased)]
  }
}

package typealias ErasureID = ID<Erasure>
