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
  static func secret(_ login: String) -> [UInt8] {
    Array(SM3.digest(of: "duixian-demonstration:\(login)").bytes.prefix(20))
  }

  static let opened: [AccountOpened] = officials.map { official in
    AccountOpened(
      id: accountID(official.login), login: official.login, name: official.name, department: official.department,
      roles: [official.role])
  }

  /// Agents who can sign in: one with a full draft, one with a correction to answer, one with money to receive. The
  /// others' enterprises have nobody with a password.
  static let agents: [(login: String, role: Phrase)] = [
    ("qiye01", Phrase(zh: "申报单位（填写中）", en: "Applicant (draft)")),
    ("qiye18", Phrase(zh: "申报单位（待补正）", en: "Applicant (correction to answer)")),
    ("qiye65", Phrase(zh: "申报单位（退汇）", en: "Applicant (payment returned)")),
  ]

  /// Opens the officials' accounts that are not there yet and gives everybody who signs in a password, officials a
  /// second factor too; whoever has a password keeps it.
  static func enrol(_ installation: Installation) async throws {
    let (office, credentials) = (installation.office, installation.archive.credentials)
    for account in opened where try await office.load(Account.self, account.id) == nil {
      _ = try await office.open(Account.self, account.id, by: .system) { _ in try Account.create(account, by: .system) }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for login in officials.map(\.login) {
        group.addTask {
          let id = accountID(login).rawValue
          guard try await !credentials.hasSecret(id) else { return }
          try await credentials.setPassword(password, of: id, at: ProgrammeClock.wall())
          try await credentials.setSecret(secret(login), of: id)
        }
      }
      for agent in agents {
        group.addTask {
          let id = accountID(agent.login).rawValue
          guard try await !credentials.hasPassword(id),
            try await office.load(Account.self, accountID(agent.login)) != nil
          else { return }
          try await credentials.setPassword(password, of: id, at: ProgrammeClock.wall())
        }
      }
      try await group.waitForAll()
    }
  }

  /// What the accounts page and the start-up lines show, with the codes of this half minute.
  static func shown() -> [DemonstrationAccount] {
    let authenticator = Authenticator()
    let step = Authenticator.step(at: ProgrammeClock.wall())
    let applicants = agents.map { agent in
      DemonstrationAccount(
        accountID: accountID(agent.login).rawValue, kind: Role.applicant.rawValue, role: agent.role, login: agent.login,
        password: password, code: nil)
    }
    return applicants
      + officials.map { official in
        DemonstrationAccount(
          accountID: accountID(official.login).rawValue, kind: official.role.rawValue, role: official.role.title,
          login: official.login, password: password, code: authenticator.code(secret(official.login), step: step))
      }
  }
}
