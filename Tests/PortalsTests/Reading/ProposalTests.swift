internal import Casework
internal import Evidence
internal import HTTPTypes
internal import HummingbirdTesting
internal import PolicyCore
@testable internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Answers that materials offer` {
  private let account: FactID = "org.bank_account"
  private let bank: FactID = "org.bank_name"

  private func prepared(_ test: TestPremises, _ client: any TestClientProtocol) async throws -> Applicant {
    var agent = try await Applicant(test, client)
    try await agent.open()
    try await agent.save("\(agent.home)/form/account", ["org.bank_name": "手填银行"])
    try await agent.upload("\(agent.home)/materials/m4", name: "账户.pdf", bytes: Applicant.pdf)
    try await test.readAll { reading, _ in
      reading.say(
        .bankAccountForm,
        [.accountNumber: "110937353410701", .bankName: "示例银行亦庄支行", .bankLine: "不是行号", .accountName: "云帆试验科技有限公司"])
    }
    return agent
  }

  private func tokens(_ body: String) -> [String] {
    body.matches(of: /name="proposal" value="([0-9a-f]+)"/).map { String($0.output.1) }
  }

  @Test func `are taken over only where they are ticked`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let agent = try await prepared(test, client)
      #expect(try await agent.browser.get("\(agent.home)/materials/m4").body.contains("可以填入申报表"))
      let page = try await agent.browser.get("\(agent.home)/proposals?material=m4")
      #expect(page.body.contains("110937353410701") && page.body.contains("将替换您填写的内容"))
      #expect(!page.body.contains("不是行号"), "what is no answer to the question is not offered")
      let none = try await agent.browser.post("\(agent.home)/proposals", [("material", "m4")])
      #expect(none.status == 422 && none.body.contains("没有勾选任何一项"))
      #expect(try await agent.file().dossier.filing.application[account] == nil)
      let row = try #require(page.body.firstMatch(of: /value="([0-9a-f]+)"><label[^>]*>银行账号/))
      let done = try await agent.browser.post(
        "\(agent.home)/proposals", [("material", "m4"), ("proposal", String(row.output.1))])
      #expect(done.status == 303 && done.headers[.location] == "\(agent.home)/materials/m4")
      let filing = try await agent.file().dossier.filing
      #expect(filing.application[account] == .text("110937353410701"))
      #expect(filing.application[bank] == .text("手填银行"), "what was typed stays")
    }
  }

  @Test func `never replace what was changed meanwhile`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let agent = try await prepared(test, client)
      let page = try await agent.browser.get("\(agent.home)/proposals")
      let all = tokens(page.body).map { ("proposal", $0) }
      #expect(all.count >= 2)
      try await agent.save("\(agent.home)/form/account", ["org.bank_name": "另一家银行"])
      try await agent.browser.get("\(agent.home)/proposals")
      let late = try await agent.browser.post("\(agent.home)/proposals", all)
      #expect(late.status == 422 && late.body.contains("在此期间有变化"))
      let filing = try await agent.file().dossier.filing
      #expect(filing.application[bank] == .text("另一家银行") && filing.application[account] == nil)
    }
  }

  @Test func `come in lines of their own for invoices that no line names`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.browser.get("\(agent.home)/projects")
      let added = try await agent.browser.post("\(agent.home)/projects", [])
      let project = String((added.headers[.location] ?? "").split(separator: "/")[4])
      try await agent.save("\(agent.home)/projects/\(project)/form/project", ["project.mode": "api"])
      let material = "\(agent.home)/projects/\(project)/materials/m7"
      let papers = ["一.xml", "二.xml"].map { ($0, Array("<?xml version=\"1.0\"?><EInvoice>\($0)</EInvoice>".utf8)) }
      for (name, bytes) in papers {
        #expect(try await agent.upload(material, name: name, bytes: bytes).status == 303)
      }
      let first = BlobStore.hash(of: papers[0].1)
      try await test.readAll { reading, _ in
        let isFirst = reading.digest == first
        reading.say(
          .invoice,
          [
            .invoiceNumber: isFirst ? "25117000000123456780" : "25117000000123456781",
            .amountIncludingTax: isFirst ? "565000.00" : "1000.00", .sellerName: "示例模型公司",
          ])
      }
      let page = try await agent.browser.get("\(agent.home)/proposals")
      #expect(page.body.contains("新增费用第 1 行") && page.body.contains("新增费用第 2 行"))
      let all = tokens(page.body).map { ("proposal", $0) }
      #expect(try await agent.browser.post("\(agent.home)/proposals", all).status == 303)
      let lines = try await agent.file().dossier.filing.projects[0].expenses
      #expect(lines.count == 2)
      #expect(
        Set(lines.map { $0.values["expense.invoiced"] }) == [.money(Money(yuan: 565_000)), .money(Money(yuan: 1000))])
      #expect(try await agent.browser.get("\(agent.home)/proposals").body.contains("没有可以填入的内容"))
    }
  }

  @Test func `come in a line for each invoice of a file that holds several`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.browser.get("\(agent.home)/projects")
      let added = try await agent.browser.post("\(agent.home)/projects", [])
      let project = String((added.headers[.location] ?? "").split(separator: "/")[4])
      try await agent.save("\(agent.home)/projects/\(project)/form/project", ["project.mode": "api"])
      try await agent.upload("\(agent.home)/projects/\(project)/materials/m7", name: "两张.pdf", bytes: Applicant.pdf)
      let invoices = [("25117000000123456780", "565000.00"), ("25117000000123456781", "1000.00")]
      try await test.readAll { reading, _ in
        let pages = invoices.enumerated().map { number, invoice in
          let said: [FieldName: String] = [.invoiceNumber: invoice.0, .amountIncludingTax: invoice.1]
          return ReadVoucher(
            pages: [number + 1], fields: said.mapValues { ReadField($0, .textLayer, page: number + 1) })
        }
        reading.say(.invoice, [.invoiceNumber: invoices[0].0, .amountIncludingTax: invoices[0].1])
        reading.vouchers = pages
      }
      let page = try await agent.browser.get("\(agent.home)/proposals")
      let all = tokens(page.body).map { ("proposal", $0) }
      #expect(try await agent.browser.post("\(agent.home)/proposals", all).status == 303)
      let lines = try await agent.file().dossier.filing.projects[0].expenses
      #expect(
        lines.compactMap { $0.values["expense.invoiced"] } == [.money(Money(yuan: 565_000)), .money(Money(yuan: 1000))])
    }
  }
}
