internal import Casework
internal import Foundation
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

/// Three rounds of two programmes side by side.
struct `Several programmes` {
  private func premises(at day: CivilDate = CivilDate(year: 2025, month: 9, day: 12)!) async throws -> TestPremises {
    try await TestPremises(policies: try RealPolicies.every.get(), at: Instant(day, hour: 10))
  }

  @Test func `are all on the home page, the open ones first`() async throws {
    let test = try await premises()
    try await test.test { client in
      for language in ["zh", "en"] {
        let body = try await Browser(client).get("/\(language)").body
        let places = try test.premises.policies.all.map { policy in
          try #require(body.range(of: "id=\"p-\(policy.slug)-\(policy.round.id)\"")).lowerBound
        }
        let rounds = zip(test.premises.policies.all, places).sorted { $0.1 < $1.1 }.map(\.0.roundKey)
        #expect(rounds.last == "\(RealPolicies.slug)/2026-h1")
        #expect(body.components(separatedBy: "<h1").count == 2)
        let ids = body.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(ids.count == Set(ids).count, "an id is used twice")
      }
      // Another programme's amounts, and its cap in principle told from a line to reach.
      let body = try await Browser(client).get("/zh").body
      #expect(body.contains("≤ 30%") && body.contains("原则上限 100"))
    }
  }

  @Test(arguments: ["guide", "self-check"])
  func `a page that names no round asks which while several are open, and goes to the only one otherwise`(
    page: String
  ) async throws {
    let test = try await premises()
    try await test.test { client in
      let asked = try await Browser(client).get("/zh/\(page)")
      #expect(asked.status == 200)
      for key in ["\(RealPolicies.slug)/2025", "\(RealPolicies.shenzhen)/2025"] {
        #expect(asked.body.contains("/zh/\(page)/\(key)"))
      }
      #expect(!asked.body.contains("2026-h1"))
      test.move(to: CivilDate(year: 2026, month: 7, day: 1)!)
      let only = try await Browser(client).get("/zh/\(page)")
      #expect(only.status == 303)
      #expect(only.header("location") == "/zh/\(page)/\(RealPolicies.slug)/2026-h1")
    }
  }

  @Test func `each round has its guide, materials and self-check in both languages`() async throws {
    let test = try await premises()
    try await test.test { client in
      for policy in test.premises.policies.all {
        for path in [
          "guide/\(policy.roundKey)", "guide/\(policy.roundKey)/materials", "guide/\(policy.roundKey)/deadline.ics",
          "self-check/\(policy.roundKey)",
        ] {
          for language in ["zh", "en"] {
            #expect(try await Browser(client).get("/\(language)/\(path)").status == 200, "\(path)")
          }
        }
      }
      let guide = try await Browser(client).get("/zh/guide/\(RealPolicies.shenzhen)/2025").body
      #expect(guide.contains("上述转述文字的指纹") && !guide.contains("官方原文指纹"))
    }
  }

  @Test func `a self-check begun in one round leaves the answers of another alone`() async throws {
    let test = try await premises()
    try await test.test { client in
      let browser = Browser(client)
      let keys = test.premises.policies.all.map(\.roundKey)
      for key in keys {
        try await browser.get("/zh/self-check/\(key)")
        try await browser.post("/zh/self-check/\(key)/start", [])
        let question = try await browser.follow()
        #expect(question.status == 200)
        let place = key.hasPrefix(RealPolicies.shenzhen) ? "org.in_city" : "org.operates_in_zone"
        try await browser.get("/zh/self-check/\(key)/question/\(place)")
        try await browser.post("/zh/self-check/\(key)/question/\(place)", [("answer", "yes")])
      }
      let kept = browser.cookies.filter { $0.key.hasPrefix("answers.") }
      #expect(kept.count == keys.count)
      for key in keys {
        let body = try await browser.get("/zh/self-check/\(key)").body
        #expect(body.contains("\(key)/next"), "\(key) can be taken up again")
      }
    }
  }

  @Test func `the desks name programme and round, and the worklist is narrowed to one`() async throws {
    let test = try await premises()
    try await test.staff("lead", .lead)
    try await test.staff("policy", .policyOfficer)
    try await test.staff("notice", .noticeOfficer)
    try await test.staff("maker", .financeMaker)
    try await test.file("c1", serial: 1)
    try await test.test { client in
      let lead = try await test.browser(client, signedInAs: "lead")
      let all = try await lead.get("/zh/desk?tab=all")
      #expect(all.body.contains("MQ-2025-000001") && all.body.contains("name=\"round\""))
      let other = try await lead.get("/zh/desk?tab=all&round=\(RealPolicies.shenzhen)%2F2025")
      #expect(!other.body.contains("MQ-2025-000001"))
      let own = try await lead.get("/zh/desk?tab=all&round=\(RealPolicies.slug)%2F2025")
      #expect(own.body.contains("MQ-2025-000001"))
      #expect(try await lead.get("/zh/desk?tab=all&round=nonsense").body.contains("MQ-2025-000001"))
      let pools = try await lead.get("/zh/determinations")
      for policy in test.premises.policies.all { #expect(pools.body.contains(policy.round.title.zh)) }
      for (login, path) in [("policy", "policies"), ("notice", "publishing"), ("maker", "payments")] {
        for language in ["zh", "en"] {
          let browser = try await test.browser(client, signedInAs: login)
          #expect(try await browser.get("/\(language)/\(path)").status == 200, "\(path)")
        }
      }
    }
  }

  @Test func `one applicant files in both rounds of one programme, each with its own number and cap`() async throws {
    let test = try await premises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let first = agent.id
      try await agent.browser.get("/zh/apply")
      let answer = try await agent.browser.post(
        "/zh/apply", [("programme", RealPolicies.slug), ("round", "2026-h1")])
      agent.home = try #require(answer.header("location"))
      #expect(agent.id != first)
      let list = try await agent.browser.get("/zh/apply").body
      #expect(list.contains("2025 年申报") && list.contains("2026 年上半年申报"))
      let early = try await agent.browser.get("\(agent.home)/check")
      #expect(early.body.contains("申报还没有开始"))
    }
    let series = try await test.office.perform(by: .system) { desk in
      try test.premises.policies.all.map {
        try desk.nextNumber(prefix: $0.round.numberPrefix, year: $0.round.batchYear).text
      }
    }
    #expect(Set(series.map { $0.prefix { $0 != "-" } }) == ["MQ", "MQH", "SZM"])
  }
}
