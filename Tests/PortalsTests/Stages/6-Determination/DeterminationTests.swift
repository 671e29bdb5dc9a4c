internal import Casework
internal import Foundation
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct DeterminationTests {
  private let premises: TestPremises

  init() async throws {
    premises = try await TestPremises()
    for login in ["lead1", "lead2"] { try await premises.staff(login, .lead) }
    try await premises.awaitingDetermination("c1", name: "星河试验有限公司", award: Money(fen: 4_000_001), points: 90)
    try await premises.awaitingDetermination("c2", name: "晨光试验有限公司", award: Money(yuan: 30_000), points: 70)
    try await premises.awaitingDetermination("c3", name: "远山试验有限公司", award: Money(yuan: 20_000), points: 50)
  }

  private static let whole = [("strategy", "ranked"), ("rate", "50"), ("line", "60")]
  private var round: (String, String) { ("round", "\(RealPolicies.slug)/2025") }

  private func query(_ fields: [(String, String)]) -> String {
    fields.map { "\($0.0)=\(Browser.encode($0.1))" }.joined(separator: "&")
  }

  /// Previews, saves, and returns the table's address.
  private func saved(_ lead: Browser, _ choice: [(String, String)] = whole) async throws -> String {
    let preview = try await lead.get("/zh/determinations/new?" + query([round] + choice))
    let seen = try #require(preview.hidden("seen"))
    let answer = try await lead.post("/zh/determinations", [round] + choice + [("seen", seen)])
    #expect(answer.status == 303)
    return try #require(answer.header("location"))
  }

  private func act(
    _ lead: Browser, _ place: String, _ act: String, _ more: [(String, String)] = []
  ) async throws
    -> Browser.Answer
  {
    let version = try #require(try await lead.get(place).hidden("version"))
    return try await lead.post("\(place)/\(act)", [("version", version)] + more)
  }

  private func reserved() async throws -> Money {
    let round = premises.policy.round
    return try await premises.office.read { desk in
      let left = try GrantLedger(desk.transaction).budgetLeft(pool: round.pool, year: round.batchYear)
      return try round.budget.subtracting(left ?? round.budget)
    }
  }

  @Test func `a table is previewed, saved, submitted and approved by a second lead`() async throws {
    try await premises.test { client in
      let first = try await premises.browser(client, signedInAs: "lead1")
      let preview = try await first.get("/zh/determinations/new?" + query([round] + DeterminationTests.whole))
      #expect(preview.status == 200 && preview.body.contains("70,000.01") && preview.body.contains("柒万元零壹分"))
      #expect(try await first.get("/zh/determinations").body.contains("还没有保存过方案"))

      let place = try await saved(first)
      for page in [place, place + "/sheet", place + "/rows/c1", place + "/rows/c3", "/zh/determinations"] {
        #expect(try await first.get(page).status == 200, "\(page)")
        #expect(try await first.get(page.replacing("/zh/", with: "/en/")).status == 200, "\(page)")
      }
      #expect(try await first.get(place + "/rows/c3").body.contains("未达到"))
      #expect(try await act(first, place, "submission").status == 303)
      #expect(try await !first.get(place).body.contains("/approval"))

      let version = try #require(try await first.get(place).hidden("version"))
      let own = try await first.post("\(place)/approval", [("version", version)])
      #expect(own.status == 422 && own.body.contains("不能是同一人"))
      #expect(try await reserved() == .zero)

      let second = try await premises.browser(client, signedInAs: "lead2")
      #expect(try await act(second, place, "approval").status == 303)
      #expect(try await second.get(place).body.contains("已批准"))
    }
    #expect(try await reserved() == Money(fen: 7_000_001))
    #expect(try await premises.office.load(CaseFile.self, "c1")?.dossier.award?.amount == Money(fen: 4_000_001))
    #expect(try await premises.office.load(CaseFile.self, "c2")?.stage == .publicNotice)
    #expect(try await premises.office.load(CaseFile.self, "c3")?.state.name == "closed.notSupported")
  }

  @Test(arguments: [
    ("rate", "50.01"), ("rate", "0"), ("rate", "-5"), ("rate", ""), ("rate", "<script>alert(1)</script>"),
    ("line", "59"), ("line", "101"), ("line", "一百"), ("strategy", "lottery"), ("strategy", ""),
  ])
  func `a choice out of bounds is refused and what was typed is kept`(field: String, value: String) async throws {
    var choice = Dictionary(uniqueKeysWithValues: DeterminationTests.whole)
    choice[field] = value
    let fields = choice.map { ($0.key, $0.value) }
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead1")
      let preview = try await lead.get("/zh/determinations/new?" + query([round] + fields))
      #expect(preview.status == 422 && preview.body.contains("href=\"#f-\(field)\""))
      #expect(!preview.body.contains("<script>alert"))
      let posted = try await lead.post("/zh/determinations", [round] + fields + [("seen", "x")])
      #expect(posted.status == 422)
      if field != "strategy", !value.contains("<") { #expect(posted.body.contains("value=\"\(value)\"")) }
    }
  }

  @Test func `what changed after the preview is shown instead of saved`() async throws {
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead1")
      let preview = try await lead.get("/zh/determinations/new?" + query([round] + DeterminationTests.whole))
      let seen = try #require(preview.hidden("seen"))
      try await premises.awaitingDetermination("c4", name: "新来试验有限公司", points: 95)
      let answer = try await lead.post("/zh/determinations", [round] + DeterminationTests.whole + [("seen", seen)])
      #expect(answer.status == 409 && answer.body.contains("新来试验有限公司"))
      #expect(try await lead.get("/zh/determinations").body.contains("还没有保存过方案"))
    }
  }

  @Test func `another choice is compared with the saved table and replaces it when saved`() async throws {
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead1")
      let place = try await saved(lead)
      let other = [("strategy", "proRata"), ("rate", "25%"), ("line", "60")]
      let compared = try await lead.get(place + "?" + query(other))
      #expect(compared.body.contains("与已保存的方案不同之处") && compared.body.contains("-15,000.00"))
      let (seen, version) = (try #require(compared.hidden("seen")), try #require(compared.hidden("version")))
      let form = other + [("seen", seen), ("version", version)]
      #expect(try await lead.post("\(place)/table", form).status == 303)
      #expect(try await lead.get(place).body.contains("35,000.00"))
      // The same form again carries an old version.
      #expect(try await lead.post("\(place)/table", form).status == 409)
    }
  }

  @Test func `a table is cancelled only with a reason`() async throws {
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead1")
      let place = try await saved(lead)
      let refused = try await act(lead, place, "cancellation", [("reason", "  ")])
      #expect(refused.status == 422 && refused.body.contains("href=\"#f-reason\""))
      #expect(try await act(lead, place, "cancellation", [("reason", "参数有误")]).status == 303)
      #expect(try await lead.get(place).body.contains("已作废"))
    }
  }

  @Test func `determinations exist for leads alone`() async throws {
    try await premises.staff("auditor", .auditor)
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead1")
      let place = try await saved(lead)
      for page in [place + "x", place + "/rows/nothing", "/zh/determinations/new?round=other"] {
        #expect(try await lead.get(page).status == 404, "\(page)")
      }
      let stranger = try await premises.browser(client, signedInAs: "auditor")
      for page in ["/zh/determinations", "/zh/determinations/new", place, place + "/sheet", place + "/rows/c1"] {
        #expect(try await stranger.get(page).status == 404, "\(page)")
      }
      for act in ["table", "submission", "approval", "cancellation"] {
        #expect(try await stranger.post("\(place)/\(act)", [("version", "1")]).status == 404, "\(act)")
      }
    }
  }
}
