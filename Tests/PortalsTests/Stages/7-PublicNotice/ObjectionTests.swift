internal import Casework
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Objections` {
  static let good = [
    ("row", "1"), ("name", "王实名"), ("contact", "13900139000"), ("category", "eligibility"),
    ("grounds", "该企业并未在经开区实际经营办公，现场无人。"), ("idempotency", "once-once-once"),
  ]

  @Test func `are filed without an account, hold one case, and are dismissed without naming anybody`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let path = try await `Public notices`.published(test, client)
      let anybody = Browser(client)
      try await anybody.get("/zh" + path + "/objection")
      try await anybody.postFiles("/zh" + path + "/objection", Objections.good)
      let receipt = anybody.location
      #expect(anybody.last?.status == 303)
      let page = try await anybody.get(receipt)
      #expect(page.body.contains("YY-"))
      #expect(!page.body.contains("王实名"))
      // The same form sent twice is one objection.
      try await anybody.get("/zh" + path + "/objection")
      try await anybody.postFiles("/zh" + path + "/objection", Objections.good)
      #expect(anybody.location == receipt)

      test.move(to: CivilDate(year: 2025, month: 9, day: 20)!)
      try await test.office.letTimePass()
      #expect(try await test.stage(of: "c1") == "publicNotice")
      #expect(try await test.stage(of: "c2") == "disbursement")

      let officer = try await test.browser(client, signedInAs: "notice")
      let id = String(receipt.split(separator: "/").last!)
      let desk = "/zh/publishing/objections/" + id
      #expect(!(try await officer.get("/zh/publishing/objections").body.contains("王实名")))
      #expect(try await officer.get(desk).body.contains("王实名"))
      let naming = try await officer.post(desk + "/answer", [("decision", "dismiss"), ("answer", "王实名所述不实")])
      #expect(naming.status == 422)
      #expect(naming.body.contains("所述不实"))
      #expect(try await officer.post(desk + "/answer", [("decision", ""), ("answer", "")]).status == 422)
      try await officer.post(desk + "/answer", [("decision", "dismiss"), ("answer", "经现场核查，该企业在经开区办公。")])
      #expect(officer.last?.status == 303)
      #expect(try await anybody.get(receipt).body.contains("经现场核查"))
      try await test.office.letTimePass()
      #expect(try await test.stage(of: "c1") == "disbursement")
    }
  }

  @Test func `upheld send the case back to the substantive review and free its money`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let path = try await `Public notices`.published(test, client)
      let anybody = Browser(client)
      try await anybody.get("/zh" + path + "/objection")
      try await anybody.postFiles("/zh" + path + "/objection", Objections.good)
      let id = String(anybody.location.split(separator: "/").last!)
      let year = test.policy.round.batchYear
      func reserved() async throws -> Money {
        try await test.office.read {
          try GrantLedger($0.transaction).reserved(
            creditCode: "91110302MA01TEST0X", pool: test.policy.round.pool, year: year)
        }
      }
      #expect(try await reserved() == Money(yuan: 40_000))
      let officer = try await test.browser(client, signedInAs: "notice")
      try await officer.get("/zh/publishing/objections/" + id)
      try await officer.post(
        "/zh/publishing/objections/\(id)/answer", [("decision", "uphold"), ("answer", "核查属实，退回审核。")])
      #expect(try await test.stage(of: "c1") == "substantiveReview")
      #expect(try await test.stage(of: "c2") == "publicNotice")
      #expect(try await reserved() == .zero)
    }
  }

  @Test(arguments: ["row", "name", "contact", "category", "grounds"])
  func `keep what was typed when a field is missing, malformed or hostile`(field: String) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let path = try await `Public notices`.published(test, client)
      let anybody = Browser(client)
      for bad in ["", "\u{202E}<script>alert(1)</script>", String(repeating: "长", count: 5000)] {
        try await anybody.get("/zh" + path + "/objection")
        let fields = Objections.good.map { $0.0 == field ? ($0.0, bad) : $0 }
        let answer = try await anybody.postFiles("/zh" + path + "/objection", fields)
        #expect(answer.status == 422)
        #expect(!answer.body.contains("<script>alert"))
        #expect(answer.body.contains(field == "name" ? "13900139000" : "王实名"))
      }
    }
  }

  @Test func `refuse a file that is not what its name says, and slow down a flood`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let path = try await `Public notices`.published(test, client)
      let anybody = Browser(client)
      var last = 0
      for _ in 0..<11 {
        try await anybody.get("/zh" + path + "/objection")
        let answer = try await anybody.postFiles(
          "/zh" + path + "/objection", Objections.good, files: [("evidence", "a.pdf", Array("MZ not a PDF".utf8))])
        last = answer.status
        if last == 429 { break }
        #expect(last == 422)
      }
      #expect(last == 429)
    }
  }
}
