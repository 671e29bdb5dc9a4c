internal import Casework
internal import HummingbirdTesting
@testable internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Payments` {
  /// Two payable cases; finance's two people.
  static func payable(_ test: TestPremises, _ client: any TestClientProtocol) async throws {
    _ = try await `Public notices`.published(test, client)
    test.move(to: CivilDate(year: 2025, month: 9, day: 20)!)
    try await test.office.letTimePass()
    try await test.staff("maker", .financeMaker)
    try await test.staff("checker", .financeChecker)
  }

  /// A batch of both, approved and exported; its path.
  static func exported(_ test: TestPremises, _ client: any TestClientProtocol) async throws -> String {
    try await payable(test, client)
    let maker = try await test.browser(client, signedInAs: "maker")
    try await maker.get("/zh/payments")
    try await maker.post("/zh/payments/batches", [("case", "c1"), ("case", "c2")])
    let batch = maker.location
    let checker = try await test.browser(client, signedInAs: "checker")
    try await checker.get(batch)
    try await checker.post(batch + "/approval", [])
    try await maker.get(batch)
    try await maker.post(batch + "/exports", [("format", "utf-8")])
    #expect(maker.last?.status == 303)
    return batch
  }

  static func payIDs(_ test: TestPremises, _ batch: String) async throws -> [String] {
    let id = BatchID(String(batch.split(separator: "/").last!))
    return try await test.office.load(PaymentBatch.self, id)!.sheet.lines.sorted { $0.caseID < $1.caseID }
      .map(\.payment.id.rawValue)
  }

  @Test func `need two people, mask the account, and give the bank a file with control totals`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      try await Payments.payable(test, client)
      let maker = try await test.browser(client, signedInAs: "maker")
      let list = try await maker.get("/zh/payments")
      #expect(list.body.contains("1109 **** **** 0701"))
      #expect(!list.body.contains(TestPremises.account))
      #expect(try await maker.post("/zh/payments/batches", []).status == 422)
      #expect(try await maker.post("/zh/payments/batches", [("case", "unknown")]).status == 422)
      try await maker.post("/zh/payments/batches", [("case", "c1"), ("case", "c2")])
      let batch = maker.location
      let page = try await maker.get(batch)
      #expect(page.body.contains("伍万贰仟叁佰肆拾伍元陆角柒分"))
      #expect(!page.body.contains(TestPremises.account))
      #expect(try await maker.post(batch + "/approval", []).status == 404)
      #expect(try await maker.post(batch + "/exports", [("format", "utf-8")]).status >= 400)
      #expect(try await maker.get(batch + "/files/utf-8.csv").status == 404)
      #expect(try await maker.post("/zh/payments/batches", [("case", "c1")]).status == 422)

      let checker = try await test.browser(client, signedInAs: "checker")
      try await checker.get(batch)
      try await checker.post(batch + "/approval", [])
      #expect(checker.last?.status == 303)
      for format in ["utf-8", "gb18030"] {
        try await maker.get(batch)
        try await maker.post(batch + "/exports", [("format", format)])
      }
      let file = try await maker.get(batch + "/files/utf-8.csv")
      #expect(file.body.hasPrefix("\u{FEFF}付款编号,"))
      #expect(file.body.contains(",云帆试验科技有限公司,\(TestPremises.account),示例银行,102100099996,40000.00,"))
      #expect(file.body.contains(",'=北斗样例有限公司,"))
      #expect(try await maker.get(batch).body.contains(Premises.digest(file.body)))
      #expect(try await maker.get(batch + "/files/gb18030.csv").status == 200)
      #expect(try await checker.get(batch + "/files/utf-8.csv").status == 404)
    }
  }

  @Test func `follow the bank line by line, quarantine what does not fit, and change nothing on a replay`() async throws
  {
    let test = try await TestPremises()
    try await test.test { client in
      let batch = try await Payments.exported(test, client)
      let ids = try await Payments.payIDs(test, batch)
      let maker = try await test.browser(client, signedInAs: "maker")
      let text = """
        付款编号,状态,金额,原因
        \(ids[0]),成功,"40,000.00",
        \(ids[1]),成功,12345.66,
        PAY-2025-999999-9,成功,1.00,

        """
      try await maker.get(batch)
      try await maker.postFiles(batch + "/returns", [], files: [("file", "r.csv", Array(text.utf8))])
      let page = try await maker.follow()
      for words in ["采纳 1 行，隔离 2 行", "金额与付款指令不一致", "批次中没有这个付款编号", "平衡，分毫不差"] {
        #expect(page.body.contains(words), "\(words)")
      }
      #expect(try await test.stage(of: "c1") == "closed.paid")
      #expect(try await test.stage(of: "c2") == "disbursement")
      let version = try await test.office.load(CaseFile.self, "c1")?.version
      for _ in 0..<3 {
        try await maker.get(batch)
        try await maker.postFiles(batch + "/returns", [], files: [("file", "r.csv", Array(text.utf8))])
        #expect(try await maker.follow().body.contains("没有新内容"))
      }
      #expect(try await test.office.load(CaseFile.self, "c1")?.version == version)
    }
  }

  @Test(arguments: ["", "hello", "付款编号,状态,金额\nX,不知道,1.00\n", "付款编号,状态,金额\n,成功,一堆\n", "\"付款编号,状态"])
  func `refuse a return that cannot be read, and say in which line`(text: String) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let batch = try await Payments.exported(test, client)
      let maker = try await test.browser(client, signedInAs: "maker")
      try await maker.get(batch)
      let files = text.isEmpty ? [] : [("file", "r.csv", Array(text.utf8))]
      #expect(try await maker.postFiles(batch + "/returns", [], files: files).status == 422)
      #expect(try await test.stage(of: "c1") == "disbursement")
    }
  }

  @Test func `returned by the bank are paid again to a corrected and confirmed account, once`() async throws {
    let test = try await TestPremises()
    try await test.applicant()
    try await test.applicant("other", enterprise: "91110108690017781B", name: "他人试验有限公司")
    try await test.test { client in
      let batch = try await Payments.exported(test, client)
      let ids = try await Payments.payIDs(test, batch)
      let maker = try await test.browser(client, signedInAs: "maker")
      let text = "付款编号,状态,金额,原因\n\(ids[0]),退汇,40000.00,账号不存在\n\(ids[1]),成功,12345.67,\n"
      try await maker.get(batch)
      // A bank's tool writes GB 18030.
      try await maker.postFiles(batch + "/returns", [], files: [("file", "r.csv", GB18030.encode(text)!)])
      #expect(try await maker.follow().body.contains("账号不存在"))

      let agent = try await test.browser(client, signedInAs: "applicant")
      #expect(try await agent.get("/zh/apply/c1/status").body.contains("等您更正收款账户"))
      let other = try await test.browser(client, signedInAs: "other")
      #expect(try await other.get("/zh/apply/c1/account").status == 404)
      try await agent.get("/zh/apply/c1/account")
      let wrong = try await agent.post(
        "/zh/apply/c1/account", [("holder", "别家公司"), ("number", "abc"), ("bank", "示例银行"), ("line", "12")])
      #expect(wrong.status == 422)
      #expect(wrong.body.contains("value=\"别家公司\""))
      try await agent.post(
        "/zh/apply/c1/account",
        [("holder", "云帆试验科技有限公司"), ("number", "3301 0400 1234 567"), ("bank", "另一银行"), ("line", "102100099996")])
      #expect(agent.last?.status == 303)

      #expect(try await maker.get("/zh/payments").body.contains("待回访确认"))
      #expect(try await maker.post("/zh/payments/batches", [("case", "c1")]).status == 422)
      let shown = try await maker.post("/zh/payments/cases/c1/account", [])
      #expect(shown.body.contains("3301 0400 1234 567"))
      #expect(shown.header("Cache-Control") == "no-store")
      try await maker.post("/zh/payments/cases/c1/account-confirmation", [])
      try await maker.get("/zh/payments")
      try await maker.post("/zh/payments/batches", [("case", "c1")])
      let second = maker.location
      let again = try await Payments.payIDs(test, second)
      #expect(again.count == 1)
      #expect(Set(again).isDisjoint(with: ids))
    }
  }

  @Test func `already made can be ordered back by a lead and come in bit by bit`() async throws {
    let test = try await TestPremises()
    try await test.staff("lead", .lead)
    try await test.test { client in
      let batch = try await Payments.exported(test, client)
      let ids = try await Payments.payIDs(test, batch)
      let maker = try await test.browser(client, signedInAs: "maker")
      try await maker.get(batch)
      let text = "pay-id,status,amount,reason\n\(ids[0]),paid,40000,\n"
      try await maker.postFiles(batch + "/returns", [], files: [("file", "r.csv", Array(text.utf8))])
      let lead = try await test.browser(client, signedInAs: "lead")
      try await lead.get("/zh/claw-backs/c1")
      let tooMuch = try await lead.post(
        "/zh/claw-backs/c1/order",
        [("cause", "falseMaterials"), ("amount", "5万"), ("due", "2025-10-31"), ("reason", "合同系伪造")])
      #expect(tooMuch.status == 422)
      #expect(tooMuch.body.contains("合同系伪造"))
      try await lead.post(
        "/zh/claw-backs/c1/order",
        [("cause", "falseMaterials"), ("amount", "4万"), ("due", "2025-10-31"), ("reason", "合同系伪造")])
      #expect(try await test.stage(of: "c1") == "clawBack")
      try await lead.get("/zh/claw-backs/c1")
      #expect(try await lead.post("/zh/claw-backs/c1/repayments", [("amount", "1")]).status == 404)
      for amount in ["15000", "25000"] {
        try await maker.get("/zh/claw-backs/c1")
        try await maker.post(
          "/zh/claw-backs/c1/repayments", [("amount", amount), ("on", "2025-09-20"), ("reference", "R-" + amount)])
      }
      #expect(try await test.stage(of: "c1") == "closed.clawedBack")
    }
  }

  @Test func `are no pages for anybody else`() async throws {
    let test = try await TestPremises()
    try await test.staff("notice2", .noticeOfficer)
    try await test.applicant()
    try await test.test { client in
      for login in ["notice2", "applicant"] {
        let other = try await test.browser(client, signedInAs: login)
        for path in ["/zh/payments", "/zh/payments/batches/b1", "/zh/claw-backs"] {
          #expect(try await other.get(path).status == 404)
        }
        try await other.get("/zh/notices")
        #expect(try await other.post("/zh/payments/cases/c1/account", []).status == 404)
      }
    }
  }
}
