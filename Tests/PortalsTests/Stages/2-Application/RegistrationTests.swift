internal import Casework
internal import HTTPTypes
internal import HummingbirdTesting
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Registering` {
  private static let good = [
    ("login", "Wang.Shi"), ("name", "王示例"), ("email", "wang@example.com"), ("password", "a long enough sentence"),
    ("code", "9111 0302 ma01ayxw2e"), ("organisation", "北京示例智造有限公司"), ("kind", "enterprise"), ("address", "科创街 1 号"),
  ]

  private static func with(_ name: String, _ value: String) -> [(String, String)] {
    good.map { $0.0 == name ? (name, value) : $0 }
  }

  @Test func `makes the account, registers the enterprise and signs in`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let browser = Browser(client)
      try await browser.get("/zh/register")
      #expect(try await browser.post("/zh/register", Self.good).headers[.location] == "/zh/apply")
      #expect(try await browser.get("/zh/apply").body.contains("北京示例智造有限公司"))
      let person = try await test.office.read { try Directory($0.transaction).person(login: "wang.shi") }
      #expect(person?.roles == [.applicant])
      #expect(person?.enterprises == [EnterpriseID(Applicant.code)])
      let signed = try await test.archive.credentials.signIn(
        login: "wang.shi", password: "a long enough sentence", code: nil, at: test.now)
      #expect(signed == .accepted(account: person?.id.rawValue ?? ""))
    }
  }

  @Test(arguments: [
    ("login", "a"), ("login", "张三"), ("name", "  "), ("email", "no address"), ("password", "short"),
    ("password", String(repeating: "x", count: 129)), ("code", "91110302MA01AYXW2X"), ("code", ""),
    ("kind", "kingdom"), ("organisation", ""), ("address", String(repeating: "街", count: 201)),
  ])
  func `names what is wrong and keeps the rest`(field: String, value: String) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let browser = Browser(client)
      try await browser.get("/zh/register")
      let answer = try await browser.post("/zh/register", Self.with(field, value))
      #expect(answer.status == 422)
      #expect(answer.body.contains("href=\"#f-\(field)\""))
      #expect(field == "name" || answer.body.contains("value=\"王示例\""))
      // A password never comes back.
      #expect(!answer.body.contains("a long enough sentence"))
      #expect(try await test.office.read { try Directory($0.transaction).people() }.isEmpty)
    }
  }

  @Test func `suggests the digit where a letter was typed`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let browser = Browser(client)
      try await browser.get("/zh/register")
      let answer = try await browser.post("/zh/register", Self.with("code", "91110302MAO1AYXW2E"))
      #expect(answer.body.contains("您是否要填写 \(Applicant.code)"))
    }
  }

  @Test func `tells a taken name in the same words as an impossible one`() async throws {
    let test = try await TestPremises()
    try await test.staff("taken", .clerk)
    try await test.test { client in
      let browser = Browser(client)
      try await browser.get("/zh/register")
      let taken = try await browser.post("/zh/register", Self.with("login", "TAKEN"))
      try await browser.get("/zh/register")
      let impossible = try await browser.post("/zh/register", Self.with("login", "?!"))
      #expect(taken.status == 422 && impossible.status == 422)
      let words = "这个登录名不能使用"
      #expect(taken.body.contains(words) && impossible.body.contains(words))
    }
  }

  @Test func `of a registered enterprise waits for its agent, who admits by the user name`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let agent = try await Applicant(test, client)
      let second = Browser(client)
      try await second.get("/zh/register")
      try await second.post("/zh/register", Self.with("organisation", "冒名"))
      let waiting = try await second.follow()
      #expect(waiting.body.contains("准许您加入"))
      #expect(waiting.body.contains("wang.shi"))
      #expect(try await second.get("/zh/apply/agents").status == 404)

      try await agent.browser.get("/zh/apply/agents")
      #expect(try await agent.browser.post("/zh/apply/agents", [("login", "nobody")]).status == 422)
      try await agent.browser.get("/zh/apply/agents")
      #expect(try await agent.browser.post("/zh/apply/agents", [("login", "wang.shi")]).status == 303)
      #expect(try await second.get("/zh/apply").body.contains("云帆试验科技有限公司"))
      #expect(try await test.office.load(Enterprise.self, EnterpriseID(Applicant.code))?.agents.count == 2)
    }
  }
}
