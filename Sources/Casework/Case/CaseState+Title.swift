package import Standards

extension CaseState {
  /// The word in the status column.
  package var title: Phrase {
    switch self {
    case .draft: Phrase(zh: "填写中", en: "Draft")
    case .awaitingConfirmation: Phrase(zh: "待申报单位确认", en: "Awaiting the applicant's confirmation")
    case .completenessReview: Phrase(zh: "初审中", en: "Completeness review")
    case .correction: Phrase(zh: "待补正", en: "Awaiting correction")
    case .substantiveReview: Phrase(zh: "审核中", en: "Substantive review")
    case .expertReview: Phrase(zh: "专家评审中", en: "Expert review")
    case .determination: Phrase(zh: "待确定支持结果", en: "Awaiting determination")
    case .publicNotice(let notice):
      notice.noticed == nil
        ? Phrase(zh: "待公示", en: "Awaiting public notice") : Phrase(zh: "公示中", en: "On public notice")
    case .disbursement(let disbursement): disbursement.title
    case .clawBack: Phrase(zh: "追回中", en: "Being clawed back")
    case .closed(let closure): closure.outcome.title
    }
  }
}
