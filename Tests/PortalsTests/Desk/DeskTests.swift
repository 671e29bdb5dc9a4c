internal import Casework
internal import Hummingbird
internal import HummingbirdTesting
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The officials' desk` {
  @Test func `shows a submitted case to the reviewers of its stage, in both languages, and to nobody else`()
    async throws
  {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    let sample = try await SampleCase.submitted(test)
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      let mine = try await checker.get("/zh/desk")
      #expect(mine.status == 200)
      #expect(mine.body.contains("没有待您办理的申报"))
      let team = try await checker.get("/zh/desk?tab=team")
      #expect(team.body.contains("MQ-2025-000001"))
      #expect(team.body.contains("云帆试验科技有限公司"))
      #expect(try await checker.get("/en/desk?tab=team").body.contains("working days left"))
      let reviewer = try await test.browser(client, signedInAs: "reviewer")
      #expect(!(try await reviewer.get("/zh/desk?tab=all").body.contains("MQ-2025-000001")))
      #expect(try await reviewer.get("/zh/cases/\(sample.id)").status == 404)
      let applicant = try await test.browser(client, signedInAs: "applicant")
      #expect(try await applicant.get("/zh/desk").status == 404)
      #expect(try await applicant.get("/zh/cases/\(sample.id)").status == 404)
    }
  }

  @Test func `finds by number, name and code, and ignores what makes no sense`() async throws {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    _ = try await SampleCase.submitted(test)
    try await test.test { client in
      let lead = try await test.browser(client, signedInAs: "lead")
      for query in ["q=mq-2025-000001", "q=%E4%BA%91%E5%B8%86", "q=91110302ma01", "stage=3&state=completenessReview"] {
        let answer = try await lead.get("/zh/desk?tab=all&\(query)")
        #expect(answer.body.contains("MQ-2025-000001"), "\(query)")
      }
      for query in ["q=%25", "q=nothing", "stage=7", "due=overdue", "flag=returnedPayment", "state=correction"] {
        let answer = try await lead.get("/zh/desk?tab=all&\(query)")
        #expect(answer.status == 200)
        #expect(answer.body.contains("没有符合这些条件的申报"), "\(query)")
      }
      for query in ["tab=%3Cscript%3E", "stage=99&after=%FF&skipped=-5", "after=no-mark", "order=sideways&due=x"] {
        #expect(try await lead.get("/zh/desk?\(query)").status == 200, "\(query)")
      }
    }
  }

  @Test func `goes from page to page by the last row and not by counting`() async throws {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    for serial in 1...53 {
      _ = try await SampleCase.submitted(
        test, serial, login: "a\(serial)", code: "91110302MA01TES\(100 + serial)", name: "企业\(serial)号",
        invoice: "251120000000000\(10000 + serial)")
    }
    try await test.test { client in
      let lead = try await test.browser(client, signedInAs: "lead")
      let first = try await lead.get("/zh/desk?tab=team")
      #expect(first.body.contains("第 1–50 条，共 53 条"))
      let next = try #require(
        first.body.split(separator: "rel=\"next\"").last?.split(separator: "href=\"").dropFirst().first)
      let address = next.prefix { $0 != "\"" }.split(separator: "&amp;").joined(separator: "&")
      let second = try await lead.get(address)
      #expect(second.body.contains("第 51–53 条，共 53 条"))
      #expect(!second.body.contains("rel=\"next\""))
    }
  }

  @Test func `lets a reviewer take a case once and a lead pass it on`() async throws {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    let sample = try await SampleCase.submitted(test)
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      try await checker.get("/zh/cases/\(sample.id)")
      #expect(try await checker.post("/zh/cases/\(sample.id)/assignment", []).status == 303)
      #expect(try await sample.file().dossier.reviewers[.completenessReview] == "a-checker")
      let other = try await test.browser(client, signedInAs: "other-checker")
      try await other.get("/zh/cases/\(sample.id)")
      #expect(try await other.post("/zh/cases/\(sample.id)/assignment", []).status == 409)
      let lead = try await test.browser(client, signedInAs: "lead")
      let page = try await lead.get("/zh/cases/\(sample.id)")
      #expect(page.body.contains("员工other-checker"))
      for wrong in ["a-reviewer", "a-applicant", "nobody", ""] {
        let refused = try await lead.post("/zh/cases/\(sample.id)/assignment", [("reviewer", wrong)])
        #expect(refused.status == 422, "\(wrong)")
      }
      #expect(try await lead.post("/zh/cases/\(sample.id)/assignment", [("reviewer", "a-other-checker")]).status == 303)
      #expect(try await sample.file().dossier.reviewers[.completenessReview] == "a-other-checker")
    }
  }

  @Test func `shows every view of a case with the account masked and people's text escaped`() async throws {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    let sample = try await SampleCase.submitted(test)
    try await test.test { client in
      let lead = try await test.browser(client, signedInAs: "lead")
      for language in ["zh", "en"] {
        for tab in ["overview", "answers", "materials", "history", "messages", "nonsense"] {
          let answer = try await lead.get("/\(language)/cases/\(sample.id)?tab=\(tab)")
          #expect(answer.status == 200)
          #expect(!answer.body.contains("<script>"))
          #expect(!answer.body.contains("6222020200112233445"))
        }
      }
      #expect(try await lead.get("/zh/cases/\(sample.id)?tab=answers").body.contains("6222 **** **** 3445"))
      #expect(try await lead.get("/zh/cases/\(sample.id)?tab=history").body.contains("提交申报 MQ-2025-000001"))
      #expect(try await lead.get("/zh/cases/none").status == 404)
    }
  }

  @Test func `hands out originals only as sandboxed attachments, and only to those who may read the case`() async throws
  {
    let test = try await TestPremises()
    try await SampleCase.staff(test)
    let sample = try await SampleCase.submitted(test)
    let address = "/zh/cases/\(sample.id)/files/\(sample.id)-a0"
    try await test.test { client in
      let checker = try await test.browser(client, signedInAs: "checker")
      let file = try await checker.get(address)
      #expect(file.status == 200)
      #expect(file.body.hasPrefix("<?xml"))
      #expect(file.header("Content-Security-Policy")?.hasPrefix("sandbox") == true)
      #expect(file.header("X-Content-Type-Options") == "nosniff")
      let disposition = try #require(file.header("Content-Disposition"))
      #expect(disposition.hasPrefix("attachment; filename=\"__ _m2_.xml\""))
      #expect(disposition.hasSuffix("filename*=UTF-8''%E6%9D%90%E6%96%99%20%22m2%22.xml"))
      #expect(try await checker.get("/zh/cases/\(sample.id)/files/other").status == 404)
      #expect(try await checker.get("\(address)/pages/0").status == 404)
      #expect(try await checker.get("\(address)/pages/x").status == 404)
      #expect([404, 422].contains(try await checker.get("\(address)/pages/1").status))
      for login in ["reviewer", "finance"] {
        let stranger = try await test.browser(client, signedInAs: login)
        #expect(try await stranger.get(address).status == 404)
      }
      #expect(try await Browser(client).get(address).status == 303)
    }
  }
}
