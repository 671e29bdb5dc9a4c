package import PolicyCore
package import Standards

/// The guide's table of contents for a case: chapter 六, preceded by the self-check.
///
/// The numbered folders of this module, of the portals and of their tests carry ``folderName``.
package enum Stage: Int, CaseIterable, Codable, Sendable {
  case selfCheck = 1
  case application, completenessReview, substantiveReview, expertReview, determination, publicNotice, disbursement

  package var folderName: String {
    switch self {
    case .selfCheck: "1-SelfCheck"
    case .application: "2-Application"
    case .completenessReview: "3-CompletenessReview"
    case .substantiveReview: "4-SubstantiveReview"
    case .expertReview: "5-ExpertReview"
    case .determination: "6-Determination"
    case .publicNotice: "7-PublicNotice"
    case .disbursement: "8-Disbursement"
    }
  }

  package var title: Phrase {
    switch self {
    case .selfCheck: Phrase(zh: "自测", en: "Self-check")
    case .application: Phrase(zh: "网上申报", en: "Application")
    case .completenessReview: Phrase(zh: "初审", en: "Completeness review")
    case .substantiveReview: Phrase(zh: "审核", en: "Substantive review")
    case .expertReview: Phrase(zh: "专家评审", en: "Expert review")
    case .determination: Phrase(zh: "确定支持结果", en: "Determination")
    case .publicNotice: Phrase(zh: "公示", en: "Public notice")
    case .disbursement: Phrase(zh: "资金拨付", en: "Disbursement")
    }
  }

  /// The guide's paragraph that prescribes the step; the self-check rests on the conditions as a whole.
  package var clause: ClauseID {
    switch self {
    case .selfCheck: ClauseID(rawValue: "三")
    case .application: ClauseID(rawValue: "六(一)")
    case .completenessReview: ClauseID(rawValue: "六(二)")
    case .substantiveReview: ClauseID(rawValue: "六(三)")
    case .expertReview: ClauseID(rawValue: "六(四)")
    case .determination: ClauseID(rawValue: "六(五)")
    case .publicNotice: ClauseID(rawValue: "六(六)")
    case .disbursement: ClauseID(rawValue: "六(七)")
    }
  }

  /// The office in charge unless the round says otherwise.
  package var department: Phrase {
    switch self {
    case .selfCheck, .application: Phrase(zh: "申报主体", en: "Applicant")
    case .completenessReview: Phrase(zh: "营商环境建设局", en: "Business Environment Bureau")
    case .substantiveReview, .expertReview, .determination, .publicNotice, .disbursement:
      Phrase(zh: "信息技术产业局", en: "Information Technology Industry Bureau")
    }
  }
}
