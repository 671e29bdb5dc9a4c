/// One line of the permission table: who may do what, at which stages, in which relation to the case.
package struct Grant: Hashable, Sendable {
  package let action: Action
  package let party: Party
  /// Empty for a thing that belongs to no case.
  package let stages: Set<Stage>
  package let relation: Relation

  init(_ action: Action, _ party: Party, at stages: Set<Stage>, _ relation: Relation) {
    self.action = action
    self.party = party
    self.stages = stages
    self.relation = relation
  }
}

/// What must hold between the person and the thing beside the role.
package enum Relation: String, CaseIterable, Codable, Sendable {
  case any
  /// The person acts for the enterprise whose case it is.
  case ownEnterprise
  /// The filing was opened at the counter (代办).
  case counterFiling
  /// The case is in the person's hands.
  case assigned
  /// The person has not prepared what is decided here (maker ≠ checker).
  case notMaker
}

/// What the permission table needs to know about the thing acted upon.
package struct Subject: Hashable, Sendable {
  package var enterprise: EnterpriseID?
  package var counter: Bool
  package var assigned: Set<AccountID>
  package var makers: Set<AccountID>

  package init(
    enterprise: EnterpriseID? = nil, counter: Bool = false, assigned: Set<AccountID> = [],
    makers: Set<AccountID> = []
  ) {
    self.enterprise = enterprise
    self.counter = counter
    self.assigned = assigned
    self.makers = makers
  }

  package static let none = Subject()

  func stands(_ relation: Relation, to actor: Actor) -> Bool {
    switch relation {
    case .any: true
    case .ownEnterprise: enterprise != nil && enterprise == actor.enterprise
    case .counterFiling: counter
    case .assigned: assigned.contains(actor.account)
    case .notMaker: !makers.contains(actor.account)
    }
  }
}
