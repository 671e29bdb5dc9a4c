internal import Casework
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

/// The second programme, from the self-check to the bank transfer: data alone, no line of code knows it.
struct `A programme that is data alone` {
  private static let round = "shenzhen-model-voucher/2025"
  private static let answers: [String: String] = [
    "org.name": "云帆试验科技有限公司", "org.kind": "enterprise", "org.legal_representative": "李示例",
    "org.operating_address": "科技园 1 号", "org.in_city": "yes", "org.contact_name": "王示例",
    "org.contact_phone": "13800138000", "org.exception_requested": "yes",
    "org.account_name": "云帆试验科技有限公司", "org.bank_name": "示例银行深圳分行", "org.bank_account": "6222 0212 3456 7890 123",
    "org.bank_line": "102100099996", "project.name": "客服模型", "project.mode": "licence", "project.is_user": "yes",
    "project.purpose": "客服应答", "project.supplier": "示例模型公司", "project.related": "no",
    "project.model": "示例大模型", "project.model_filed": "yes", "project.model_filing": "Guangdong-ShiLi-20240601",
    "project.filed_on": "2024-06-01", "project.contract_number": "HT-9", "project.signed_on": "2025-01-10",
    "project.starts_on": "2025-01-10", "project.ends_on": "2025-12-31", "expense.model_name": "示例大模型",
    "expense.spent_on": "2025-06-30", "expense.invoice_key": "25442000000012345678", "expense.contract_amount": "500万",
    "expense.settled": "5,000,000", "expense.invoiced": "5000000", "expense.paid": "5000000",
  ]

