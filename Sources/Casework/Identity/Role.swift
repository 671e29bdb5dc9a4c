package import Standards

/// What an account may be to the programme; one account may hold several, within ``Role/exclusive``.
package enum Role: String, CaseIterable, Codable, Sendable, Comparable {
  case applicant, clerk, completenessReviewer, substantiveReviewer, expert, lead, noticeOfficer
  case financeMaker, financeChecker, auditor, policyOfficer
  case systemAdministrator, securityAdministrator, auditAdministrator

  package var title: Phrase {
    switch self {
    case .applicant: Phrase(zh: "申报单位经办人", en: "Enterprise agent")
    case .clerk: Phrase(zh: "窗口受理员", en: "Window clerk")
    case .completenessReviewer: Phrase(zh: "初审人员", en: "Completeness reviewer")
    case .substantiveReviewer: Phrase(zh: "审核人员", en: "Substantive reviewer")
    case .expert: Phrase(zh: "评审专家", en: "Expert")
    case .lead: Phrase(zh: "部门负责人", en: "Department lead")
    case .noticeOfficer: Phrase(zh: "公示管理员", en: "Notice officer")
    case .financeMaker: Phrase(zh: "拨付经办", en: "Payment maker")
    case .financeChecker: Phrase(zh: "拨付复核", en: "Payment checker")
    case .auditor: Phrase(zh: "审计人员", en: "Auditor")
    case .policyOfficer: Phrase(zh: "政策管理员", en: "Policy officer")
    case .systemAdministrator: Phrase(zh: "系统管理员", en: "System administrator")
    case .securityAdministrator: Phrase(zh: "安全管理员", en: "Security administrator")
    case .auditAdministrator: Phrase(zh: "审计管理员", en: "Audit administrator")
    }
  }

  package var isStaff: Bool { self != .applicant }

  /// Sets of which one person may hold at most one (三员分立; an applicant is never staff; an expert never decides).
  package static let exclusive: [Set<Role>] = [
    [.systemAdministrator, .securityAdministrator, .auditAdministrator],
    [.financeMaker, .financeChecker],
    [.expert, .substantiveReviewer, .lead],
    [.auditor, .financeMaker], [.auditor, .financeChecker], [.auditor, .lead], [.auditor, .systemAdministrator],
  ]

  package static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
}
