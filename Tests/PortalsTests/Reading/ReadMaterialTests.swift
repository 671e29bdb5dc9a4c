internal import Casework
internal import Evidence
internal import HummingbirdTesting
@testable internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `A material that is read` {
  @Test func `shows its state, what it is, what was noticed and what it says`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let path = "\(agent.home)/materials/m4"
      try await agent.upload(path, name: "账户.pdf", bytes: Applicant.pdf)
      let waiting = try await agent.browser.get(path).body
      #expect(waiting.contains("等待读取") && waiting.contains("data-follow=\"\(path)/readings\""))
      #expect(waiting.contains("/assets/reading.js") && waiting.contains("刷新看进展"))
      try await test.readAll { reading, _ in
        reading.say(.bankAccountForm, [.accountName: "云帆<试验>"], confidence: 0.5)
        reading.findings = [
          Finding(
            "not-in-colour", .warning, clause: "五.4", what: Phrase(zh: "不是彩色扫描。", en: "Not in colour."),
            remedy: Phrase(zh: "请换彩色扫描件。", en: "Upload a colour scan.")),
          Finding(
            "used-before", .error, what: Phrase(zh: "另一处：MQ-2025", en: "Elsewhere"), isForApplicant: false),
        ]
      }
      let part = try await agent.browser.get("\(path)/readings").body
      let page = try await agent.browser.get(path).body
      for body in [part, page] {
        #expect(body.contains("已读取") && body.contains("读作：银行账户信息 · 2 页"))
        #expect(body.contains("不是彩色扫描。（指南五.4）请换彩色扫描件。") && body.contains("请核对"))
        #expect(body.contains("云帆&lt;试验&gt;") && body.contains("不清楚，请核对"))
        #expect(!body.contains("MQ-2025") && body.contains("data-follow=\"\""))
      }
      #expect(!page.contains("/assets/reading.js") && !page.contains("刷新看进展"))
      #expect(try await agent.browser.get("/en/apply/\(agent.id)/materials/m4").body.contains("Read as: Bank account"))
    }
  }

  @Test func `that could not be read says so and keeps nobody from going on`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.upload("\(agent.home)/materials/m4", name: "账户.pdf", bytes: Applicant.pdf)
      #expect(try await agent.browser.get("\(agent.home)/check").body.contains("有 1 个文件还没有读完。您现在就可以提交"))
      try await test.readAll { _, _ in }
      #expect(try await agent.browser.get("\(agent.home)/materials/m4").body.contains("未能读取，人工核对"))
      #expect(try await agent.browser.get("\(agent.home)/check").body.contains("由审核人员人工核对"))
    }
  }

  @Test func `is submitted before it is read`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.fillForms(["api"])
      try await agent.uploadAll()
      #expect(try await test.archive.readings.figures(since: test.now).queued > 0)
      let check = try await agent.browser.get("\(agent.home)/check")
      #expect(check.body.contains("还没有读完"))
      let boxes = test.policy.declarations.map { ($0, "yes") }
      #expect(try await agent.browser.post("\(agent.home)/submission", boxes).status == 303)
      #expect(try await agent.file().state.name == "completenessReview")
    }
  }
}
