package import Standards

/// Where a value that a rule used comes from.
package enum FactOrigin: String, Codable, CaseIterable, Sendable {
  case applicant, licence, document
  case completenessReviewer, substantiveReviewer, experts
  /// Taken for granted by the self-check, which says so.
  case supposed
  /// Nobody answered; the policy says what that counts as.
  case unanswered
  /// Worked out by the rules from other values.
  case computed
  /// What was granted or claimed before.
  case ledger
  /// The round's own figures and days.
  case round
  /// The day of filing.
  case filing
}

extension FactOrigin {
  package var label: Phrase {
    switch self {
    case .applicant: Phrase(zh: "申报单位填写", en: "answered by the applicant")
    case .licence: Phrase(zh: "取自证照", en: "from the licence")
    case .document: Phrase(zh: "取自材料", en: "from a document")
    case .completenessReviewer: Phrase(zh: "初审认定", en: "decided by the completeness reviewer")
    case .substantiveReviewer: Phrase(zh: "审核认定", en: "decided by the substantive reviewer")
    case .experts: Phrase(zh: "专家评审认定", en: "decided by the experts")
    case .supposed: Phrase(zh: "自测假定", en: "supposed by the self-check")
    case .unanswered: Phrase(zh: "未填，按规定计", en: "not answered, counted as the policy says")
    case .computed: Phrase(zh: "按规则算出", en: "worked out by the rule")
    case .ledger: Phrase(zh: "取自台账", en: "from the ledger")
    case .round: Phrase(zh: "本批规定", en: "set by the round")
    case .filing: Phrase(zh: "申报时间", en: "the time of filing")
    }
  }

  init(_ source: FactSource) {
    switch source {
    case .asked: self = .applicant
    case .licence: self = .licence
    case .document: self = .document
    case .decided(.completenessReviewer): self = .completenessReviewer
    case .decided(.substantiveReviewer): self = .substantiveReviewer
    case .decided(.experts): self = .experts
    }
  }
}
