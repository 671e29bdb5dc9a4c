internal import Casework
internal import Evidence
internal import Hummingbird
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The amounts worksheet` {
  private func started(kind: String = "enterprise") async throws -> (TestPremises, SampleCase) {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    let sample = try await SampleCase.submitted(test, kind: kind)
    try await sample.inSubstantiveReview()
    return (test, sample)
  }

  private func address(_ sample: SampleCase, _ act: String = "") -> String {
    "/zh/cases/\(sample.id)/substantive" + (act.isEmpty ? "" : "/\(act)")
  }

  @Test func `shows each line, the way to the proposal and the cap, to those who may read the case`() async throws {
    let (test, sample) = try await started()
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      for language in ["zh", "en"] {
        let page = try await reviewer.get("/\(language)/cases/\(sample.id)/substantive")
        #expect(page.status == 200)
        #expect(page.body.contains("7,000,000.00"))
        #expect(page.body.contains("3,500,000.00"))
        #expect(!page.body.contains("<script>"))
      }
      #expect(try await reviewer.get(address(sample) + "?project=p9").status == 404)
      let checker = try await test.browser(client, signedInAs: "checker")
      #expect(try await checker.get(address(sample)).status == 404)
    }
  }

  @Test func `recomputes at once and demands a reason for every difference`() async throws {
    let (test, sample) = try await started()
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let page = try await reviewer.get(address(sample))
      let version = page.hidden("version") ?? ""
      let base = [("version", version), ("expense", "e2")]
      let silent = try await reviewer.post(
        address(sample, "line"), base + [("l2-settled", "40万"), ("l2-invoiced", "1000000")])
      #expect(silent.status == 422)
      #expect(silent.body.contains("请写明理由"))
      #expect(silent.body.contains("value=\"40万\""))
      for wrong in ["-5", "12,34", "99999999999999999999", "<b>", "?", ""] {
        let answer = try await reviewer.post(
          address(sample, "line"), base + [("l2-settled", wrong), ("l2-reason", "理由")])
        #expect(answer.status == 422, "\(wrong)")
      }
      #expect(
        try await reviewer.post(address(sample, "line"), [("version", version), ("expense", "e9")]).status == 400)
      let saved = try await reviewer.post(
        address(sample, "line"), base + [("l2-settled", "40万"), ("l2-reason", "结算单只到 40 万")])
      #expect(saved.status == 303)
      let after = try await reviewer.get(address(sample))
      #expect(after.body.contains("3,200,000.00"))
      let file = try await sample.file()
      let path = FactPath("expense.settled", project: "p1", expense: "e2")
      #expect(file.dossier.worksheet.reviewed?[path] == .money(Money(yuan: 400_000)))
      #expect(file.dossier.worksheet.reasons[path]?.reason == "结算单只到 40 万")
      #expect(file.dossier.filing[path] == .money(Money(yuan: 1_000_000)))
      let stale = try await reviewer.post(address(sample, "line"), base + [("l2-settled", "30万"), ("l2-reason", "再改")])
      #expect(stale.status == 409)
    }
  }

  @Test func `passes with an amount whose every fen is accounted for`() async throws {
    let (test, sample) = try await started()
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let page = try await reviewer.get(address(sample))
      let fields = [("version", page.hidden("version") ?? ""), ("opinion", "同意")]
      let passed = try await reviewer.post(address(sample, "approval"), fields)
      #expect(
        passed.status == 303,
        "\(passed.status) \(passed.body.split(separator: "class=\"errors\"").last?.prefix(400) ?? "")")
      let file = try await sample.file()
      #expect(file.state.name == "expertReview")
      #expect(file.dossier.recognition?.award == Money(yuan: 3_500_000))
      #expect(file.dossier.recognition?.opinion == "同意")
      #expect(try await reviewer.get(address(sample)).status == 200)
      #expect(try await reviewer.post(address(sample, "approval"), fields).status == 404)
    }
  }

  @Test func `rejects with a clause and a reason, and not without`() async throws {
    let (test, sample) = try await started()
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let version = ("version", try await reviewer.get(address(sample)).hidden("version") ?? "")
      for wrong in [[("clause", "x"), ("reject-reason", "话在这里")], [("clause", "三(四)"), ("reject-reason", "  ")]] {
        let answer = try await reviewer.post(address(sample, "rejection"), [version] + wrong)
        #expect(answer.status == 422)
      }
      let good = [version, ("clause", "三(五)"), ("reject-reason", "采购额不足")]
      #expect(try await reviewer.post(address(sample, "rejection"), good).status == 303)
      #expect(try await sample.file().state.name == "closed.rejected")
    }
  }

  @Test func `corrects another answer with a reason, and the conditions follow`() async throws {
    let (test, sample) = try await started()
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let version = ("version", try await reviewer.get(address(sample)).hidden("version") ?? "")
      let wrong = [
        [("path", "org.name"), ("value", "别家"), ("fact-reason", "x")],
        [("path", "p1/project.other_fund"), ("value", "也许"), ("fact-reason", "x")],
        [("path", "p1/project.other_fund"), ("value", "是"), ("fact-reason", "")],
      ]
      for fields in wrong {
        #expect(try await reviewer.post(address(sample, "fact"), [version] + fields).status == 422)
      }
      let found = [version, ("path", "p1/project.other_fund"), ("value", "是"), ("fact-reason", "已获其他资金")]
      #expect(try await reviewer.post(address(sample, "fact"), found).status == 303)
      let page = try await reviewer.get(address(sample))
      #expect(page.body.contains("不符合"))
      let pass = try await reviewer.post(address(sample, "approval"), [("version", page.hidden("version") ?? "")])
      #expect(pass.status == 422)
      #expect(pass.body.contains("核定金额为零"))
    }
  }

  @Test func `blocks passing until a condition left to the bureau is decided`() async throws {
    let (test, sample) = try await started(kind: "branch")
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let page = try await reviewer.get(address(sample))
      #expect(page.body.contains("1 项条件没有认定"))
      let version = ("version", page.hidden("version") ?? "")
      #expect(try await reviewer.post(address(sample, "approval"), [version]).status == 422)
      #expect(try await reviewer.post(address(sample, "condition"), [version, ("condition", "7")]).status == 400)
      let silent = try await reviewer.post(
        address(sample, "condition"), [version, ("condition", "0"), ("met-0", "yes"), ("ground-0", "")])
      #expect(silent.status == 422)
      let decided = [version, ("condition", "0"), ("met-0", "yes"), ("ground-0", "法人单位书面同意")]
      #expect(try await reviewer.post(address(sample, "condition"), decided).status == 303)
      let after = try await reviewer.get(address(sample))
      #expect(
        try await reviewer.post(address(sample, "approval"), [("version", after.hidden("version") ?? "")]).status == 303
      )
    }
  }

  @Test func `leaves an invoice out that another case claims, and asks for a reason`() async throws {
    let (test, sample) = try await started()
    _ = try await SampleCase.submitted(
      test, 2, login: "second", code: "91110302MA01TEST1X", name: "第二家有限公司")
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let page = try await reviewer.get(address(sample))
      #expect(page.body.contains("重复使用的发票"))
      #expect(page.body.contains("MQ-2025-000002"))
      let version = ("version", page.hidden("version") ?? "")
      #expect(try await reviewer.post(address(sample, "approval"), [version]).status == 422)
      let index = ("index", "0")
      for wrong in [[("finding-0", ""), ("why-0", "x")], [("finding-0", "excluded"), ("why-0", "")]] {
        #expect(try await reviewer.post(address(sample, "duplicate"), [version, index] + wrong).status == 422)
      }
      #expect(try await reviewer.post(address(sample, "duplicate"), [version, ("index", "77")]).status == 400)
      let flag = try await sample.file().dossier.duplicates[0]
      let good = [version, index, ("invoice", flag.invoice), ("finding-0", "excluded"), ("why-0", "发票抬头是第二家")]
      #expect(try await reviewer.post(address(sample, "duplicate"), good).status == 303)
      #expect(try await sample.file().dossier.resolutions[flag.invoice]?.finding == .excluded)
    }
  }

  @Test func `flags a paper read after submission, tells the reviewer where and the applicant that`() async throws {
    let (test, sample) = try await started()
    let second = try await SampleCase.submitted(
      test, 2, login: "second", code: "91110302MA01TEST1X", name: "第二家有限公司", invoice: "25112000000000099999")
    let shown = "24112000000048542163"
    for each in [sample, second] {
      _ = try await test.archive.readings.recover(at: test.now)
      try await each.keep(try await each.file(of: "m9")) { $0.say(.invoice, [.invoiceNumber: shown]) }
    }
    #expect(try await sample.file().dossier.unresolvedDuplicates.map(\.invoice).contains(shown))
    #expect(
      try await second.file().dossier.unresolvedDuplicates.contains { $0.invoice == shown && $0.elsewhere == sample.id }
    )
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let page = try await reviewer.get(address(sample))
      #expect(page.body.contains("MQ-2025-000002") && page.body.contains("申报表没有填写"))
      let version = ("version", page.hidden("version") ?? "")
      #expect(try await reviewer.post(address(sample, "approval"), [version]).status == 422)
      let applicant = try await test.browser(client, signedInAs: "second")
      for path in ["/zh/apply/\(second.id)/status", "/zh/apply/\(second.id)/check"] {
        let body = try await applicant.get(path).body
        #expect(!body.contains("MQ-2025-000001") && !body.contains(sample.id.rawValue))
      }
    }
  }

  @Test func `asks once for a supplementary agreement`() async throws {
    let (test, sample) = try await started()
    try await test.test { client in
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      let version = ("version", try await reviewer.get(address(sample)).hidden("version") ?? "")
      #expect(try await reviewer.post(address(sample, "supplement"), [version]).status == 422)
      #expect(try await reviewer.post(address(sample, "supplement"), [version, ("s-0", "请补充分期约定")]).status == 303)
      guard case .correction(let correction) = try await sample.file().state else {
        Issue.record("no correction"); return
      }
      #expect(correction.notice.stage == .substantiveReview)
      #expect(correction.notice.items.map(\.reason) == ["请补充分期约定"])
      #expect(try await reviewer.get("/zh/cases/\(sample.id)/notices/1").body.contains("请补充分期约定"))
    }
  }
}
