internal import Casework
internal import PolicyCore
internal import Standards

extension OwnCase {
  /// The version in use is another than the one the applicant opened the draft under or last saved it under.
  var rulesMoved: Bool { (isDraft || awaitsConfirmation) && dossier.policySeen != policy.hash }

  /// Answers that the version in use no longer asks for; they stay in the draft.
  var answersNoLongerAsked: [FactPath] {
    filing.answers.filter { policy.facts[$0.path.fact] == nil && $0.value != .notSure }.map(\.path)
  }

  /// Answers still missing that the earlier version did not know; none where that version cannot be had.
  var newlyAsked: [FactID] {
    guard let former else { return [] }
    let missing = policy.missing(in: filing).map(\.fact).filter { former.facts[$0] == nil }
    return policy.factOrder.filter(missing.contains)
  }

  /// What the applicant is told on the task list until something is saved.
  func movedNote(_ language: Language) -> HTML {
    guard rulesMoved else { return .empty }
    let kept = answersNoLongerAsked.map { path in
      let fact = former?.facts[path.fact]
      let value = fact.map { $0.shown(filing[path])[language] } ?? ""
      return "\((fact?.label ?? Phrase(verbatim: path.fact.rawValue))[language])\(value.isEmpty ? "" : "：\(value)")"
    }
    let added = newlyAsked.compactMap { policy.facts[$0]?.label[language] }
    return note(
      Words.draftMoved[language],
      """
      <p>\(Words.draftMovedWhat[language])</p>\(list(Words.draftNewlyAsked, added, language))\
      \(list(Words.draftNoLongerAsked, kept, language))
      """, .wait)
  }

  private func list(_ title: Phrase, _ words: [String], _ language: Language) -> HTML {
    guard !words.isEmpty else { return .empty }
    let lines: [HTML] = words.map { "<li>\($0)</li>" }
    return "<p><b>\(title[language])</b></p><ul>\(lines)</ul>"
  }
}
