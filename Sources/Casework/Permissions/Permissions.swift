internal import PolicyCore
internal import Standards

/// The one permission table. What it does not grant is refused.
package enum Permissions {
  package static let table: [Grant] = application + reviews + experts + round + money + oversight

  /// The lines that let `party` do `action` at `stage`; `nil` stands for a thing outside any case.
  package static func grants(_ party: Party, _ action: Action, at stage: Stage?) -> [Grant] {
    index[Key(party: party, action: action), default: []].filter { grant in
      stage.map(grant.stages.contains) ?? grant.stages.isEmpty
    }
  }

  /// The capacity in which `actor` may do `action`, or `nil`: default deny.
  package static func capacity(
    _ actor: Actor, _ action: Action, at stage: Stage?, on subject: Subject = .none
  ) -> Party? {
    actor.parties.first { party in
      grants(party, action, at: stage).contains { subject.stands($0.relation, to: actor) }
    }
  }

  /// - Throws: `notPermitted`; `samePerson` when only the second-person rule stands in the way.
  package static func check(
    _ actor: Actor, _ action: Action, at stage: Stage?, on subject: Subject = .none
  ) throws(Refusal) {
    guard capacity(actor, action, at: stage, on: subject) == nil else { return }
    let lines = actor.parties.flatMap { grants($0, action, at: stage) }
    guard lines.contains(where: { $0.relation == .notMaker }) else { throw .notPermitted(action, at: stage) }
    throw Refusal(
      .samePerson, clause: stage?.clause.rawValue,
      reason: Phrase(zh: "经办与复核不能是同一人。", en: "The one who prepared it cannot also approve it."),
      remedy: Phrase(zh: "请由另一位有权限的人员复核。", en: "Ask another authorised person to approve it."))
  }

  private struct Key: Hashable {
    let party: Party
    let action: Action
  }

  private static let index: [Key: [Grant]] = Dictionary(
    grouping: table, by: { Key(party: $0.party, action: $0.action) })
}

extension Permissions {
  static func allow(
    _ role: Role, _ actions: Action..., at stages: Set<Stage> = [], _ relation: Relation = .any
  ) -> [Grant] {
    actions.map { Grant($0, .role(role), at: stages, relation) }
  }

  /// Where a submitted case is being handled.
  static let submitted: Set<Stage> = [
    .completenessReview, .substantiveReview, .expertReview, .determination, .publicNotice, .disbursement,
  ]
  static let everywhere: Set<Stage> = submitted.union([.application])
}
