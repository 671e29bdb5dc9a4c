package import PolicyCore
package import Standards

/// A live application of the same applicant in a programme that excludes this one, in the same batch year (R9).
package struct RivalFiling: Hashable, Sendable {
  package let id: CaseID
  package let programme: String
  package let round: String
  /// `nil` while it is a draft.
  package let number: String?
  /// The clause that sets the exclusion.
  package let clause: ClauseID
  /// When the later of the two windows closes; until then the applicant may still choose.
  package let choiceUntil: Instant

  package init(
    id: CaseID, programme: String, round: String, number: String?, clause: ClauseID, choiceUntil: Instant
  ) {
    self.id = id
    self.programme = programme
    self.round = round
    self.number = number
    self.clause = clause
    self.choiceUntil = choiceUntil
  }

  /// A draft shuts nothing out yet; the applicant is told of it.
  package var isFiled: Bool { number != nil }
}

extension Refusal {
  /// - Parameter rival: the other filing; its number is the same applicant's, so naming it betrays nobody.
  package static func exclusive(_ rival: RivalFiling) -> Refusal {
    Refusal(
      .exclusiveApplication, clause: rival.clause.rawValue,
      reason: Phrase(
        zh: "同一单位还在互斥的政策申报（\(rival.number ?? "")），两项不能都支持。",
        en: "The applicant has also filed in an excluded programme (\(rival.number ?? "")); not both can be supported."),
      remedy: Phrase(
        zh: "请申报单位撤回其中一项；\(rival.choiceUntil.day) 前可以自行选择，之后仍须撤回一项才能出具意见。",
        en: "Ask the applicant to withdraw one. It may choose until \(rival.choiceUntil.day); after that, too, "
          + "one must be withdrawn before an opinion can be given."))
  }

  /// The ledger already holds the other side of the exclusion.
  package static func exclusive(programme: String) -> Refusal {
    Refusal(
      .exclusiveApplication,
      reason: Phrase(
        zh: "同一单位在互斥的政策中已有通过审核的申报，两项不能都支持。",
        en: "A filing of the same applicant in an excluded programme has passed its review; not both can be supported."),
      remedy: Phrase(zh: "请申报单位撤回其中一项。", en: "Ask the applicant to withdraw one of them."))
  }
}
