internal import Casework
internal import Foundation
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct ScoringTests {
  private let premises: TestPremises

  init() async throws {
    premises = try await TestPremises()
    for number in 1...2 { try await premises.staff("expert\(number)", .expert) }
    try await seat("c1", name: "星河试验有限公司")
  }

  private func seat(_ id: CaseID, name: String) async throws {
    try await premises.underExpertReview(id, name: name)
    _ = try await premises.office.change(CaseFile.self, id, by: .system) { _, _ in
      (1...2).map { .expertSeated(Seat(code: ExpertCode("E-A\($0)"), expert: AccountID("a-expert\($0)"))) }
    }
  }

  private func declared(_ client: any TestClientProtocol) async throws -> Browser {
    let expert = try await premises.browser(client, signedInAs: "expert1")
    try await expert.get("/zh/scoring/c1")
    try await expert.post("/zh/scoring/c1/declaration", [("conflict", "none")])
    try await expert.get("/zh/scoring/c1")
    return expert
  }

  private func marks(_ points: (Int) -> String) -> [(String, String)] {
    premises.policy.expert.criteria.map { ("mark-\($0.id)", points($0.maximum)) }
  }

  @Test func `nothing but the applicant's name opens before the declaration`() async throws {
    try await premises.test { client in
      let expert = try await premises.browser(client, signedInAs: "expert1")
      let page = try await expert.get("/zh/scoring/c1")
      #expect(page.status == 200 && page.body.contains("星河试验有限公司"))
      #expect(!page.body.contains("MQ-2025") && !page.body.contains("机密附件"))
      #expect(try await expert.get("/zh/scoring/c1/lock").status == 409)
      #expect(try await expert.get("/zh/scoring/c1/files/f-c1").status == 409)
      #expect(try await expert.get("/zh/scoring/c1/files/f-c1/pages/1").status == 409)
      try await expert.get("/zh/scoring/c1")
      #expect(try await expert.post("/zh/scoring/c1/sheet", marks { _ in "1" }).status == 409)
      try await expert.get("/zh/scoring/c1")
      for answer in ["", "maybe", "<b>"] {
        let refused = try await expert.post("/zh/scoring/c1/declaration", [("conflict", answer)])
        #expect(refused.status == 422 && !refused.body.contains("机密附件"))
      }
      try await expert.post("/zh/scoring/c1/declaration", [("conflict", "none")])
      #expect(try await expert.get("/en/scoring/c1").body.contains("机密附件"))
      // Where money is paid to is no business of those who score.
      #expect(!(try await expert.get("/en/scoring/c1").body.contains("开户信息")))
      #expect(try await expert.get("/zh/scoring/c1/files/k-c1").status == 404)
      #expect(try await expert.get("/zh/scoring/c1/files/k-c1/pages/1").status == 404)
    }
  }

  @Test(arguments: ["-1", "31", "2.5", "十", "<script>alert(1)</script>", "99999999999999999999"])
  func `points out of bounds are refused and kept`(points: String) async throws {
    try await premises.test { client in
      let expert = try await declared(client)
      let form = [("mark-effect", points), ("comment", "<img src=x onerror=alert(1)>保留")]
      let answer = try await expert.post("/zh/scoring/c1/sheet", form)
      #expect(answer.status == 422)
      #expect(answer.body.contains("href=\"#f-mark-effect\""))
      #expect(answer.body.contains("&lt;img src=x onerror=alert(1)&gt;保留") && !answer.body.contains("<img src=x"))
      #expect(!answer.body.contains("<script>alert"))
      if points.allSatisfy({ $0 != "<" }) { #expect(answer.body.contains("value=\"\(points)\"")) }
    }
    let file = try #require(await premises.office.load(CaseFile.self, "c1"))
    #expect(try file.expertReview().seats[0].sheet == nil)
  }

  @Test func `full marks need a comment of twenty characters before the lock`() async throws {
    try await premises.test { client in
      let expert = try await declared(client)
      try await expert.post("/zh/scoring/c1/sheet", marks { String($0) } + [("comment", "很好"), ("next", "lock")])
      let refused = try await expert.get("/zh/scoring/c1/lock")
      #expect(refused.status == 422 && refused.body.contains("不足 20 字"))
      let reason = "前后对比数据来自实际运行，逐月记录完整，推广对象明确可核实。"
      try await expert.post("/zh/scoring/c1/sheet", marks { String($0) } + [("comment", reason), ("next", "lock")])
      #expect(try await expert.get("/zh/scoring/c1/lock").status == 200)
    }
  }

  @Test func `a sheet with an open criterion is kept as a draft and not locked`() async throws {
    try await premises.test { client in
      let expert = try await declared(client)
      let saved = try await expert.post("/zh/scoring/c1/sheet", [("mark-effect", "１５"), ("comment", "")])
      #expect(saved.status == 303)
      #expect(try await expert.get("/zh/scoring/c1").body.contains("value=\"15\""))
      #expect(try await expert.get("/zh/scoring/c1/lock").status == 422)
      #expect(try await expert.post("/zh/scoring/c1/lock", [("sheet", "\"stale\"")]).status == 409)
    }
  }

  @Test func `what the script saves is kept once and an older tab is told`() async throws {
    try await premises.test { client in
      let expert = try await declared(client)
      let first = try await expert.post("/zh/scoring/c1/draft", [("mark-effect", "11")], token: expert.last?.csrf)
      #expect(first.status == 204 && first.header("etag") != nil)
      try await expert.get("/zh/scoring/c1")
      #expect(try await expert.post("/zh/scoring/c1/draft", [("mark-effect", "99")]).status == 422)
    }
    let history = try await premises.office.history(CaseFile.self, "c1")
    #expect(history.count { $0.event.kind == "scoreSaved" } == 1)
  }

  @Test func `each expert meets the cases in an order of its own that stays`() async throws {
    let names = (2...9).map { "试验\($0)号有限公司" }
    for (index, name) in names.enumerated() { try await seat(CaseID("c\(index + 2)"), name: name) }
    try await premises.test { client in
      func order(_ login: String) async throws -> [String] {
        let browser = try await premises.browser(client, signedInAs: login)
        let body = try await browser.get("/zh/scoring").body
        let places = names.compactMap { name in body.range(of: name).map { (name, $0.lowerBound) } }
        return places.sorted { $0.1 < $1.1 }.map(\.0)
      }
      let (first, again, second) = (try await order("expert1"), try await order("expert1"), try await order("expert2"))
      #expect(first.count == names.count && first == again && first != second && first != names)
    }
  }
}
