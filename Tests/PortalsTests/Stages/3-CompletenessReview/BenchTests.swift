internal import Casework
internal import Hummingbird
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The review bench` {
  private func started() async throws -> (TestPremises, SampleCase) {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    let sample = try await SampleCase.submitted(test)
    let checker = Actor(account: "a-checker", roles: [.completenessReviewer])
    try await sample.change(checker) { file, _ in try file.assign(checker.account, by: checker) }
    return (test, sample)
  }

  /// The fields of one sheet's form with the same verdict for every question, and the version the page showed.
  private func fields(
    _ page: Browser.Answer, _ verdict: String, reason: String = "", in policy: CompiledPolicy, _ material: String
  ) -> [(String, String)] {
    [("version", page.hidden("version") ?? ""), ("then", "next")]
      + policy.checklist.filter { ($0.material?.rawValue ?? "whole") == material }.flatMap {
        [("v-\($0.id)", verdict), ("r-\($0.id)", reason)]
      }
  }

  @Test func `shows the material's text beside its questions and keeps what cannot be shown to a download`()
    async throws
  {
    let (test, sample) = try await started()
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      for language in ["zh", "en"] {
        let page = try await checker.get("/\(language)/cases/\(sample.id)/completeness?material=m2")
        #expect(page.status == 200)
        #expect(page.body.contains("6000000"))
        #expect(page.body.contains("v-licence-valid"))
      }
      #expect(try await checker.get("/zh/cases/\(sample.id)/completeness").body.contains("填报") == true)
      #expect(try await checker.get("/zh/cases/\(sample.id)/completeness?material=m99").status == 404)
      #expect(try await checker.get("/zh/cases/\(sample.id)/completeness?material=m8&project=p9").status == 404)
      let lead = try await test.browser(client, signedInAs: "lead")
      #expect(!(try await lead.get("/zh/cases/\(sample.id)/completeness?material=m2").body.contains("v-licence-valid")))
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      #expect(try await reviewer.get("/zh/cases/\(sample.id)/completeness").status == 404)
    }
  }

  @Test func `saves decisions bound to the files seen, and keeps what was typed when a reason is missing`() async throws
  {
    let (test, sample) = try await started()
    let address = "/zh/cases/\(sample.id)/completeness?material=m3"
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      var page = try await checker.get(address)
      let version = page.hidden("version") ?? ""
      let bad = try await checker.post(
        address,
        [("version", version), ("v-commitment-signed", "needsCorrection"), ("n-commitment-signed", "内部<b>话")])
      #expect(bad.status == 422)
      #expect(bad.body.contains("要写明理由"))
      #expect(bad.body.contains("内部&lt;b&gt;话"))
      #expect(try await sample.file().dossier.checklist.isEmpty)
      for wrong in [("v-commitment-signed", "maybe"), ("p-commitment-signed", "0"), ("p-commitment-signed", "x")] {
        let answer = try await checker.post(address, [("version", version), wrong])
        #expect(answer.status == 422, "\(wrong.0) \(wrong.1)")
      }
      page = try await checker.get(address)
      let saved = try await checker.post(
        address,
        [
          ("version", page.hidden("version") ?? ""), ("v-commitment-signed", "needsCorrection"),
          ("t-commitment-signed", "1"),
        ])
      #expect(saved.status == 303)
      let decision = try #require(try await sample.file().dossier.checklist[ChecklistKey(entry: "commitment-signed")])
      #expect(decision.reason.contains("公章"))
      #expect(decision.pins.map(\.attachment.rawValue) == ["\(sample.id)-a1"])
    }
  }

  @Test func `refuses to overwrite what somebody else saved meanwhile and shows the words again`() async throws {
    let (test, sample) = try await started()
    let address = "/zh/cases/\(sample.id)/completeness?material=m3"
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      let page = try await checker.get(address)
      let stale = [
        ("version", page.hidden("version") ?? ""), ("v-commitment-signed", "needsCorrection"),
        ("r-commitment-signed", "缺章，我的话"),
      ]
      #expect(try await checker.post(address, stale).status == 303)
      try await checker.get(address)
      let again = try await checker.post(address, stale)
      #expect(again.status == 409)
      #expect(again.body.contains("缺章，我的话"))
      #expect(try await checker.post(address, [("v-commitment-signed", "conforms")]).status == 400)
    }
  }

  @Test func `accepts only when every item is decided and none is marked`() async throws {
    let (test, sample) = try await started()
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      let conclusion = "/zh/cases/\(sample.id)/completeness/conclusion"
      #expect(try await checker.get(conclusion).body.contains("项没有结论"))
      let early = try await checker.post("/zh/cases/\(sample.id)/completeness/acceptance", [("opinion", "齐全的意见")])
      #expect(early.status == 422)
      #expect(early.body.contains("齐全的意见"))
      for (material, project) in SampleCase.sheets {
        let address =
          "/zh/cases/\(sample.id)/completeness?material=\(material)" + (project.map { "&project=\($0)" } ?? "")
        let page = try await checker.get(address)
        #expect(
          try await checker.post(address, fields(page, "conforms", in: test.policy, material)).status == 303,
          "\(material)")
      }
      try await checker.get(conclusion)
      #expect(
        try await checker.post("/zh/cases/\(sample.id)/completeness/acceptance", [("opinion", "齐全")]).status == 303)
      #expect(try await sample.file().state.name == "substantiveReview")
    }
  }

  @Test func `sends exactly the marked items once; a second notice needs a lead's reason`() async throws {
    let (test, sample) = try await started()
    let composer = "/zh/cases/\(sample.id)/completeness/notice"
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      #expect(try await checker.get(composer).body.contains("先核对完每一项"))
      #expect(try await checker.post(composer, []).status == 422)
      for (material, project) in SampleCase.sheets {
        let address =
          "/zh/cases/\(sample.id)/completeness?material=\(material)" + (project.map { "&project=\($0)" } ?? "")
        let page = try await checker.get(address)
        var sent = fields(page, "conforms", in: test.policy, material)
        if material == "m2" {
          sent = sent.filter { !$0.0.hasSuffix("licence-valid") }
          sent += [("v-licence-valid", "needsCorrection"), ("r-licence-valid", "公章不清晰")]
        }
        _ = try await checker.post(address, sent)
      }
      let preview = try await checker.get(composer)
      #expect(preview.body.contains("公章不清晰"))
      #expect(preview.body.contains("2025年9月19日"))
      let refused = try await checker.post("/zh/cases/\(sample.id)/completeness/acceptance", [])
      #expect(refused.status == 422)
      try await checker.get(composer)
      #expect(try await checker.post(composer, [("version", preview.hidden("version") ?? "")]).status == 303)
      guard case .correction(let correction) = try await sample.file().state else {
        Issue.record("no correction"); return
      }
      #expect(correction.notice.items.map(\.reason) == ["公章不清晰"])
      for path in ["/zh/cases/\(sample.id)/notices/1", "/en/cases/\(sample.id)/notices/1"] {
        #expect(try await checker.get(path).body.contains("公章不清晰"))
      }
      #expect(try await checker.get("/zh/cases/\(sample.id)/notices/2").status == 404)
      let applicant = try await test.browser(client, signedInAs: "applicant")
      #expect(try await applicant.get("/zh/apply/\(sample.id)/notices/1").body.contains("公章不清晰"))
      try await test.applicant("stranger", enterprise: "91110302MA01TEST1X", name: "别家有限公司")
      let stranger = try await test.browser(client, signedInAs: "stranger")
      #expect(try await stranger.get("/zh/apply/\(sample.id)/notices/1").status == 404)
      try await secondNotice(test, sample, checker, client)
    }
  }

  /// The applicant answers with a new file: the decision must be taken again, and telling twice needs a lead.
  private func secondNotice(
    _ test: TestPremises, _ sample: SampleCase, _ checker: Browser, _ client: any TestClientProtocol
  ) async throws {
    let blob = try await test.premises.blobs.put(Array("<?xml version=\"1.0\"?><letter/>".utf8))
    try await sample.attach("m2", "again", project: nil, blob)
    let applicant = sample.applicant
    try await sample.change(applicant) { file, now in
      try file.correction().answer(invoices: file.dossier.invoices, digest: Premises.digest, by: applicant, at: now)
    }
    let address = "/zh/cases/\(sample.id)/completeness?material=m2"
    let page = try await checker.get(address)
    #expect(page.body.contains("需重看"))
    _ = try await checker.post(address, fields(page, "needsCorrection", reason: "还是不清晰", in: test.policy, "m2"))
    let composer = "/zh/cases/\(sample.id)/completeness/notice"
    try await checker.get(composer)
    let second = try await checker.post(composer, [])
    #expect(second.status == 422)
    #expect(second.body.contains("已经发过一次性告知"))
    let override = "/zh/cases/\(sample.id)/completeness/further-notice"
    #expect(try await checker.post(override, [("why", "企业请求")]).status == 404)
    let lead = try await test.browser(client, signedInAs: "lead")
    try await lead.get("/zh/cases/\(sample.id)/completeness/conclusion")
    #expect(try await lead.post(override, [("why", " ")]).status == 422)
    #expect(try await lead.post(override, [("why", "企业误传文件")]).status == 303)
    try await checker.get(composer)
    #expect(try await checker.post(composer, []).status == 303)
    #expect(try await sample.file().dossier.notices.count == 2)
  }

  @Test func `refuses with a clause of the policy and a reason, and not without`() async throws {
    let (test, sample) = try await started()
    let address = "/zh/cases/\(sample.id)/completeness/refusal"
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      try await checker.get("/zh/cases/\(sample.id)/completeness/conclusion")
      for fields in [
        [("clause", ""), ("reason", "不属于")], [("clause", "九九"), ("reason", "不属于")],
        [("clause", "三(一)"), ("reason", "")],
      ] {
        let answer = try await checker.post(address, fields)
        #expect(answer.status == 422)
        #expect(fields[1].1.isEmpty || answer.body.contains("不属于"))
      }
      let other = try await test.browser(client, signedInAs: "other-checker")
      try await other.get("/zh/cases/\(sample.id)/completeness/conclusion")
      #expect(try await other.post(address, [("clause", "三(一)"), ("reason", "x")]).status == 404)
      try await checker.get("/zh/cases/\(sample.id)/completeness/conclusion")
      #expect(try await checker.post(address, [("clause", "三(一)"), ("reason", "不在区内")]).status == 303)
      #expect(try await sample.file().state.name == "closed.refused")
    }
  }
}

extension SampleCase {
  /// The sheets of the sample's bench.
  static let sheets: [(String, String?)] = [
    ("m1", nil), ("m2", nil), ("m3", nil), ("m4", nil), ("m8", "p1"), ("m9", "p1"), ("m10", "p1"), ("m11", "p1"),
    ("whole", nil),
  ]
}
