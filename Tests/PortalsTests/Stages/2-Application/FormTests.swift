internal import Casework
internal import HTTPTypes
internal import HummingbirdTesting
internal import NIOCore
internal import PolicyCore
internal import Portals
internal import Standards
internal import Testing

struct `The form` {
  private static func withDraft(_ body: @Sendable (Applicant, any TestClientProtocol) async throws -> Void) async throws
  {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await body(agent, client)
    }
  }

  @Test func `keeps what cannot be read exactly as typed and saves the rest`() async throws {
    try await Self.withDraft { agent, _ in
      let answer = try await agent.save(
        "\(agent.home)/form/contact", ["org.contact_name": "赵示例", "org.contact_phone": "12<b>34"])
      #expect(answer.status == 422)
      #expect(answer.body.contains("value=\"12&lt;b&gt;34\""))
      #expect(answer.body.contains("href=\"#f-org.contact_phone\""))
      let filing = try await agent.file().dossier.filing
      #expect(filing.application["org.contact_name"] == .text("赵示例"))
      #expect(filing.application["org.contact_phone"] == nil)
    }
  }

  @Test func `puts a question only when an answer raises it and drops the answer when it falls away`() async throws {
    try await Self.withDraft { agent, _ in
      let path = "\(agent.home)/form/declarations"
      #expect(try await agent.browser.get(path).body.contains("org.penalty_decided_on\"") == false)
      let raised = try await agent.save(path, ["org.major_penalty": "yes"])
      #expect(raised.headers[.location] == path)
      try await agent.save(path, ["org.major_penalty": "yes", "org.penalty_decided_on": "2020年1月2日"])
      let day = CivilDate(year: 2020, month: 1, day: 2)!
      #expect(try await agent.file().dossier.filing.application["org.penalty_decided_on"] == .date(day))
      try await agent.save(path, ["org.major_penalty": "no"])
      #expect(try await agent.file().dossier.filing.application["org.penalty_decided_on"] == nil)
    }
  }

  @Test func `never takes another credit code than the enterprise's`() async throws {
    try await Self.withDraft { agent, _ in
      let page = try await agent.browser.get("\(agent.home)/form/enterprise")
      #expect(page.body.contains(Applicant.code))
      #expect(!page.body.contains("name=\"org.credit_code\""))
      try await agent.browser.post("\(agent.home)/form/enterprise", [("org.credit_code", "91110302MA01AYXW2E")])
      #expect(try await agent.file().dossier.filing.application["org.credit_code"] == .text(Applicant.code))
    }
  }

  @Test func `merges other answers saved meanwhile and lets the writer settle the same one`() async throws {
    try await Self.withDraft { agent, client in
      let path = "\(agent.home)/form/contact"
      let stale = try await agent.browser.get(path)
      let version = stale.hidden("version") ?? ""
      try await agent.save(path, ["org.contact_name": "甲"])
      let merged = try await agent.browser.post(
        path, [("version", version), ("org.contact_phone", "13800138000")], token: stale.csrf)
      #expect(merged.status == 303)
      let clash = try await agent.browser.post(
        path, [("version", version), ("org.contact_name", "乙"), ("org.contact_email", "a@b.cn")], token: stale.csrf)
      #expect(clash.status == 409)
      #expect(clash.body.contains("甲") && clash.body.contains("value=\"乙\"") && clash.body.contains("a@b.cn"))
      #expect(try await agent.file().dossier.filing.application["org.contact_name"] == .text("甲"))
      let settled = try await agent.browser.post(
        path, [("version", clash.hidden("version") ?? ""), ("org.contact_name", "乙")])
      #expect(settled.status == 303)
      #expect(try await agent.file().dossier.filing.application["org.contact_name"] == .text("乙"))
    }
  }

  @Test func `saves itself against the version it carries`() async throws {
    try await Self.withDraft { agent, _ in
      let page = try await agent.browser.get("\(agent.home)/form/contact")
      func autosave(_ version: String, _ body: String) async throws -> Browser.Answer {
        try await agent.browser.send(
          .post, "\(agent.home)/form/contact/autosave",
          headers: [
            "Content-Type": "application/x-www-form-urlencoded", "Origin": "http://127.0.0.1:8080",
            "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "empty", "If-Match": version,
          ], body: ByteBuffer(string: "csrf=\(page.csrf ?? "")&\(body)"))
      }
      let first = try await autosave(page.hidden("version") ?? "", "org.contact_name=Wang")
      #expect(first.status == 204)
      let version = try #require(first.header("ETag"))
      let partly = try await autosave(version, "org.contact_name=Wang&org.contact_phone=12")
      #expect(partly.status == 202)
      #expect(try await autosave(page.hidden("version") ?? "", "org.contact_name=Other").status == 409)
      #expect(try await agent.file().dossier.filing.application["org.contact_name"] == .text("Wang"))
    }
  }

  @Test func `advises on amounts that do not fit and goes on when the writer insists`() async throws {
    try await Self.withDraft { agent, _ in
      try await agent.fillForms(["api"])
      let project = try await agent.file().dossier.filing.projects[0]
      let path = "\(agent.home)/projects/\(project.id)/expenses/\(project.expenses[0].id)/form/amounts"
      let advised = try await agent.save(path, ["expense.settled": "70万"])
      #expect(advised.headers[.location] == path)
      let page = try await agent.browser.get(path)
      #expect(page.status == 200)
      #expect(page.hidden("advised")?.contains("settled-within-contract") == true)
      let on = try await agent.browser.post(
        path, [("version", page.hidden("version") ?? ""), ("advised", page.hidden("advised") ?? "")])
      #expect(on.headers[.location] == "\(agent.home)/projects/\(project.id)/expenses")
      #expect(try await agent.browser.get("\(agent.home)/check").body.contains("#f-expense.settled"))
    }
  }

  @Test func `of others, of rows that are gone and of sections that are none is one 404`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let stranger = try await Applicant(test, client, login: "stranger", code: "91110302MA01AYXW3H")
      for path in [
        agent.home, "\(agent.home)/form/contact", "\(agent.home)/check", "\(agent.home)/estimate",
        "\(agent.home)/materials/m3", "\(agent.home)/letters/commitment", "\(agent.home)/receipt",
      ] {
        #expect(try await stranger.browser.get(path).status == 404, "\(path)")
      }
      #expect(try await stranger.save("\(agent.home)/form/contact", ["org.contact_name": "x"]).status == 404)
      for path in ["form/none", "form/project", "projects/none/form/project", "materials/m5", "letters/refusal"] {
        #expect(try await agent.browser.get("\(agent.home)/\(path)").status == 404, "\(path)")
      }
      try await test.staff("officer", .financeMaker)
      let officer = try await test.browser(client, signedInAs: "officer")
      #expect(try await officer.get(agent.home).status == 404)
    }
  }
}
