internal import Casework
internal import Foundation
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct PanelTests {
  private let areas: [any AreaRoutes.Type] = AllRoutes.areas
  private let premises: TestPremises

  init() async throws {
    premises = try await TestPremises()
    try await premises.staff("lead", .lead)
    for number in 1...4 { try await premises.staff("expert\(number)", .expert) }
    try await premises.underExpertReview("c1", name: "星河试验有限公司")
  }

  private func marks(_ points: String) -> [(String, String)] {
    premises.policy.expert.criteria.map { ("mark-\($0.id)", points) }
  }

  @Test func `a panel of three scores blind and the lead closes it`() async throws {
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead")
      for number in 1...3 {
        try await lead.get("/zh/panels/c1")
        #expect(try await lead.post("/zh/panels/c1/seats", [("expert", "a-expert\(number)")]).status == 303)
      }
      for number in 1...3 {
        let expert = try await premises.browser(client, signedInAs: "expert\(number)")
        try await expert.get("/zh/scoring/c1")
        #expect(try await expert.post("/zh/scoring/c1/declaration", [("conflict", "none")]).status == 303)
        try await expert.get("/zh/scoring/c1")
        let form = marks("\(number + 3)") + [("comment", "金丝雀评语\(number)"), ("next", "lock")]
        #expect(try await expert.post("/zh/scoring/c1/sheet", form).header("location") == "/zh/scoring/c1/lock")
        let confirm = try await expert.get("/zh/scoring/c1/lock")
        #expect(confirm.status == 200)
        let sheet = try #require(confirm.hidden("sheet")?.replacing("&quot;", with: "\""))

        // Before the last lock no page of the lead or of another expert shows a comment.
        for page in ["/zh/panels", "/zh/panels/c1", "/en/panels/c1"] {
          #expect(try await !lead.get(page).body.contains("金丝雀"))
        }
        try await lead.get("/zh/panels/c1")
        if number < 3 { #expect(try await lead.post("/zh/panels/c1/closing", []).status == 422) }

        try await expert.get("/zh/scoring/c1/lock")
        #expect(try await expert.post("/zh/scoring/c1/lock", [("sheet", sheet)]).status == 303)
        let after = try await expert.get("/zh/scoring/c1").body
        #expect(after.contains("金丝雀评语\(number)") && !after.contains("name=\"comment\""))
        for other in 1...3 where other != number { #expect(!after.contains("金丝雀评语\(other)")) }
      }
      try await lead.get("/zh/panels/c1")
      #expect(try await lead.post("/zh/panels/c1/closing", []).status == 303)
      let result = try await lead.get("/zh/panels/c1").body
      for number in 1...3 { #expect(result.contains("金丝雀评语\(number)")) }
      #expect(!result.contains("员工expert"))
      #expect(try await lead.get("/en/panels").status == 200)
    }
    let file = try #require(await premises.office.load(CaseFile.self, "c1"))
    let count = premises.policy.expert.criteria.count
    #expect(file.dossier.panel?.average == Ratio(Int64(5 * count), over: 1))
  }

  @Test func `no page of an expert names another expert`() async throws {
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead")
      for number in 1...3 {
        try await lead.get("/zh/panels/c1")
        try await lead.post("/zh/panels/c1/seats", [("expert", "a-expert\(number)")])
      }
      let named = try await lead.get("/zh/panels/c1").body
      #expect(named.contains("员工expert2"))
      let expert = try await premises.browser(client, signedInAs: "expert1")
      try await expert.get("/zh/scoring/c1")
      try await expert.post("/zh/scoring/c1/declaration", [("conflict", "none")])
      for page in ["/zh/scoring", "/zh/scoring/c1", "/en/scoring/c1", "/zh/scoring/c1/files/f-c1"] {
        let body = try await expert.get(page).body
        #expect(!body.contains("员工expert2") && !body.contains("员工expert3") && !body.contains("a-expert2"), "\(page)")
      }
    }
  }

  @Test func `an expert with a conflict leaves at once and is replaced`() async throws {
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead")
      try await lead.get("/zh/panels/c1")
      try await lead.post("/zh/panels/c1/seats", [("expert", "a-expert1")])
      let expert = try await premises.browser(client, signedInAs: "expert1")
      try await expert.get("/zh/scoring/c1")
      #expect(try await expert.post("/zh/scoring/c1/declaration", [("conflict", "kinship")]).status == 303)
      #expect(try await expert.get("/zh/scoring/c1").status == 404)
      #expect(try await !expert.get("/zh/scoring").body.contains("星河"))
      #expect(try await lead.get("/zh/panels/c1").body.contains("补选专家"))
      #expect(try await lead.post("/zh/panels/c1/seats", [("expert", "a-expert1")]).status == 422)
      #expect(try await lead.post("/zh/panels/c1/seats", [("expert", "a-expert2")]).status == 303)
    }
    let file = try #require(await premises.office.load(CaseFile.self, "c1"))
    let seats = try file.expertReview().seats
    #expect(seats.count == 2 && seats[1].seat.replaces == seats[0].seat.code)
  }

  @Test(arguments: ["", "nobody", "a-lead", "<script>alert(1)</script>", "' or 1=1 --"])
  func `a seat for no expert is refused on the same page`(expert: String) async throws {
    try await premises.test { client in
      let lead = try await premises.browser(client, signedInAs: "lead")
      try await lead.get("/zh/panels/c1")
      let answer = try await lead.post("/zh/panels/c1/seats", [("expert", expert)])
      #expect(answer.status == 422)
      #expect(answer.body.contains("请从列表中选择一位专家") && !answer.body.contains("<script>alert"))
    }
  }

  @Test func `panels exist for leads alone and scoring for the seated expert alone`() async throws {
    try await premises.applicant("applicant")
    try await premises.test { client in
      let expert = try await premises.browser(client, signedInAs: "expert1")
      for page in ["/zh/panels", "/zh/panels/c1", "/zh/scoring/c1", "/zh/scoring/nothing", "/zh/determinations"] {
        #expect(try await expert.get(page).status == 404, "\(page)")
      }
      #expect(try await expert.post("/zh/panels/c1/closing", []).status == 404)
      #expect(try await expert.post("/zh/scoring/c1/declaration", [("conflict", "none")]).status == 404)
      let lead = try await premises.browser(client, signedInAs: "lead")
      for page in ["/zh/scoring", "/zh/scoring/c1", "/zh/panels/nothing"] {
        #expect(try await lead.get(page).status == 404, "\(page)")
      }
      let applicant = try await premises.browser(client, signedInAs: "applicant")
      for page in ["/zh/panels", "/zh/scoring", "/zh/scoring/c1"] {
        #expect(try await applicant.get(page).status == 404, "\(page)")
      }
    }
  }
}
