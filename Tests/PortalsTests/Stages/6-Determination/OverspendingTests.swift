internal import Casework
internal import Foundation
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

/// Approvals that race for the last money of a year (T01, T02).
struct OverspendingTests {
  private static let other = "another-direction"

  /// Two programmes that share the pot, as the benchmark and the open-challenge directions do.
  private func premises(left: Money) async throws -> TestPremises {
    let sources = try RealPolicies.sources()
    let twin = try PolicyLoading.compile(slug: OverspendingTests.other, sources: sources, round: "2025") {
      BlobStore.hash(of: $0)
    }
    let premises = try await TestPremises(policies: try RealPolicies.all.get() + [twin])
    for login in ["maker", "checker1", "checker2"] { try await premises.staff(login, .lead) }
    let round = premises.policy.round
    let before = GrantLedger.Reservation(
      caseID: "earlier", creditCode: "91110302MA01EARLY0", pool: round.pool, year: round.batchYear,
      amount: try round.budget.subtracting(left))
    _ = try await premises.office.perform(by: .system) { desk in
      let ledger = GrantLedger(desk.transaction)
      try ledger.setBudget(round.budget, pool: round.pool, year: round.batchYear)
      try ledger.reserve(before, cap: round.budget, at: desk.now)
    }
    return premises
  }

  private func left(_ premises: TestPremises) async throws -> Money? {
    let round = premises.policy.round
    return try await premises.office.read {
      try GrantLedger($0.transaction).budgetLeft(pool: round.pool, year: round.batchYear)
    }
  }

  /// A submitted table over the programme's pool.
  private func submitted(_ maker: Browser, _ programme: String) async throws -> String {
    let fields = [("round", "\(programme)/2025"), ("strategy", "firstCome"), ("rate", "50"), ("line", "60")]
    let query = fields.map { "\($0.0)=\(Browser.encode($0.1))" }.joined(separator: "&")
    let seen = try #require(try await maker.get("/zh/determinations/new?" + query).hidden("seen"))
    let saved = try await maker.post("/zh/determinations", fields + [("seen", seen)])
    let place = try #require(saved.header("location"))
    let version = try #require(try await maker.get(place).hidden("version"))
    #expect(try await maker.post("\(place)/submission", [("version", version)]).status == 303)
    return place
  }

  @Test func `two tables over the same money are never both approved`() async throws {
    let premises = try await premises(left: Money(yuan: 60_000))
    try await premises.awaitingDetermination("c1", name: "甲试验有限公司", award: Money(yuan: 50_000))
    try await premises.awaitingDetermination(
      "c2", name: "乙试验有限公司", award: Money(yuan: 50_000), programme: OverspendingTests.other)
    try await premises.test { client in
      let maker = try await premises.browser(client, signedInAs: "maker")
      let places = [
        try await submitted(maker, RealPolicies.slug), try await submitted(maker, OverspendingTests.other),
      ]
      let answers = try await approve(places, premises, client)
      #expect(answers.map(\.status).sorted() == [303, 409])
      let lost = try #require(answers.first { $0.status == 409 })
      #expect(lost.body.contains("10,000.00"), "the page shows what is left now")
    }
    #expect(try await left(premises) == Money(yuan: 10_000))
    let (first, second) = (
      try await premises.office.load(CaseFile.self, "c1"), try await premises.office.load(CaseFile.self, "c2")
    )
    #expect([first, second].count { $0?.stage == .publicNotice } == 1)
    #expect([first, second].count { $0?.stage == .determination } == 1)
  }

  @Test func `one table approved by many at once is charged once`() async throws {
    let premises = try await premises(left: Money(yuan: 60_000))
    try await premises.awaitingDetermination("c1", name: "甲试验有限公司", award: Money(yuan: 25_000))
    try await premises.test { client in
      let maker = try await premises.browser(client, signedInAs: "maker")
      let place = try await submitted(maker, RealPolicies.slug)
      let answers = try await approve(Array(repeating: place, count: 8), premises, client)
      #expect(answers.count { $0.status == 303 } == 1)
      #expect(answers.count { $0.status == 409 } == 7)
    }
    #expect(try await left(premises) == Money(yuan: 35_000))
  }

  @Test func `a cap used up in the meantime stops the whole table`() async throws {
    // Of which another programme of the pot takes 4,980,000 in the meantime.
    let premises = try await premises(left: Money(yuan: 5_070_000))
    let code: EnterpriseID = "91110302MA01SHARED"
    try await premises.awaitingDetermination("c1", name: "甲试验有限公司", enterprise: code, award: Money(yuan: 50_000))
    try await premises.awaitingDetermination("c2", name: "乙试验有限公司", award: Money(yuan: 10_000))
    try await premises.test { client in
      let maker = try await premises.browser(client, signedInAs: "maker")
      let place = try await submitted(maker, RealPolicies.slug)
      let round = premises.policy.round
      let meantime = GrantLedger.Reservation(
        caseID: "meantime", creditCode: code.rawValue, pool: round.pool, year: round.batchYear,
        amount: try round.annualCap.subtracting(Money(yuan: 20_000)))
      _ = try await premises.office.perform(by: .system) { desk in
        let ledger = GrantLedger(desk.transaction)
        try ledger.reserve(meantime, cap: round.annualCap, at: desk.now)
      }
      let answer = try #require(try await approve([place], premises, client).first)
      #expect(answer.status == 409 && answer.body.contains("20,000.00"))
    }
    #expect(try await left(premises) == Money(yuan: 90_000))
    #expect(try await premises.office.load(CaseFile.self, "c2")?.stage == .determination)
  }

  /// Each table by another browser, all at the same time.
  private func approve(
    _ places: [String], _ premises: TestPremises, _ client: any TestClientProtocol
  ) async throws -> [Browser.Answer] {
    var ready: [(Browser, String, String)] = []
    for (index, place) in places.enumerated() {
      let browser = try await premises.browser(client, signedInAs: "checker\(index % 2 + 1)")
      ready.append((browser, place, try #require(try await browser.get(place).hidden("version"))))
    }
    let racers = ready.map { browser, place, version in Racer(browser: browser, place: place, version: version) }
    return try await withThrowingTaskGroup(of: Browser.Answer.self) { group in
      for racer in racers { group.addTask { try await racer.run() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}

/// A browser that is handed to one task and used by it alone.
private struct Racer: @unchecked Sendable {
  let browser: Browser
  let place: String
  let version: String

  func run() async throws -> Browser.Answer { try await browser.post("\(place)/approval", [("version", version)]) }
}
