internal import Casework

/// The officials by what they do; their accounts are the demonstration's.
enum DemoStaff {
  static let clerk = person("chuangkou", .clerk)
  static let completeness = person("chushen", .completenessReviewer)
  static let substantive = person("shenhe", .substantiveReviewer)
  static let experts = (1...4).map { person("zhuanjia\($0)", .expert) }
  static let lead = person("fuzeren1", .lead)
  static let secondLead = person("fuzeren2", .lead)
  static let notice = person("gongshi", .noticeOfficer)
  static let maker = person("bofu1", .financeMaker)
  static let checker = person("bofu2", .financeChecker)

  private static func person(_ login: String, _ role: Role) -> Actor {
    Actor(account: AccountID("demo-\(login)"), roles: [role])
  }
}
