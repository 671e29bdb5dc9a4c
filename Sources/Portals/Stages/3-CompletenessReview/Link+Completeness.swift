internal import PolicyCore

extension Link {
  /// The review bench; without a sheet, the first that has an undecided check.
  static func bench(_ id: String, _ sheet: ReviewChecklist.Sheet? = nil) -> Link {
    let link = Link("cases", id, "completeness")
    guard let sheet else { return link }
    let place = link.with("material", sheet.material?.rawValue ?? ReviewChecklist.whole)
    return sheet.project.map { place.with("project", $0) } ?? place
  }

  static func completenessConclusion(_ id: String) -> Link { Link("cases", id, "completeness", "conclusion") }
  static func acceptance(_ id: String) -> Link { Link("cases", id, "completeness", "acceptance") }
  static func completenessRefusal(_ id: String) -> Link { Link("cases", id, "completeness", "refusal") }
  static func correctionComposer(_ id: String) -> Link { Link("cases", id, "completeness", "notice") }
  static func furtherNotice(_ id: String) -> Link { Link("cases", id, "completeness", "further-notice") }

  /// The n-th correction notice of a case, from 1, for the offices.
  package static func correctionNotice(_ id: String, _ number: Int) -> Link {
    Link("cases", id, "notices", String(number))
  }

}

extension Link {
  /// A clause on the guide's page.
  static func guideClause(_ policy: CompiledPolicy, _ clause: Clause) -> Link {
    Link("guide", policy.slug, policy.round.id).at(clause.anchor)
  }
}
