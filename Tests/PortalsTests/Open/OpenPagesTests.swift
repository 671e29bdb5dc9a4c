internal import Casework
internal import Foundation
internal import Hummingbird
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The public pages` {
  @Test func `the home page shows the round's own figures, the countdown and no verdict`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let page = try await Browser(client).get("/zh")
      #expect(page.status == 200)
      for text in [
        "正在受理", "2025年9月1日（星期一）", "2025年9月15日（星期一）24:00", "≤ 50%", "500", "10 / 50", "距截止 3\u{A0}天 14\u{A0}小时", "网上申报",
        "资金拨付",
        "/zh/self-check/etown-model-voucher-benchmark/2025", "data-until=\"1757952000000\"",
      ] {
        #expect(page.body.contains(text), "\(text)")
      }
      #expect(!page.body.contains("符合条件"))
      let english = try await Browser(client).get("/en")
      #expect(english.body.contains("Receiving applications"))
      #expect(english.body.contains("Mon 15 Sep 2025, 24:00"))
    }
  }

  @Test(arguments: [
    (8, 20, "未开始"), (9, 1, "正在受理"), (9, 15, "今日截止"), (9, 16, "已截止"),
  ])
  func `the tag follows the window by the server's clock`(month: Int, day: Int, word: String) async throws {
    let test = try await TestPremises()
    test.move(to: try #require(CivilDate(year: 2025, month: month, day: day)), hour: 0)
    try await test.test { client in
      let body = try await Browser(client).get("/zh").body
      #expect(body.contains(">\(word)</strong>"))
      #expect(body.contains("开始申报") == (month == 9 && day < 16))
    }
  }

  @Test func `an office without any round says so`() async throws {
    let test = try await TestPremises(policies: [])
    try await test.test { client in
      let page = try await Browser(client).get("/zh")
      #expect(page.status == 200)
      #expect(page.body.contains("现在没有可以申报的事项"))
      let guide = try await Browser(client).get("/zh/guide")
      #expect(guide.status == 404)
      let privacy = try await Browser(client).get("/zh/privacy")
      #expect(privacy.status == 200)
    }
  }

  @Test func `each rule of the guide leads to a clause on the page, and each clause of 三, 四 and 五 to a rule`()
    async throws
  {
    let test = try await TestPremises()
    let policy = test.policy
    try await test.test { client in
      let body = try await Browser(client).get("/zh/guide/etown-model-voucher-benchmark/2025").body
      for clause in policy.clauses.flatMap({ [$0] + $0.children }) { #expect(body.contains("id=\"\(clause.anchor)\"")) }
      let targets = Set(body.components(separatedBy: "href=\"#").dropFirst().map { String($0.prefix { $0 != "\"" }) })
      for target in targets { #expect(body.contains("id=\"\(target)\""), "#\(target)") }
      let ids = body.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
      #expect(ids.count == Set(ids).count, "an id is used twice")
      for reading in policy.readings { #expect(body.contains("id=\"rule-\(reading.id)\"")) }
      for condition in policy.conditions { #expect(targets.contains("rule-\(condition.id)")) }
      #expect(body.contains("tel:010-67857878;ext=4"))
      #expect(body.contains("现在有人接听"))
    }
  }

  @Test func `the deadline goes into a calendar as UTC, with lines of at most 75 bytes`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let file = try await Browser(client).get("/zh/guide/etown-model-voucher-benchmark/2025/deadline.ics")
      #expect(file.header("Content-Type") == "text/calendar; charset=utf-8")
      #expect(file.body.contains("DTSTART:20250915T160000Z\r\n"))
      #expect(file.body.contains("TRIGGER:-P3D"))
      for line in file.body.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
    }
  }

  @Test(
    arguments: ["zh", "en"],
    ["/guide/none/2025", "/guide/etown-model-voucher-benchmark/1999", "/guide/%00/2025", "/guide/../x"])
  func `a round nobody serves is a page not found`(language: String, path: String) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let page = try await Browser(client).get("/\(language)\(path)")
      #expect(page.status == 404)
    }
  }

  @Test(arguments: [
    "", "/guide/etown-model-voucher-benchmark/2025", "/guide/etown-model-voucher-benchmark/2025/materials",
    "/accessibility", "/privacy",
  ])
  func `every page stands in both languages, with one heading`(path: String) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      for language in ["zh", "en"] {
        let page = try await Browser(client).get("/\(language)\(path)")
        #expect(page.status == 200)
        #expect(page.body.components(separatedBy: "<h1>").count == 2)
      }
    }
  }
}
