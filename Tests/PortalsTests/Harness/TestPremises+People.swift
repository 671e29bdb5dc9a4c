internal import Casework
internal import HummingbirdTesting
internal import Portals
internal import Records
internal import Standards

extension TestPremises {
  static let password = "correct horse"
  static let code = "123456"

  /// An account with these roles, as the directory and the permission table know it. The password of every account is
  /// ``password``, the one-time code of staff ``code``.
  @discardableResult
  func staff(_ login: String, _ roles: Role...) async throws -> Actor {
    let id = AccountID("a-" + login)
    _ = try await office.open(Account.self, id, by: .system) { _ in
      try Account.create(AccountOpened(id: id, login: login, name: "员工\(login)", roles: roles), by: .system)
    }
    return Actor(account: id, roles: Set(roles))
  }

  /// An applicant's account and the enterprise it acts for.
  @discardableResult
  func applicant(
    _ login: String = "applicant", enterprise: String = "91110302MA01TEST0X", name: String = "云帆试验科技有限公司"
  ) async throws -> Actor {
    let id = AccountID("a-" + login)
    _ = try await office.open(Account.self, id, by: .publicVisitor) { _ in
      try Account.create(
        AccountOpened(id: id, login: login, name: "王\(login)", roles: [.applicant]), by: .publicVisitor)
    }
    let actor = Actor(account: id, roles: [.applicant], enterprise: EnterpriseID(enterprise))
    let registration = Registration(
      id: EnterpriseID(enterprise), name: name, kind: .enterprise, address: "北京经济技术开发区科创街 1 号")
    _ = try await office.open(Enterprise.self, EnterpriseID(enterprise), by: actor) { _ in
      try Enterprise.register(registration, codeIsValid: true, existing: nil, agent: id, by: actor)
    }
    return actor
  }

  /// A browser in which that account has signed in.
  func browser(_ client: any TestClientProtocol, signedInAs login: String) async throws -> Browser {
    let browser = Browser(client)
    try await browser.get("/zh/sign-in")
    try await browser.post(
      "/zh/sign-in", [("login", login), ("password", TestPremises.password), ("code", TestPremises.code)])
    return browser
  }
}
