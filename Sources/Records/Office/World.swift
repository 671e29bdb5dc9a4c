package import Casework
package import PolicyCore
package import Standards

/// What the office needs from outside: the time, and what the policies fix.
package struct World: Sendable {
  /// The programme's time: real, or the demo's shifted clock.
  package var now: @Sendable () -> Instant
  /// The terms under a policy; `nil` for a round that is not loaded and a version that is not to be had.
  package var terms: @Sendable (PolicyReference) -> ProcessTerms?
  /// The most the rule gives for the answers as filed.
  package var requested: @Sendable (Dossier, Submitted) -> Money?
  /// The limits of a year's pot, for the ledgers; `nil` for a pot that no loaded round has.
  package var limits: @Sendable (_ pool: String, _ year: Int) -> GrantLimits?
  /// The limits of the version a case is handled under; `nil` takes those of the pot.
  package var limitsOfCase: @Sendable (PolicyReference) -> GrantLimits?
  /// The rounds an applicant may not file in beside this one: of its batch year, excluded by either side.
  package var exclusions: @Sendable (_ programme: String, _ round: String) -> [ExclusiveRound]
  /// The kinds of document that a material may be, by the names the readers know.
  package var expecting: @Sendable (PolicyReference, MaterialID) -> [String]
  /// The machine's time, by which work waits and leases run out; the programme's may be shifted.
  package var machine: @Sendable () -> Instant
  /// Somebody is waiting for what this command sets going.
  var isWatched = true

  package init(
    now: @escaping @Sendable () -> Instant, machine: (@Sendable () -> Instant)? = nil,
    terms: @escaping @Sendable (PolicyReference) -> ProcessTerms? = { _ in nil },
    requested: @escaping @Sendable (Dossier, Submitted) -> Money? = { _, _ in nil },
    limits: @escaping @Sendable (_ pool: String, _ year: Int) -> GrantLimits? = { _, _ in nil },
    limitsOfCase: @escaping @Sendable (PolicyReference) -> GrantLimits? = { _ in nil },
    exclusions: @escaping @Sendable (_ programme: String, _ round: String) -> [ExclusiveRound] = { _, _ in [] },
    expecting: @escaping @Sendable (PolicyReference, MaterialID) -> [String] = { _, _ in [] }
  ) {
    self.now = now
    self.terms = terms
    self.requested = requested
    self.limits = limits
    self.limitsOfCase = limitsOfCase
    self.exclusions = exclusions
    self.expecting = expecting
    self.machine = machine ?? now
  }

  func terms(of file: CaseFile) -> ProcessTerms? { terms(file.dossier.policy) }

  /// The last day of a case's present step: of a draft, the window's; `nil` when none runs.
  func deadline(of file: CaseFile) -> CivilDate? {
    guard let terms = terms(of: file) else { return nil }
    switch file.state {
    case .draft, .awaitingConfirmation: return terms.window.upperBound.adding(milliseconds: -1).day
    default: return file.deadline(on: file.touchedAt.day, under: terms)?.due
    }
  }
}

/// What a round allows in a year.
package struct GrantLimits: Hashable, Sendable {
  /// For one credit code, over all directions.
  package let cap: Money
  /// For the whole pot.
  package let budget: Money

  package init(cap: Money, budget: Money) {
    self.cap = cap
    self.budget = budget
  }
}
