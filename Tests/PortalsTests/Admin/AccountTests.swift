internal import Casework
internal import Foundation
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Accounts and roles` {
  private func staffed() async throws -> TestPremises {
    let test = try await TestPremises()
    for role in [Role.systemAdministrator, .securityAdministrator, .auditAdministrator, .clerk] {
      try await test.staff(role.rawValue.lowercased(), role)
    }
    return test
  }

  private func account(_ test: TestPremises, _ login: String) async throws -> Directory.Person? {
    try await test.office.read { try Directory($0.transaction).person(login: login) }
  }

  /// What stands in the `<code>` behind a term of the page.
  private func code(_ body: String, after term: String) -> String {
    guard let place = body.range(of: "<dt>\(term)</dt><dd><code>") else { return "" }
    return String(body[place.upperBound...].prefix { $0 != "<" })
  }

  @Test func `an administrator makes an account, another gives the role, and the person signs in with what was shown`()
    async throws
  {
    let test = try await staffed()
    try await test.test { client in
      let system = try await test.browser(client, signedInAs: "systemadministrator")
      let form = try await system.get("/zh/accounts/new")
      #expect(form.status == 200)
      let fields = [("login", "Wang.Li"), ("name", "王莉"), ("department", "财务处")]
      let shown = try await system.post(
        "/zh/accounts/new", fields + [("idempotency", form.hidden("idempotency") ?? "")])
      #expect(shown.status == 200)
      #expect(shown.header("Cache-Control") == "no-store")
      let password = code(shown.body, after: "初始密码")
      let secret = code(shown.body, after: "动态口令密钥（手工录入）")
      let person = try #require(try await account(test, "wang.li"))
      #expect(person.roles.isEmpty)

      let again = try await system.post(
        "/zh/accounts/new", fields + [("idempotency", form.hidden("idempotency") ?? "")], token: form.csrf)
      #expect(again.status == 303, "sending the form twice makes no second account and shows no password")
      #expect(!again.body.contains(password))

      let security = try await test.browser(client, signedInAs: "securityadministrator")
      let page = try await security.get("/zh/account/\(person.id)")
      #expect(page.body.contains("授予角色"))
      #expect(try await security.post("/zh/account/\(person.id)/roles", [("role", "financeMaker")]).status == 303)
      #expect(try await account(test, "wang.li")?.roles == [.financeMaker])

      let bytes = try #require(Authenticator.secret(base32: secret))
      let answer = try await test.archive.credentials.signIn(
        login: "wang.li", password: password,
        code: Authenticator().code(bytes, step: Authenticator.step(at: test.now)), at: test.now)
      #expect(answer == .accepted(account: person.id.rawValue))
    }
  }

  @Test func `an exclusive role is refused in words and nothing is recorded`() async throws {
    let test = try await staffed()
    try await test.test { client in
      let security = try await test.browser(client, signedInAs: "securityadministrator")
      try await security.get("/zh/account/a-systemadministrator")
      let refused = try await security.post("/zh/account/a-systemadministrator/roles", [("role", "auditor")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("不能由一人兼任"))
      #expect(try await account(test, "systemadministrator")?.roles == [.systemAdministrator])
      let senseless = try await security.post("/zh/account/a-clerk/roles", [("role", "emperor")])
      #expect(senseless.status == 422)
      let applicant = try await security.post("/zh/account/a-clerk/roles", [("role", "applicant")])
      #expect(applicant.status == 422)
    }
  }

  @Test func `nobody changes the own account`() async throws {
    let test = try await staffed()
    try await test.test { client in
      let security = try await test.browser(client, signedInAs: "securityadministrator")
      let own = try await security.get("/zh/account/a-securityadministrator")
      #expect(own.body.contains("您自己的账号"))
      let grant = try await security.post("/zh/account/a-securityadministrator/roles", [("role", "clerk")])
      #expect(grant.status == 422)
      let system = try await test.browser(client, signedInAs: "systemadministrator")
      try await system.get("/zh/account/a-systemadministrator")
      #expect(try await system.post("/zh/account/a-systemadministrator/credential", []).status == 422)
      #expect(try await system.post("/zh/account/a-systemadministrator/disabling", [("reason", "离职")]).status == 422)
      #expect(try await account(test, "systemadministrator")?.disabled == false)
    }
  }

  @Test func `a disabled account is signed out at once and its reason is kept with it`() async throws {
    let test = try await staffed()
    try await test.test { client in
      let clerk = try await test.browser(client, signedInAs: "clerk")
      #expect(try await clerk.get("/zh/me").status == 200)
      let system = try await test.browser(client, signedInAs: "systemadministrator")
      try await system.get("/zh/account/a-clerk")
      let missing = try await system.post("/zh/account/a-clerk/disabling", [("reason", " ")])
      #expect(missing.status == 422)
      #expect(try await system.post("/zh/account/a-clerk/disabling", [("reason", "<b>调离</b>")]).status == 303)
      #expect(try await clerk.get("/zh/me").status == 303)
      let page = try await system.get("/en/account/a-clerk")
      #expect(page.body.contains("&lt;b&gt;调离&lt;/b&gt;"))
      #expect(page.body.contains("Account disabled"))
      #expect(try await system.post("/zh/account/a-clerk/enabling", []).status == 303)
    }
  }

  @Test(arguments: ["", "ab", "张三", "a b c", "x'; drop table accounts", String(repeating: "a", count: 61)])
  func `a login that is none is told so and what was typed stays`(login: String) async throws {
    let test = try await staffed()
    try await test.test { client in
      let system = try await test.browser(client, signedInAs: "systemadministrator")
      try await system.get("/zh/accounts/new")
      let answer = try await system.post("/zh/accounts/new", [("login", login), ("name", "某<某>")])
      #expect(answer.status == 422)
      #expect(answer.body.contains("某&lt;某&gt;"))
    }
  }

  @Test func `a taken login is told so`() async throws {
    let test = try await staffed()
    try await test.test { client in
      let system = try await test.browser(client, signedInAs: "systemadministrator")
      try await system.get("/en/accounts/new")
      let answer = try await system.post("/en/accounts/new", [("login", "CLERK"), ("name", "x")])
      #expect(answer.status == 422)
      #expect(answer.body.contains("This login is taken"))
    }
  }

  @Test func `an audit administrator reads accounts and can change none`() async throws {
    let test = try await staffed()
    try await test.test { client in
      let reader = try await test.browser(client, signedInAs: "auditadministrator")
      let list = try await reader.get("/zh/accounts?q=clerk&state=active")
      #expect(list.status == 200)
      #expect(list.body.contains("a-clerk") && !list.body.contains("a-systemadministrator"))
      let page = try await reader.get("/zh/account/a-clerk")
      #expect(page.status == 200)
      #expect(!page.body.contains("/disabling"))
      for act in ["roles", "revocation", "disabling", "enabling", "credential"] {
        #expect(try await reader.post("/zh/account/a-clerk/\(act)", [("role", "lead"), ("reason", "x")]).status == 404)
      }
    }
  }
}
