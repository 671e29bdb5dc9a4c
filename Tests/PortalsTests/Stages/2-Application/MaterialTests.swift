internal import Casework
internal import HTTPTypes
internal import HummingbirdTesting
internal import NIOCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `A material` {
  @Test func `is kept with its digest, shown and removed again`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let path = "\(agent.home)/materials/m3"
      #expect(try await agent.upload(path, name: "承诺书.pdf", bytes: Applicant.pdf).status == 303)
      let file = try await agent.file().dossier.attachments[0]
      #expect(file.hash == BlobStore.hash(of: Applicant.pdf))
      #expect(file.name == "承诺书.pdf" && file.mediaType == "application/pdf")
      #expect(try await agent.browser.get("\(agent.home)/files/\(file.id)").body.contains(file.hash))
      #expect(try await agent.browser.get("/zh/cases/\(agent.id)/files/\(file.id)").status == 200)
      try await agent.browser.get("\(agent.home)/files/\(file.id)/removal")
      #expect(try await agent.browser.post("\(agent.home)/files/\(file.id)/removal", []).status == 303)
      #expect(try await agent.file().dossier.attachments.isEmpty)
      let stranger = try await Applicant(test, client, login: "stranger", code: "91110302MA01AYXW3H")
      #expect(try await stranger.upload(path, name: "a.pdf", bytes: Applicant.pdf).status == 404)
    }
  }

  @Test(arguments: [
    ("合同.docx", "PK\u{3}\u{4}", "没有保存"), ("a.pdf", "MZ program", "没有保存"), ("page.html", "<html></html>", "没有保存"),
    ("a.png", "%PDF-1.4 cut", "没有保存"), ("", "", "没有选择文件"),
  ])
  func `that is no sealed paper is refused in words`(name: String, content: String, words: String) async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let answer = try await agent.upload("\(agent.home)/materials/m3", name: name, bytes: Array(content.utf8))
      #expect(answer.status == 422)
      #expect(answer.body.contains(words))
      #expect(try await agent.file().dossier.attachments.isEmpty)
    }
  }

  @Test func `arrives from the page's script as raw bytes, refusals as plain words`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let path = "\(agent.home)/materials/m4"
      let token = try await agent.browser.get(path).csrf ?? ""
      func put(_ bytes: [UInt8]) async throws -> Browser.Answer {
        try await agent.browser.send(
          .put, path,
          headers: [
            "X-CSRF": token, "X-File-Name": "%E8%B4%A6%E6%88%B7.pdf", "Content-Type": "application/octet-stream",
            "Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "same-origin",
          ], body: ByteBuffer(bytes: bytes))
      }
      #expect(try await put(Applicant.pdf).status == 204)
      #expect(try await agent.file().dossier.attachments.map(\.name) == ["账户.pdf"])
      let refused = try await put(Array("<svg/>".utf8))
      #expect(refused.status == 422)
      #expect(refused.header("Content-Type")?.hasPrefix("text/plain") == true)
      #expect(refused.body.contains("账户.pdf"))
    }
  }

  @Test func `that is a letter of ours comes prefilled`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let letter = try await agent.browser.get("\(agent.home)/letters/commitment")
      #expect(letter.body.contains("云帆试验科技有限公司（统一社会信用代码 \(Applicant.code)）"))
      #expect(try await agent.browser.get("/en/apply/\(agent.id)/letters/bank-account").status == 200)
    }
  }

  @Test func `without a licence service is uploaded, and no record can be taken`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      let page = try await agent.browser.get("\(agent.home)/materials/m2")
      #expect(page.body.contains("没有接通电子证照服务"))
      #expect(try await agent.browser.post("\(agent.home)/licence", []).status == 404)
    }
  }

  @Test func `from a demonstration says so in the record itself`() async throws {
    let registration = Registration(
      id: EnterpriseID(Applicant.code), name: "甲<乙>&丙", kind: .enterprise, address: "科创街 1 号")
    let day = CivilDate(year: 2025, month: 9, day: 12)!
    let record = try await DemonstrationLicences().licence(of: registration, on: day)
    let xml = try #require(record?.xml)
    #expect(xml.contains("甲&lt;乙&gt;&amp;丙") && xml.contains("演示数据") && xml.contains("2025-09-12"))
  }
}
