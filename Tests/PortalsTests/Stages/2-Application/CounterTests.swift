internal import Casework
internal import HTTPTypes
internal import HummingbirdTesting
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The counter` {
  private static let registration = [
    ("code", Applicant.code), ("organisation", "云帆试验科技有限公司"), ("kind", "enterprise"), ("address", "科创街 1 号"),
  ]

  @Test func `files on behalf of an enterprise, which alone confirms`() async throws {
    let test = try await TestPremises()
    try await test.staff("clerk", .clerk)
    try await test.test { client in
      var agent = try await Applicant(test, client)
      var clerk = try await Applicant(clerk: "clerk", test, client)
      let found = try await clerk.browser.get("/zh/counter?code=\(Applicant.code)")
      #expect(found.body.contains("云帆试验科技有限公司"))
      let opened = try await clerk.browser.post(
        "/zh/counter/filings", [("code", Applicant.code), ("programme", RealPolicies.slug), ("round", "2025")])
      clerk.home = opened.headers[.location] ?? ""
      agent.home = clerk.home
      try await clerk.fillForms(["appliance"])
      try await clerk.uploadAll()
      // The clerk cannot submit; the applicant has not been asked yet.
      #expect(try await clerk.submit().status == 404)
      try await clerk.browser.get("\(clerk.home)/check")
      #expect(try await clerk.browser.post("\(clerk.home)/handover", []).headers[.location] == "/zh/counter")
      #expect(try await clerk.file().dossier.receipt == nil)
      #expect(try await clerk.submit().status == 404)

      let page = try await agent.browser.get(agent.home)
      #expect(page.headers[.location] == "\(agent.home)/check")
      try await agent.browser.get("\(agent.home)/check")
      #expect(try await agent.browser.post("\(agent.home)/declining", [("reason", "")]).status == 422)
      try await agent.browser.get("\(agent.home)/check")
      #expect(try await agent.browser.post("\(agent.home)/declining", [("reason", "电话有误")]).status == 303)
      try await clerk.browser.get("\(clerk.home)/check")
      try await clerk.browser.post("\(clerk.home)/handover", [])
      #expect(try await agent.submit().headers[.location] == "\(agent.home)/receipt")
      #expect(try await agent.file().dossier.receipt != nil)
      #expect(try await clerk.browser.get("/zh/counter").body.contains("MQ-2025-"))
      #expect(try await clerk.browser.get(clerk.home).status == 404)
    }
  }

  @Test func `registers an unknown enterprise and admits its first agent, nobody else's`() async throws {
    let test = try await TestPremises()
    try await test.staff("clerk", .clerk)
    try await test.test { client in
      let clerk = try await test.browser(client, signedInAs: "clerk")
      #expect(try await clerk.get("/zh/counter?code=123").body.contains("18 位"))
      let unknown = try await clerk.get("/zh/counter?code=\(Applicant.code)")
      #expect(unknown.body.contains("还没有登记"))
      #expect(try await clerk.post("/zh/counter/enterprises", [("code", Applicant.code)]).status == 422)
      try await clerk.get("/zh/counter")
      #expect(try await clerk.post("/zh/counter/enterprises", Self.registration).status == 303)
      #expect(try await clerk.post("/zh/counter/enterprises", Self.registration, token: clerk.last?.csrf).status != 303)

      let other = try await Applicant(test, client, login: "other", code: "91110302MA01AYXW3H")
      try await clerk.get("/en/counter?code=\(Applicant.code)")
      // An account that acts for somebody else is not taken over.
      let refused = try await clerk.post("/zh/counter/enterprises/\(Applicant.code)/agents", [("login", "other")])
      #expect(refused.status == 422)
      #expect(try await other.browser.get("/zh/counter").status == 404)
    }
  }
}

extension Applicant {
  /// A clerk at the same pages.
  init(clerk: String, _ test: TestPremises, _ client: any TestClientProtocol) async throws {
    self.init(test: test, browser: try await test.browser(client, signedInAs: clerk))
  }

  init(test: TestPremises, browser: Browser) {
    self.test = test
    self.browser = browser
  }
}
