internal import Casework
internal import Portals
internal import Records
internal import SMCrypto
internal import Standards

/// The demonstration's officials: one account per role, a second lead, and three experts.
enum DemoAccounts {
  struct Official: Sendable {
    let login: String
    let name: String
    let role: Role
    let department: String
  }

  static let password = "duixian-demo-2025"

  static let officials: [Official] = [
    Official(login: "chuangkou", name: "窗口·示例甲", role: .clerk, department: "政务服务大厅"),
    Official(login: "chushen", name: "初审·示例乙", role: .completenessReviewer, department: "营商环境建设局"),
    Official(login: "shenhe", name: "审核·示例丙", role: .substantiveReviewer, department: "信息技术产业局"),
    Official(login: "zhuanjia1", name: "专家·示例一", role: .expert, department: "专家库"),
    Official(login: "zhuanjia2", name: "专家·示例二", role: .expert, department: "专家库"),
    Official(login: "zhuanjia3", name: "专家·示例三", role: .expert, department: "专家库"),
    Official(login: "zhuanjia4", name: "专家·示例四", role: .expert, department: "专家库"),
    Official(login: "fuzeren1", name: "负责人·示例丁", role: .lead, department: "信息技术产业局"),
    Official(login: "fuzeren2", name: "负责人·示例戊", role: .lead, department: "信息技术产业局"),
    Official(login: "gongshi", name: "公示·示例己", role: .noticeOfficer, department: "信息技术产业局"),
    Official(login: "bofu1", name: "拨付经办·示例庚", role: .financeMaker, department: "财务处"),
    Official(login: "bofu2", name: "拨付复核·示例辛", role: .financeChecker, department: "财务处"),
    Official(login: "shenji", name: "审计·示例壬", role: .auditor, department: "审计处"),
    Official(login: "zhengce", name: "政策·示例癸", role: .policyOfficer, department: "信息技术产业局"),
    Official(login: "xitong", name: "系统管理员·示例子", role: .systemAdministrator, department: "运维"),
    Official(login: "anquan", name: "安全管理员·示例丑", role: .securityAdministrator, department: "运维"),
    Official(login: "shenjigly", name: "审计管理员·示例寅", role: .auditAdministrator, department: "运维"),
  ]

  static func accountID(_ login: String) -> AccountID { AccountID("demo-\(login)") }

  /// A demonstration's secret follows from the login, so that a restart shows the same codes. Real ones are random.
  static func secret(_ login: String) -> [UInt8] { Array(SM3.digest(of: "duixian-demonstration:\(login)").bytes.prefix(20)) }

  /// Makes the officials that are not there yet.
  static func enrol(_ installation: Installation) async throws {
    for official in officials {
      let id = accountID(official.login)
      if try await installation.office.load(Account.self, id) != nil { continue }
      let opened = AccountOpened(
        id: id, login: official.login, name: official.name, department: official.department, roles: [official.role])
      _ = try await installation.office.open(Account.self, id, by: .system) { _ in
        try Account.create(opened, by: .system)
      }
      let moment = ProgrammeClock.wall()
      try await installation.archive.credentials.setPassword(password, of: id.rawValue, at: moment)
      try await installation.archive.credentials.setSecret(secret(official.login), of: id.rawValue)
    }
  }

  /// What the accounts page and the start-up lines show, with the codes of this half minute.
  static func shown() -> [DemonstrationAccount] {
    let authenticator = Authenticator()
    let step = Authenticator.step(at: ProgrammeClock.wall())
    return officials.map { official in
      DemonstrationAccount(
        accountID: accountID(official.login).rawValue, kind: official.role.rawValue, role: official.role.title, login: official.login,
        password: password, code: authenticator.code(secret(official.login), step: step))
    }
  }
}