  @Test func `walks from the draft to the payment, without experts, with the exception the reviewer grants`()
    async throws
  {
    let test = try await TestPremises(policies: try RealPolicies.every.get())
    try await SampleCase.staff(test)
    for login in ["maker", "approver"] { try await test.staff(login, .lead) }
    try await test.staff("notice", .noticeOfficer)
    try await test.staff("payer", .financeMaker)
    try await test.staff("countersigner", .financeChecker)
    try await test.test { client in
      let agent = try await submitted(test, client)
      let id = agent.id
      #expect(try await agent.file().dossier.receipt?.number.text.hasPrefix("SZM-2025-000001") == true)
      let status = try await agent.browser.get("/zh/apply/\(id)/status")
      #expect(status.status == 200 && !status.body.contains("专家评审"))

      try await reviewed(test, client, id)
      #expect(try await test.stage(of: id) == "determination")

      try await determined(test, client, id)
      #expect(try await agent.file().dossier.award?.amount == Money(yuan: 1_500_000))
      let left = try await test.office.read {
        try GrantLedger($0.transaction).budgetLeft(pool: "shenzhen-model-voucher", year: 2025)
      }
      #expect(left == Money(yuan: 98_500_000))

      try await paid(test, client, id)
      #expect(try await test.stage(of: id) == "closed.paid")
      // Eight days on, the agent signs in again.
      let back = try await test.browser(client, signedInAs: "agent")
      #expect(try await back.get("/zh/apply/\(id)/status").body.contains("1,500,000.00"))
      #expect(try await back.get("/en/apply/\(id)/status").status == 200)
    }
    #expect(try await Rebuild(test.archive.engine, world: test.office.world).check() == [])
    #expect(test.log.text.contains("request"), "the log says nothing")
    #expect(try test.leaked(["云帆试验科技有限公司"]) == ["云帆试验科技有限公司"])
    #expect(
      try test.leaked([
        "13800138000", "6222021234567890123", "示例银行深圳分行", "王示例", "李示例", "HT-9", "员工maker", "员工countersigner",
      ]) == [])
  }

  @Test func `its self-check leads to the amount, and to a range while the exception is open`() async throws {
    let test = try await TestPremises(policies: try RealPolicies.every.get())
    try await test.test { client in
      for (exception, shown) in [("no", "1,000,000.00"), ("yes", "1,500,000.00")] {
        let browser = Browser(client)
        let answers = [
          "org.kind": "enterprise", "org.in_city": "yes", "project.mode": "api", "project.model_filed": "yes",
          "project.is_user": "yes", "expense.settled": "5000000", "org.exception_requested": exception,
        ]
        try await browser.get("/zh/self-check/\(Self.round)")
        try await browser.post("/zh/self-check/\(Self.round)/start", [])
        for _ in 0..<20 {
          let place = browser.last?.header("location") ?? ""
          let page = try await browser.follow()
          guard let fact = place.split(separator: "/question/").last.map(String.init), place.contains("/question/")
          else { break }
          let names = page.body.split(separator: "name=\"answer").dropFirst().map {
            "answer" + $0.prefix { $0 != "\"" }
          }
          try await browser.post(place, Set(names).map { ($0, answers[fact] ?? "no") })
        }
        let result = try await browser.follow()
        #expect(result.status == 200 && result.body.contains(shown), "\(exception)")
        #expect(result.body.contains("1,000,000.00"), "the cap in principle stands in both")
      }
    }
  }

  private func submitted(_ test: TestPremises, _ client: any TestClientProtocol) async throws -> Applicant {
    var agent = try await Applicant(test, client)
    let (browser, answers) = (agent.browser, Self.answers)
    try await browser.get("/zh/apply")
    let opened = try await browser.post("/zh/apply", [("programme", RealPolicies.shenzhen), ("round", "2025")])
    agent.home = try #require(opened.header("location"))
    let home = agent.home
    for section in ["enterprise", "contact", "exception", "account"] {
      try await agent.complete("\(home)/form/\(section)", answers)
    }
    try await browser.get("\(home)/projects")
    let added = try await browser.post("\(home)/projects", [])
    let project = "\(home)/projects/" + (added.header("location") ?? "").split(separator: "/")[4]
    for section in ["project", "model", "contract"] { try await agent.complete("\(project)/form/\(section)", answers) }
    try await browser.get("\(project)/expenses")
    let line = try await browser.post("\(project)/expenses", [])
    let expense = (line.header("location") ?? "").replacing("/form/expense", with: "")
    for section in ["expense", "amounts"] { try await agent.complete("\(expense)/form/\(section)", answers) }
    try await agent.uploadAll()
    let check = try await browser.get("\(home)/check")
    #expect(check.body.contains("commitment-5") && !check.body.contains("commitment-6"))
    let sent = try await agent.submit()
    #expect(sent.header("location") == "\(home)/receipt", "\(sent.body.suffix(0))")
    let receipt = try await browser.follow()
    #expect(receipt.body.contains("深圳市模型券") && !receipt.body.contains("专家评审"))
    return agent
  }

  /// Both reviews: the checklist at the office, the exception and the opinion on the pages.
  private func reviewed(_ test: TestPremises, _ client: any TestClientProtocol, _ id: CaseID) async throws {
    let policy = try #require(test.premises.policies.policy(RealPolicies.shenzhen, "2025"))
    let checker = Actor(account: "a-checker", roles: [.completenessReviewer])
    let reviewer = Actor(account: "a-reviewer", roles: [.substantiveReviewer])
    let bench = try await test.browser(client, signedInAs: "checker")
    #expect(try await bench.get("/zh/cases/\(id)").status == 200)
    for step in 0..<3 {
      _ = try await test.office.change(CaseFile.self, id, by: checker) { file, desk in
        let keys = policy.checklist(for: file.dossier, at: desk.now)
        switch step {
        case 0: return try file.assign(checker.account, by: checker)
        case 1:
          return try keys.flatMap {
            try file.completenessReview().decide(
              ChecklistDecision(key: $0, verdict: .conforms), checklist: keys, by: checker)
          }
        default: return try file.completenessReview().accept(checklist: keys, by: checker)
        }
      }
    }
    _ = try await test.office.change(CaseFile.self, id, by: reviewer) { file, _ in
      try file.assign(reviewer.account, by: reviewer)
    }
    let browser = try await test.browser(client, signedInAs: "reviewer")
    let place = "/zh/cases/\(id)/substantive"
    let open = try await browser.get(place)
    // While the exception is undecided, the amount is a range and nothing can be passed.
    let early = try await browser.post("\(place)/approval", [("version", open.hidden("version") ?? "")])
    #expect(early.status == 422)
    let decided = try await browser.post(
      "\(place)/condition",
      [
        ("version", open.hidden("version") ?? ""), ("condition", "0"), ("met-0", "yes"),
        ("ground-0", "购买规模大，理由充分，同意超过原则上限。"),
      ])
    #expect(decided.status == 303)
    let ready = try await browser.get(place)
    #expect(ready.body.contains("1,500,000.00"))
    let passed = try await browser.post(
      "\(place)/approval", [("version", ready.hidden("version") ?? ""), ("opinion", "同意")])
    #expect(passed.status == 303)
  }

  private func determined(_ test: TestPremises, _ client: any TestClientProtocol, _ id: CaseID) async throws {
    let maker = try await test.browser(client, signedInAs: "maker")
    let fields = [("round", Self.round), ("strategy", "proRata"), ("rate", "30")]
    let query = fields.map { "\($0.0)=\(Browser.encode($0.1))" }.joined(separator: "&")
    let preview = try await maker.get("/zh/determinations/new?" + query)
    #expect(preview.body.contains("1,500,000.00") && !preview.body.contains("平均分"))
    let saved = try await maker.post(
      "/zh/determinations", fields + [("seen", try #require(preview.hidden("seen")))])
    let place = try #require(saved.header("location"))
    let version = try #require(try await maker.get(place).hidden("version"))
    #expect(try await maker.post("\(place)/submission", [("version", version)]).status == 303)
    let approver = try await test.browser(client, signedInAs: "approver")
    let seen = try #require(try await approver.get(place).hidden("version"))
    #expect(try await approver.post("\(place)/approval", [("version", seen)]).status == 303)
    #expect(try await approver.get("\(place)/rows/\(id)").status == 200)
    #expect(try await approver.get("\(place)/sheet").body.contains("深圳市模型券"))
  }

  private func paid(_ test: TestPremises, _ client: any TestClientProtocol, _ id: CaseID) async throws {
    let officer = try await test.browser(client, signedInAs: "notice")
    let determination = try #require(try await test.office.load(CaseFile.self, id)?.dossier.award?.determination)
    try await officer.get("/zh/publishing")
    try await officer.post("/zh/publishing/notices", [("determination", determination.rawValue)])
    let preview = officer.location
    #expect(try await officer.get(preview).body.contains("深圳市模型券"))
    try await officer.post(preview + "/publication", [])
    let notice = try await Browser(client).get(officer.location)
    #expect(notice.body.contains("1,500,000.00") && !notice.body.contains("专家评审"))
    test.move(to: CivilDate(year: 2025, month: 9, day: 20)!)
    try await test.office.letTimePass()
    #expect(try await test.stage(of: id) == "disbursement")

    let payer = try await test.browser(client, signedInAs: "payer")
    #expect(try await payer.get("/zh/payments").body.contains("深圳市模型券"))
    try await payer.post("/zh/payments/batches", [("case", id.rawValue)])
    let batch = payer.location
    let second = try await test.browser(client, signedInAs: "countersigner")
    try await second.get(batch)
    try await second.post(batch + "/approval", [])
    try await payer.get(batch)
    try await payer.post(batch + "/exports", [("format", "utf-8")])
    let pay = try #require(try await Payments.payIDs(test, batch).first)
    let text = "付款编号,状态,金额,原因\n\(pay),成功,1500000.00,\n"
    try await payer.get(batch)
    try await payer.postFiles(batch + "/returns", [], files: [("file", "r.csv", Array(text.utf8))])
    #expect(payer.last?.status == 303)
  }
}
