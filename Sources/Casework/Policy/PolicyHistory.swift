package import Standards

/// The versions of one round's policy, in the order they were taken into use. The stream's key is `slug/round`.
package struct PolicyHistory: Aggregate, Hashable, Sendable {
  package static let streamPrefix = "round"

  package struct Use: Hashable, Sendable {
    package let taken: PolicyTaken
    package let at: Instant
    package let by: AccountID
  }

  /// Never empty; the last one is in use.
  package private(set) var uses: [Use] = []
  package private(set) var version = 0

  package init(folding events: some Sequence<Recorded<PolicyHistoryEvent>>) throws(BrokenHistory) {
    for recorded in events { try apply(recorded) }
    guard !uses.isEmpty else {
      throw BrokenHistory(stream: PolicyHistory.streamPrefix, version: 0, kind: "policyTaken")
    }
  }

  package mutating func apply(_ recorded: Recorded<PolicyHistoryEvent>) throws(BrokenHistory) {
    guard recorded.version == version + 1 else {
      throw BrokenHistory(stream: PolicyHistory.streamPrefix, version: recorded.version, kind: recorded.event.kind)
    }
    switch recorded.event {
    case .policyTaken(let taken): uses.append(Use(taken: taken, at: recorded.at, by: recorded.actor))
    }
    version = recorded.version
  }

  package var current: Use? { uses.last }
}

extension PolicyHistory {
  package static func id(_ programme: String, _ round: String) -> ID<PolicyHistory> { ID("\(programme)/\(round)") }

  /// - Parameter history: what was taken so far; `nil` for a round never seen.
  /// - Returns: nothing when this version is in use already.
  /// - Throws: `notPermitted`.
  package static func take(
    _ taken: PolicyTaken, after history: PolicyHistory?, by actor: Actor
  ) throws(Refusal) -> [PolicyHistoryEvent] {
    try Permissions.check(actor, .reloadPolicy, at: nil)
    return history?.current?.taken.hash == taken.hash ? [] : [.policyTaken(taken)]
  }
}

package enum PolicyHistoryEvent: DomainEvent {
  case policyTaken(PolicyTaken)

  package var kind: String { "policyTaken" }
}

/// A version of a round's policy, checked and put into force.
package struct PolicyTaken: Codable, Hashable, Sendable {
  package let programme: String
  package let round: String
  package let hash: String
  /// Embedded cases that were run against it; all of them held.
  package let cases: Int
  /// ``PolicyEngine/version`` of the program that checked it.
  package let engine: String
  package let occasion: Occasion

  package enum Occasion: String, Codable, Sendable, CaseIterable {
    /// Found when the program started.
    case start
    /// A policy officer's decision on the page.
    case officer
    /// The folder's files changed.
    case folder
    /// The operator's signal (SIGHUP).
    case signal
  }

  package init(
    programme: String, round: String, hash: String, cases: Int, engine: String, occasion: Occasion
  ) {
    self.programme = programme
    self.round = round
    self.hash = hash
    self.cases = cases
    self.engine = engine
    self.occasion = occasion
  }
}
