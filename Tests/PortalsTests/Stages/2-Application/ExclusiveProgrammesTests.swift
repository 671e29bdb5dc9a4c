internal import Casework
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

/// 三(七): one applicant, one of two directions, by the default of R9.
struct `Programmes that exclude each other` {
  private let enterprise = EnterpriseID(Applicant.code)

  private func premises() async throws -> TestPremises {
    try await TestPremises(policies: try RealPolicies.directions.get())
  }

  /// The applicant's filing in the guide's direction.
  private func filed(_ test: TestPremises, then events: [CaseEvent] = []) async throws {
    try await test.file("c1", serial: 1, enterprise: enterprise.rawValue, then: events)
  }

  private func rivals(_ test: TestPremises, in programme: String) async throws -> [RivalFiling] {
    let enterprise = enterprise
    return try await test.office.read { try $0.rivals(of: enterprise, in: programme, "2025") }
  }

  @Test func `the applicant is told before a draft, in it, at the check and after both are filed`() async throws {
    let test = try await premises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await filed(test)
      let list = try await agent.browser.get("/zh/apply")
      #expect(list.body.contains("已在互斥的政策申报") && list.body.contains("MQ-2025-000001"))
      let answer = try await agent.browser.post("/zh/apply", [("programme", RealPolicies.openCall), ("round", "2025")])
      agent.home = try #require(answer.header("location"))
      for path in ["", "/check"] {
        for (language, words) in [("zh", "已在互斥的政策申报"), ("en", "You have filed in an excluded programme")] {
          let body = try await agent.browser.get("/\(language)/apply/\(agent.id)\(path)").body
          #expect(body.contains(words), "\(path)")
          #expect(body.contains("/\(language)/apply/c1/withdrawal"))
        }
      }
      // Nothing is refused while the window is open: which one stays is the applicant's choice.
      try await agent.fillForms(["api"])
      try await agent.uploadAll()
      let sent = try await agent.submit()
      #expect(sent.header("location") == "\(agent.home)/receipt")
      let receipt = try await agent.browser.follow()
      #expect(receipt.body.contains("请选择保留一项"))
      #expect(try await rivals(test, in: RealPolicies.slug).map(\.isFiled) == [true])
      let before = try await agent.browser.get("/zh/apply/c1/status")
      #expect(before.body.contains("两项互斥的申报都已提交"))
      // Withdrawing one cures it.
      try await agent.browser.get("/zh/apply/c1/withdrawal")
      try await agent.browser.post("/zh/apply/c1/withdrawal", [("reason", "改报另一方向")])
      #expect(try await rivals(test, in: RealPolicies.openCall).isEmpty)
      #expect(!(try await agent.browser.get("/zh/apply/\(agent.id)/status")).body.contains("互斥"))
    }
  }

  @Test func `the ledger contradicts an answer of no: the condition is not met while the other filing stands`()
    async throws
  {
    let test = try await premises()
    let policy = try #require(test.premises.policies.policy(RealPolicies.slug, "2025"))
    var context = policy.defaultContext
    let filing = Filing(application: ["org.applied_open_call": .bool(false)], projects: [])
    func outcome() -> ConditionOutcome? {
      policy.assess(filing, in: context).conditions.first { $0.clause == "三(七)" }?.outcome
    }
    #expect(outcome() == .met)
    context.appliedElsewhere = true
    #expect(outcome() == .notMet)
  }

  @Test func `both filed, the reviewer reads why no opinion can be given until one is withdrawn`() async throws {
    let test = try await premises()
    try await SampleCase.staff(test)
    let sample = try await SampleCase.submitted(test)
    try await sample.inSubstantiveReview()
    let code: EnterpriseID = "91110302MA01TEST0X"
    let opened = Opened(
      id: "other", programme: RealPolicies.openCall, round: "2025", enterprise: code, enterpriseName: "云帆试验科技有限公司",
      channel: .online, policyHash: "h")
    let number = ApplicationNumber(prefix: "OC", year: 2025, serial: 7)!
    let now = test.now
    _ = try await test.office.open(CaseFile.self, "other", by: .system) { _ in
      [.opened(opened), .submitted(Submitted(number: number, receivedAt: now, snapshot: "s", declarations: []))]
    }
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let place = "/zh/cases/\(sample.id)/substantive"
      let page = try await reviewer.get(place)
      #expect(page.body.contains(number.text) && page.body.contains("不能都支持"))
      let refused = try await reviewer.post(
        "\(place)/approval", [("version", page.hidden("version") ?? ""), ("opinion", "同意")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("请申报单位撤回其中一项"))
      _ = try await test.office.change(CaseFile.self, "other", by: .system) { _, _ in
        [.withdrawn(Reasoned(reason: "保留标杆方向"))]
      }
      let free = try await reviewer.get(place)
      #expect(!free.body.contains("不能都支持"))
      #expect(
        try await reviewer.post(
          "\(place)/approval", [("version", free.hidden("version") ?? ""), ("opinion", "同意")]
        ).status == 303)
    }
    let recognition = try #require(try await sample.file().dossier.recognition)
    #expect(recognition.exclusion?.others == [RealPolicies.openCall])
  }

  @Test func `of two reviews that pass at the same moment only one is recorded, whichever comes first`() async throws {
    let test = try await premises()
    let office = test.office
    for pair in 0..<10 {
      let code = EnterpriseID("91110302MA01RACE\(pair)0")
      for programme in [RealPolicies.slug, RealPolicies.openCall] {
        let id = CaseID("\(programme)-\(pair)")
        let opened = Opened(
          id: id, programme: programme, round: "2025", enterprise: code, enterpriseName: "竞跑试验有限公司", channel: .online,
          policyHash: "h")
        let number = ApplicationNumber(
          prefix: programme == RealPolicies.slug ? "MQ" : "OC", year: 2025, serial: pair + 1)!
        let now = test.now
        _ = try await office.open(CaseFile.self, id, by: .system) { _ in
          [
            .opened(opened),
            .submitted(Submitted(number: number, receivedAt: now, snapshot: "s", declarations: [])),
            .accepted(Reasoned(reason: "")),
          ]
        }
      }
    }
    // Past the review's own look at the other filing: what stands then is the ledger.
    let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
      for pair in 0..<10 {
        for (programme, other) in [
          (RealPolicies.slug, RealPolicies.openCall), (RealPolicies.openCall, RealPolicies.slug),
        ] {
          var recognition = Recognition(award: Money(yuan: 1000), lines: [], opinion: "同意", policyHash: "h")
          recognition.exclusion = ExclusiveSide(programme: programme, others: [other], year: 2025)
          let passed = recognition
          group.addTask {
            do {
              _ = try await office.change(CaseFile.self, CaseID("\(programme)-\(pair)"), by: .system) { _, _ in
                [.reviewPassed(passed)]
              }
              return (pair, true)
            } catch let refusal as Refusal where refusal.code == .exclusiveApplication {
              return (pair, false)
            } catch {
              Issue.record(error)
              return (pair, false)
            }
          }
        }
      }
      return await group.reduce(into: [(Int, Bool)]()) { $0.append($1) }
    }
    for pair in 0..<10 { #expect(outcomes.count { $0.0 == pair && $0.1 } == 1) }
    #expect(try await Rebuild(test.archive.engine, world: office.world).check() == [])
  }

  @Test func `what one direction granted this year is in the other's assessment and cap`() async throws {
    let test = try await premises()
    let round = test.policy.round
    let taken = Money(yuan: 4_900_000)
    _ = try await test.office.perform(by: .system) { desk in
      let ledger = GrantLedger(desk.transaction)
      try ledger.setBudget(round.budget, pool: round.pool, year: round.batchYear)
      try ledger.reserve(
        GrantLedger.Reservation(
          caseID: "before", creditCode: Applicant.code, pool: round.pool, year: round.batchYear, amount: taken),
        cap: round.annualCap, at: desk.now)
    }
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.browser.get("/zh/apply")
      let answer = try await agent.browser.post("/zh/apply", [("programme", RealPolicies.openCall), ("round", "2025")])
      agent.home = try #require(answer.header("location"))
      try await agent.fillForms(["api"])
      // 300,000 by the rate; 100,000 is what the shared cap leaves.
      #expect(try await agent.browser.get(agent.home).body.contains("100,000.00"))
    }
  }

  @Test func `an invoice of one direction is shown as used at its entry in the other and counts nothing`() async throws
  {
    let test = try await premises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.fillForms(["api"])
      try await agent.uploadAll()
      #expect(try await agent.submit().status == 303)
      let invoices = try await agent.file().dossier.invoices
      try await agent.browser.get("/zh/apply")
      let answer = try await agent.browser.post("/zh/apply", [("programme", RealPolicies.openCall), ("round", "2025")])
      agent.home = try #require(answer.header("location"))
      try await agent.fillForms(["api"])
      let file = try await agent.file()
      #expect(
        test.premises.policies.policy(RealPolicies.openCall, "2025")?.invoices(in: file.dossier.filing).first?.invoice
          == invoices.first?.invoice)
      let project = try #require(file.dossier.filing.projects.first)
      let line = try #require(project.expenses.first)
      let entry = try await agent.browser.get(
        "\(agent.home)/projects/\(project.id)/expenses/\(line.id)/form/expense")
      #expect(entry.body.contains("这张发票已用于另一项申报"))
      let tasks = try await agent.browser.get(agent.home)
      #expect(tasks.body.contains("1 张发票已用于其他申报"))
      let estimate = try await agent.browser.get("\(agent.home)/estimate")
      #expect(estimate.body.contains("600,000.00") && estimate.body.contains("已在其他申报中使用"))
    }
  }
}
