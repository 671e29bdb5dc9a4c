internal import Casework
internal import HTTPTypes
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Standards
internal import Testing

struct `A draft` {
  @Test func `begins with what the registration says and the self-check answered`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      let filing = Filing(
        application: [
          "org.operates_in_zone": .bool(true), "org.name": .text("冒名"), "org.branch_accepted": .bool(true),
          "nothing.known": .bool(true), "org.major_penalty": .notSure,
        ],
        projects: [
          ProjectFacts(
            id: "../x", values: ["project.mode": .choice("api"), "project.field": .choice("nonsense")],
            expenses: [ExpenseFacts(id: "e", values: ["expense.settled": .money(Money(yuan: 120_000))])])
        ])
      try await agent.open(selfCheck: filing)
      let draft = try await agent.file().dossier.filing
      #expect(draft.application["org.name"] == .text("云帆试验科技有限公司"))
      #expect(draft.application["org.operates_in_zone"] == .bool(true))
      #expect(draft.application["org.branch_accepted"] == nil)
      #expect(draft.application["org.major_penalty"] == nil)
      #expect(draft.application["nothing.known"] == nil)
      #expect(draft.projects.count == 1 && draft.projects[0].id != "../x")
      #expect(draft.projects[0].values == ["project.mode": .choice("api")])
      #expect(draft.projects[0].expenses[0].values["expense.settled"] == .money(Money(yuan: 120_000)))
      #expect(try await agent.browser.get("\(agent.home)/form/enterprise").body.contains("来自自测"))
    }
  }

  @Test func `is one for each round: a second start leads to the first`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let first = agent.home
      try await agent.open()
      #expect(agent.home == first)
      // Withdrawn with a reason, another one may be opened.
      try await agent.browser.get("\(first)/withdrawal")
      #expect(try await agent.browser.post("\(first)/withdrawal", [("reason", " ")]).status == 422)
      try await agent.browser.get("\(first)/withdrawal")
      #expect(try await agent.browser.post("\(first)/withdrawal", [("reason", "重新填写")]).status == 303)
      try await agent.open()
      #expect(agent.home != first)
    }
  }

  @Test(arguments: ["", "%%%", "e30", "bm90IGpzb24", "70,000 A"])
  func `opens all the same when the self-check's text is damaged`(kind: String) async throws {
    let text = kind == "70,000 A" ? String(repeating: "A", count: 70_000) : kind
    let test = try await TestPremises()
    try await test.test { client in
      let agent = try await Applicant(test, client)
      try await agent.browser.get("/zh/apply")
      let answer = try await agent.browser.post(
        "/zh/apply", [("programme", RealPolicies.slug), ("round", "2025"), ("self-check", text)])
      #expect(answer.status == (text.count > 65_536 ? 413 : 303))
    }
  }

  @Test func `shows its tasks in both languages and refuses an unknown programme`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      #expect(try await agent.browser.get(agent.home).body.contains("核对全部内容并提交"))
      #expect(try await agent.browser.get("/en/apply/\(agent.id)").body.contains("Check everything and submit"))
      #expect(try await agent.browser.post("/zh/apply", [("programme", "none"), ("round", "2025")]).status == 400)
    }
  }
}
