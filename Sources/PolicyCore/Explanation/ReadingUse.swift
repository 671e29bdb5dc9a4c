package import Standards

/// How an open question of the guide was answered for an assessment: what a determination records.
package struct ReadingUse: Codable, Hashable, Sendable {
  package let id: String
  package let clause: ClauseID
  package let question: Phrase
  package let option: String
  package let label: Phrase
  package let reason: Phrase
  package let basis: ReadingBasis
  /// Who decided, and when; both `nil` while nobody has.
  package let decidedBy: String?
  package let decidedOn: CivilDate?
}

package enum ReadingBasis: String, Codable, Sendable {
  /// Decided by an office or a person.
  case decided
  /// Our default, which nobody has confirmed.
  case byDefault = "default"
  /// Chosen by the round's file without naming who decided.
  case round
  /// Chosen for this assessment alone: a what-if.
  case supposed
}

extension ReadingBasis {
  package var label: Phrase {
    switch self {
    case .decided: Phrase(zh: "已认定", en: "decided")
    case .byDefault: Phrase(zh: "默认口径，尚未认定", en: "by default, not decided yet")
    case .round: Phrase(zh: "本批选定", en: "chosen by the round")
    case .supposed: Phrase(zh: "试算选定", en: "chosen for this calculation")
    }
  }
}

extension Reading {
  /// - Parameter supposed: the option an assessment chose against the round.
  package func use(supposing supposed: String? = nil) -> ReadingUse {
    let option = supposed ?? chosen
    let basis: ReadingBasis =
      if let supposed, supposed != chosen { .supposed } else if decidedBy != nil {
        .decided
      } else if chosen != `default` { .round } else { .byDefault }
    return ReadingUse(
      id: id, clause: clause, question: question, option: option,
      label: options.first { $0.id == option }?.label ?? Phrase(verbatim: option), reason: reason, basis: basis,
      decidedBy: basis == .decided ? decidedBy : nil, decidedOn: basis == .decided ? decidedOn : nil)
  }
}
