internal import Casework
internal import Evidence
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `What officials see of what was read` {
  private func started() async throws -> (TestPremises, SampleCase) {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    try await test.staff("expert", .expert)
    let sample = try await SampleCase.submitted(test)
    let checker = Actor(account: "a-checker", roles: [.completenessReviewer])
    try await sample.change(checker) { file, _ in try file.assign(checker.account, by: checker) }
    return (test, sample)
  }

  private static func contract(_ reading: inout FileReading, number: String = "HT-9", signed: String = "2024-05-01") {
    reading.kind = .contract
    let box = PageBox(x: 0.125, y: 0.25, width: 0.5, height: 0.02)
    reading.fields = [
      .contractNumber: ReadField(number, .textLayer, page: 1, box: box),
      .signedOn: ReadField(signed, .recognised, page: 1, box: box, confidence: 0.5),
      .partyA: ReadField("无关科技有限公司", .textLayer, page: 1, box: box),
    ]
    var page = PageReading(
      number: 1, textSource: .recognised,
      lines: [
        TextLine("合同编号 \(number)", box: box), TextLine("签订于 <\(signed)>", box: box), TextLine("付款方式", box: box),
      ])
    page.seals = [SealMark(box: box, shape: .round, ink: .red, size: 42, confidence: 0.9)]
    reading.pages = [page]
    var signature = SignatureReading(form: "PKCS#7", status: .digestMismatch)
    signature.signer = "签署人"
    reading.signatures = [signature]
  }

  @Test func `findings carry their clause, lead to their file and are never shown to experts or the public`()
    async throws
  {
    let (test, sample) = try await started()
    let file = try await sample.file(of: "m8")
    try await sample.keep(file) { Self.contract(&$0) }
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      for language in ["zh", "en"] {
        let page = try await checker.get("/\(language)/cases/\(sample.id)/findings")
        #expect(page.status == 200)
        #expect(page.body.contains("五.8") && page.body.contains("无关科技有限公司"))
        #expect(page.body.contains("/\(language)/cases/\(sample.id)/files/\(file.id)/reading"))
      }
      for address in ["findings", "files/\(file.id)/reading", "files/\(file.id)/versions"] {
        for login in ["expert", "applicant", "other-checker"] {
          let browser = try await test.browser(client, signedInAs: login)
          let answer = try await browser.get("/zh/cases/\(sample.id)/\(address)")
          #expect((answer.status == 200) == (login == "other-checker"), "\(login) \(address)")
          #expect(!(login != "other-checker" && answer.body.contains("无关科技有限公司")))
        }
        #expect(try await Browser(client).get("/zh/cases/\(sample.id)/\(address)").status != 200)
      }
    }
  }

  @Test func `a file's page shows fields with places, seals, verdicts and what is found in its text`() async throws {
    let (test, sample) = try await started()
    let file = try await sample.file(of: "m8")
    try await sample.keep(file) { Self.contract(&$0) }
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      let address = "/zh/cases/\(sample.id)/files/\(file.id)/reading"
      let page = try await checker.get(address)
      for words in ["HT-9", "签章后被改动", "圆形印章", "不清楚", "合同编号", "签署人"] {
        #expect(page.body.contains(words), "\(words)")
      }
      #expect(!page.body.contains("<2024"), "text of files is escaped")
      let found = try await checker.get(address + "?q=ht%20-9")
      #expect(found.body.contains("找到 1 处") && found.body.contains("合同编号 HT-9"))
      let none = try await checker.get(address + "?q=%E4%B8%8D%E5%AD%98%E5%9C%A8%3Cb%3E")
      #expect(none.body.contains("没有找到") && !none.body.contains("存在<b>"))
      #expect(try await checker.get("/zh/cases/\(sample.id)/files/none/reading").status == 404)
      let bench = try await checker.get("/zh/cases/\(sample.id)/completeness?material=m8&project=p1")
      #expect(bench.body.contains("无关科技有限公司") && bench.body.contains("签章后被改动"))
    }
  }

  @Test func `a file not read yet says so and keeps the bench usable`() async throws {
    let (test, sample) = try await started()
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      let bench = try await checker.get("/zh/cases/\(sample.id)/completeness?material=m8&project=p1")
      #expect(bench.status == 200 && bench.body.contains("尚未读取"))
      #expect(try await checker.get("/en/cases/\(sample.id)/findings").body.contains("waiting to be read"))
    }
  }

  @Test func `an invoice of another case is shown with its place, and its company only to whom that case is open`()
    async throws
  {
    let (test, sample) = try await started()
    let other = try await SampleCase.submitted(
      test, 2, login: "second", code: "91320211739560225X", name: "江海试验有限公司", invoice: "25112000000000099999")
    for one in [sample, other] {
      try await one.keep(try await one.file(of: "m9")) { reading in
        reading.kind = .invoice
        // Once as printed, once as a text layer may have it.
        reading.fields[.invoiceNumber] = ReadField(
          one.id == sample.id ? "25112000000000012345" : "2511 2000 0000 0001 2345", .textLayer)
      }
    }
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      let page = try await checker.get("/zh/cases/\(sample.id)/findings")
      let number = try #require(try await other.file().dossier.receipt?.number.text)
      #expect(page.body.contains("已在其他申报中使用") && page.body.contains(number))
      #expect(page.body.contains("江海试验有限公司"))
      let reviewer = Actor(account: "a-reviewer", roles: [.substantiveReviewer])
      #expect(
        Permissions.capacity(
          reviewer, .readCase, at: .completenessReview,
          on: try await other.file().dossier.subject(at: .completenessReview)) == nil)
      try await sample.inSubstantiveReview()
      let seen = try await test.browser(client, signedInAs: "reviewer").get("/zh/cases/\(sample.id)/findings")
      #expect(seen.body.contains(number) && !seen.body.contains("江海试验有限公司"))
      let sheet = try await test.browser(client, signedInAs: "reviewer").get("/zh/cases/\(sample.id)/substantive")
      #expect(sheet.body.contains("已在其他申报中使用"))
    }
  }

  @Test func `a contract given anew is shown beside the old one with what changed`() async throws {
    let (test, sample) = try await started()
    try await sample.keep(try await sample.file(of: "m8")) { Self.contract(&$0) }
    let old = try await sample.file(of: "m8")
    let new = try await sample.contractGivenAnew()
    try await sample.keep(new) { Self.contract(&$0, number: "HT-10", signed: "2024-05-01") }
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      for language in ["zh", "en"] {
        let page = try await checker.get("/\(language)/cases/\(sample.id)/files/\(new.id)/versions")
        #expect(page.status == 200)
        #expect(page.body.contains("<del>HT-9</del>") && page.body.contains("<ins>HT-10</ins>"))
        #expect(page.body.contains("<del>合同编号 HT-9</del>") && page.body.contains("<ins>合同编号 HT-10</ins>"))
        #expect(!page.body.contains("<del>付款方式</del>"))
      }
      #expect(try await checker.get("/zh/cases/\(sample.id)/files/\(old.id)").status == 200)
      #expect(try await checker.get("/zh/cases/\(sample.id)/files/\(new.id)/versions?with=none").status == 404)
      let alone = try await sample.file(of: "m3")
      let page = try await checker.get("/zh/cases/\(sample.id)/files/\(alone.id)/versions")
      #expect(page.body.contains("没有以前的版本"))
    }
  }
}
