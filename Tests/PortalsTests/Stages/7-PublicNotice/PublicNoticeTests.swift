internal import Casework
internal import HummingbirdTesting
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Public notices` {
  /// Two determined cases, prepared and published by the officer; returns the notice's path without the language.
  static func published(_ test: TestPremises, _ client: any TestClientProtocol) async throws -> String {
    try await test.determined("c1", serial: 1)
    try await test.determined(
      "c2", serial: 2, enterprise: "91320211739560225X", name: "=北斗样例有限公司", project: "质检", amount: Money(fen: 1_234_567)
    )
    try await test.staff("notice", .noticeOfficer)
    let officer = try await test.browser(client, signedInAs: "notice")
    let desk = try await officer.get("/zh/publishing")
    #expect(desk.status == 200)
    #expect(desk.body.contains("52,345.67"))
    try await officer.post("/zh/publishing/notices", [("determination", "d1")])
    let preview = officer.location
    #expect(preview.hasPrefix("/zh/publishing/notices/"))
    #expect(try await officer.get(preview).status == 200)
    try await officer.post(preview + "/publication", [])
    return String(officer.location.dropFirst("/zh".count))
  }

  @Test func `show names, projects and amounts to anybody, and nothing else of a filing`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let path = try await `Public notices`.published(test, client)
      let anybody = Browser(client)
      #expect(try await anybody.get("/zh/notices").body.contains(path))
      for language in ["zh", "en"] {
        let page = try await anybody.get("/\(language)" + path)
        #expect(page.status == 200)
        for shown in ["云帆试验科技有限公司", "智能客服", "40,000.00", "12,345.67", "52,345.67", "伍万贰仟叁佰肆拾伍元陆角柒分"] {
          #expect(page.body.contains(shown), "\(shown)")
        }
        for hidden in [TestPremises.account, "91110302MA01TEST0X", "13800138000", "102100099996"] {
          #expect(!page.body.contains(hidden), "\(hidden)")
        }
      }
      let table = try await anybody.get("/zh" + path + "/table.csv")
      #expect(table.body.contains("1,云帆试验科技有限公司,9111**********ST0X,智能客服,40000.00\r\n"))
      #expect(table.body.contains("2,'=北斗样例有限公司,"))
      #expect(try await test.stage(of: "c1") == "publicNotice")
    }
  }

  @Test func `say what happened when the period is over, and send the cases to payment`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let path = try await `Public notices`.published(test, client)
      test.move(to: CivilDate(year: 2025, month: 9, day: 20)!)
      try await test.office.letTimePass()
      let page = try await Browser(client).get("/zh" + path)
      #expect(page.body.contains("公示期满，未收到异议"))
      #expect(try await test.stage(of: "c2") == "disbursement")
      #expect(try await Browser(client).get("/zh" + path + "/objection").status == 409)
    }
  }

  @Test func `are corrected by a new notice, each of the two naming the other`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let path = try await `Public notices`.published(test, client)
      let officer = try await test.browser(client, signedInAs: "notice")
      let form = "/zh/publishing" + path + "/correction"
      #expect(try await officer.get(form).status == 200)
      let refused = try await officer.post(form, [("title", ""), ("project-1", "客服"), ("project-2", "质检")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("value=\"客服\""))
      try await officer.post(form, [("title", "更正"), ("project-1", "智能客服（更名）"), ("project-2", "质检")])
      let preview = officer.location
      try await officer.get(preview)
      try await officer.post(preview + "/publication", [])
      let new = officer.location
      #expect(try await officer.get(new).body.contains(path))
      #expect(try await officer.get("/zh" + path).body.contains(new))
      #expect(try await officer.get(new).body.contains("智能客服（更名）"))
    }
  }

  @Test func `are prepared and published by the notice officer alone`() async throws {
    let test = try await TestPremises()
    try await test.staff("maker", .financeMaker)
    try await test.applicant()
    try await test.test { client in
      for login in ["maker", "applicant"] {
        let other = try await test.browser(client, signedInAs: login)
        for path in ["/publishing", "/publishing/objections", "/publishing/notices/n1"] {
          #expect(try await other.get("/zh" + path).status == 404)
        }
        try await other.get("/zh/notices")
        #expect(try await other.post("/zh/publishing/notices", [("determination", "d1")]).status == 404)
      }
      #expect(try await Browser(client).get("/zh/notices/unknown").status == 404)
    }
  }
}
