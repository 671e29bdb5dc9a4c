internal import Casework
internal import Foundation
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The audit pages` {
  private func gallery() async throws -> CaseGallery { try await CaseGallery(try await TestPremises()) }

  @Test(arguments: ["zh", "en"])
  func `every event is told with who, when and in which capacity, in pages of fifty`(language: String) async throws {
    let test = try await gallery().test
    let total = try await test.office.read { try EventStore($0.transaction).lastSequence() }
    try await test.test { client in
      let auditor = try await test.browser(client, signedInAs: "auditor")
      var (address, seen): (String, Set<Int>) = ("/\(language)/audit", [])
      for _ in 0..<(total / 50 + 2) {
        let page = try await auditor.get(address)
        #expect(page.status == 200)
        for part in page.body.components(separatedBy: "<td role=\"cell\" class=\"number\" ").dropFirst() {
          let number = part.drop { $0 != ">" }.dropFirst("><span>".count).prefix { $0.isNumber }
          if let number = Int(number) { seen.insert(number) }
        }
        guard let next = page.body.range(of: "rel=\"next\" class=\"btn second\" href=\"") else { break }
        address = String(page.body[next.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
      }
      #expect(seen == Set(1...total))
    }
  }

  @Test func `filters narrow by number, person, kind and period, and say what they cannot read`() async throws {
    let test = try await gallery().test
    let number = try #require(
      try await test.office.load(CaseFile.self, CaseGallery.id("closed.paid"))?.dossier.receipt?.number.text)
    try await test.test { client in
      let auditor = try await test.browser(client, signedInAs: "auditor")
      let one = try await auditor.get("/zh/audit?number=\(number)&kind=paymentConfirmed")
      #expect(one.status == 200 && one.body.contains("已拨付 1,000.00 元") && one.body.contains("1–1"))
      let expert = try await auditor.get("/zh/audit?actor=expert&subject=case")
      #expect(expert.body.contains("员工expert") && !expert.body.contains("员工lead"))
      #expect(try await auditor.get("/zh/audit?actor=nobody-such").body.contains("没有这样的事件"))
      #expect(try await auditor.get("/zh/audit?from=2025-09-13").body.contains("没有这样的事件"))
      #expect(try await auditor.get("/zh/audit?from=2025年9月12日&until=2025-09-12").status == 200)
      for hostile in ["number=MQ-2025-000128-0", "from=gestern", "from=2025-09-13&until=2025-09-12", "number=%27--"] {
        let answer = try await auditor.get("/zh/audit?\(hostile)")
        #expect(answer.status == 422, "\(hostile)")
      }
      let kept = try await auditor.get("/zh/audit?from=%3Cb%3E")
      #expect(kept.body.contains("value=\"&lt;b&gt;\""))
    }
  }

  @Test func `the course of a case shows every event in order and how things stood after any of them`() async throws {
    let test = try await gallery().test
    let id = CaseGallery.id("closed.paid").rawValue
    let events = try await test.office.history(CaseFile.self, CaseID(id))
    let submitted = try #require(events.first { if case .submitted = $0.event { true } else { false } }).version
    try await test.test { client in
      let auditor = try await test.browser(client, signedInAs: "auditor")
      let now = try await auditor.get("/zh/audit/cases/\(id)")
      #expect(now.status == 200)
      #expect(now.body.components(separatedBy: "?version=").count - 1 == events.count)
      let then = try await auditor.get("/zh/audit/cases/\(id)?version=\(submitted)")
      #expect(then.body.contains("<dt>状态</dt><dd>初审中</dd>"))
      #expect(then.body.contains("<dt>确定支持（元）</dt><dd>当时还没有</dd>"))
      let later = try await auditor.get("/zh/audit/cases/\(id)?version=\(events.count)")
      #expect(later.body.contains("<dt>确定支持（元）</dt><dd>1,000.00</dd>"))
      #expect(try await auditor.get("/zh/audit/cases/\(id)?version=999999").status == 200)
    }
  }

  @Test func `the export has one line an event, guarded against formulas`() async throws {
    let test = try await gallery().test
    try await test.staff("eve", .clerk)
    let total = try await test.office.read { try EventStore($0.transaction).lastSequence() }
    try await test.test { client in
      let auditor = try await test.browser(client, signedInAs: "auditor")
      let answer = try await auditor.get("/zh/audit/export")
      #expect(answer.status == 200)
      #expect(answer.header("Content-Type")?.hasPrefix("text/csv") == true)
      let lines = answer.body.split(separator: "\r\n")
      #expect(lines.count == total + 1)
      #expect(lines.dropFirst().enumerated().allSatisfy { $1.hasPrefix("\($0 + 1),") })
      let part = try await auditor.get("/en/audit/export?subject=account&kind=created")
      #expect(part.body.split(separator: "\r\n").count == Role.allCases.count + 3)
    }
  }

  @Test func `an audit administrator sees that something was done, but no expert's name and no words of a case`()
    async throws
  {
    let test = try await gallery().test
    try await test.test { client in
      let reader = try await test.browser(client, signedInAs: "auditadministrator")
      for address in ["/zh/audit?subject=case&kind=scoreLocked", "/zh/audit/export?subject=case&kind=scoreLocked"] {
        let page = try await reader.get(address)
        #expect(page.status == 200)
        #expect(!page.body.contains("员工expert") && !page.body.contains("a-expert"))
        #expect(page.body.contains("评审专家（不具名）"))
      }
      #expect(try await reader.get("/zh/audit/cases/\(CaseGallery.id("expertReview"))").status == 404)
    }
  }
}
