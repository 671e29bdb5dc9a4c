internal import Casework
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `After the submission` {
  private static let notice = CorrectionNotice(
    stage: .completenessReview, round: 1,
    items: [
      CorrectionPoint(key: ChecklistKey(entry: "m3-seal"), material: "m3", reason: "承诺书没有盖章"),
      CorrectionPoint(
        key: ChecklistKey(entry: "form"), material: nil, facts: [FactPath("org.contact_email")], reason: "邮箱有误"),
    ], due: CivilDate(year: 2025, month: 9, day: 19)!)

  @Test func `the applicant sees the stages, what is owed and why, in both languages`() async throws {
    let test = try await TestPremises()
    try await test.applicant()
    try await test.determined("c1", serial: 1)
    try await test.applicant("other", enterprise: "91110108690017781B", name: "他人试验有限公司")
    try await test.test { client in
      let agent = try await test.browser(client, signedInAs: "applicant")
      for (language, words) in [("zh", "现在不需要您办理"), ("en", "Nothing to do for you now")] {
        let page = try await agent.get("/\(language)/apply/c1/status")
        #expect(page.status == 200)
        #expect(page.body.contains(words))
        #expect(page.body.contains("40,000.00"))
        #expect(page.body.contains("aria-current=\"step\""))
      }
      let other = try await test.browser(client, signedInAs: "other")
      #expect(try await other.get("/zh/apply/c1/status").status == 404)
      #expect(try await agent.get("/zh/apply/c1/correction").status == 404)
      #expect(try await agent.get("/zh/apply/c1/account").status == 404)
    }
  }

  @Test func `a notice is answered item by item, sent once, and nothing else can be touched`() async throws {
    let test = try await TestPremises()
    try await test.applicant()
    try await test.file("c1", serial: 1, then: [.correctionRequested(`After the submission`.notice)])
    try await test.test { client in
      let agent = try await test.browser(client, signedInAs: "applicant")
      #expect(try await agent.get("/zh/apply/c1/status").body.contains("等您补正 2 项"))
      let path = "/zh/apply/c1/correction"
      let page = try await agent.get(path)
      #expect(page.body.contains("承诺书没有盖章"))
      #expect(page.body.contains("0 / 2"))
      #expect(try await agent.post(path + "/submission", []).status == 422)
      let empty = try await agent.postFiles(path + "/items/1", [("text-1", "")])
      #expect(empty.status == 422)
      let unexplained = try await agent.postFiles(path + "/items/1", [("text-1", ""), ("disagree-1", "yes")])
      #expect(unexplained.status == 422)
      #expect(try await agent.postFiles(path + "/items/3", [("text-3", "x")]).status == 404)
      let bad = try await agent.postFiles(
        path + "/items/1", [("text-1", "已盖章")], files: [("file-1", "a.pdf", Array("MZ".utf8))])
      #expect(bad.status == 422)
      #expect(bad.body.contains("已盖章"))
      try await agent.postFiles(path + "/items/1", [("text-1", "公章在第二页，见原件。"), ("disagree-1", "yes")])
      #expect(agent.last?.status == 303)
      #expect(try await agent.get(path).body.contains("1 / 2"))

      #expect(try await agent.get(path + "/form/enterprise").status == 404)
      let form = try await agent.get(path + "/form/contact")
      #expect(form.status == 200)
      #expect(!form.body.contains("name=\"org.contact_name\""))
      try await agent.post(
        path + "/form/contact", [("org.contact_email", "a@example.cn"), ("org.contact_phone", "13900000000")])
      let filing = try await test.office.load(CaseFile.self, "c1")!.dossier.filing
      #expect(filing.application["org.contact_email"] == .text("a@example.cn"))
      #expect(filing.application["org.contact_phone"] == .text("13800138000"))

      try await agent.get(path)
      try await agent.post(path + "/submission", [])
      #expect(agent.last?.status == 303)
      #expect(try await test.stage(of: "c1") == "completenessReview")
      #expect(try await agent.get(path).status == 404)
    }
  }

  @Test func `messages are read one by one or all at once, and only one's own`() async throws {
    let test = try await TestPremises()
    try await test.applicant()
    try await test.file("c1", serial: 1, then: [.correctionRequested(`After the submission`.notice)])
    try await test.applicant("other", enterprise: "91110108690017781B", name: "他人试验有限公司")
    try await test.test { client in
      let agent = try await test.browser(client, signedInAs: "applicant")
      let inbox = try await agent.get("/zh/inbox")
      #expect(inbox.body.contains("2 条未读"))
      #expect(inbox.body.contains("请补正 2 项"))
      let lines = try await test.archive.inbox.lines(
        for: Actor(account: "a-applicant", roles: [.applicant], enterprise: "91110302MA01TEST0X"))
      let message = try #require(lines.first)
      let other = try await test.browser(client, signedInAs: "other")
      #expect(try await other.get("/zh/inbox/" + message.id).status == 404)
      #expect(try await agent.get("/zh/inbox/" + message.id).body.contains("/zh/apply/c1/correction"))
      #expect(try await agent.get("/zh/inbox").body.contains("1 条未读"))
      try await agent.post("/zh/inbox/readings", lines.map { ("message", $0.id) })
      #expect(try await agent.get("/zh/inbox").body.contains("没有未读消息"))
    }
  }
}
