internal import Casework
internal import Foundation
internal import HummingbirdTesting
internal import MerkleLog
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The verifiable log` {
  private static func receipt(_ answer: Browser.Answer) throws -> Receipt {
    try JSONDecoder().decode(Receipt.self, from: Data(answer.body.utf8))
  }

  @Test func `gives every submission a proof that holds offline, for the applicant alone`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.fillForms(["cloud"])
      #expect(try await agent.browser.get("\(agent.home)/receipt.json").status == 404)
      try await agent.uploadAll()
      #expect(try await agent.submit().status == 303)
      let page = try await agent.browser.get("\(agent.home)/receipt").body
      #expect(page.contains("/receipt.json"))
      let answer = try await agent.browser.get("\(agent.home)/receipt.json")
      #expect(answer.status == 200)
      let file = try await agent.file()
      let number = try #require(file.dossier.receipt?.number.text)
      #expect(answer.header("Content-Disposition")?.contains("receipt-\(number).json") == true)
      let receipt = try Self.receipt(answer)
      let check = ReceiptCheck(receipt)
      #expect(check.verdict == .holds)
      let event = try #require(receipt.proofs.first?.event)
      #expect(receipt.proofs.count == 1)
      #expect(event.kind == "submitted")
      #expect(event.body.contains(number))
      #expect(event.body.contains(try #require(file.dossier.receipt?.snapshot)))

      let checkpoint = try #require(Checkpoint(try await Browser(client).get("/log/checkpoint").body))
      #expect(checkpoint == check.checkpoint)

      // What the page prints is what the public page confirms.
      let leaf = try #require(receipt.proofs.first?.leaf)
      #expect(page.contains(leaf))
      #expect(page.contains("<svg"))
      let address = "/zh/log?entry=\(event.sequence)&leaf=\(leaf)"
      #expect(page.contains(address.replacing("&", with: "&amp;")))
      let anybody = Browser(client)
      #expect(try await anybody.get(address).body.contains("与您手中的一致，已由"))
      #expect(try await anybody.get(address.replacing("entry=\(event.sequence)", with: "entry=1")).body.contains("不同"))
      #expect(
        try await anybody.get(address.replacing("entry=\(event.sequence)", with: "entry=999")).body.contains("不同"))
      #expect(try await anybody.get("/zh/log?entry=1&leaf=12").body.contains("地址不完整"))
      #expect(try await Browser(client).get("\(agent.home)/receipt.json").status != 200)
    }
  }

  @Test func `takes no submission while it has not been signed for five minutes, and says so`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.fillForms(["cloud"])
      try await agent.uploadAll()
      test.advance(seconds: 301)
      let refused = try await agent.submit()
      #expect(refused.status == 503)
      #expect(refused.body.contains("暂停接收提交"))
      #expect(try await agent.file().dossier.receipt == nil)
      _ = try await test.premises.notary?.sign()
      #expect(try await agent.submit().status == 303)
    }
  }

  @Test func `proves a public notice to anybody`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      let path = try await `Public notices`.published(test, client)
      let answer = try await Browser(client).get("/zh\(path)/receipt.json")
      #expect(answer.status == 200)
      let receipt = try Self.receipt(answer)
      #expect(ReceiptCheck(receipt).verdict == .holds)
      #expect(receipt.proofs.compactMap(\.event).map(\.kind) == ["prepared", "published"])
      for hidden in [TestPremises.account, "91110302MA01TEST0X", "13800138000", "102100099996"] {
        #expect(!answer.body.contains(hidden), "\(hidden)")
      }
    }
  }

  @Test func `is there for anybody's monitor: a page, the checkpoint, the keys and every tile it covers`() async throws
  {
    let test = try await TestPremises()
    try await test.test { client in
      let anybody = Browser(client)
      #expect(try await anybody.get("/zh/log").body.contains("还没有检查点"))
      #expect(try await anybody.get("/log/checkpoint").status == 404)
      try await test.staff("notice", .noticeOfficer)
      _ = try await test.premises.notary?.sign()
      let checkpoint = try #require(Checkpoint(try await anybody.get("/log/checkpoint").body))
      #expect(checkpoint.size > 0)
      let keys = try #require(KeyChain(NoteList.notes(in: try await anybody.get("/log/key").body)))
      #expect(keys.vouches(for: checkpoint))
      for language in ["zh", "en"] {
        let page = try await anybody.get("/\(language)/log")
        #expect(page.body.contains(checkpoint.rootText))
        #expect(page.body.contains(try #require(keys.newest).fingerprint))
      }
      let path = TilePath(Tile(level: 0, index: 0), width: checkpoint.size).text
      let tile = try await anybody.get("/log/tile/\(path)")
      #expect(tile.status == 200)
      #expect(tile.header("Cache-Control")?.contains("immutable") == true)
      for other in ["0/000", "0/000.p/\(checkpoint.size + 1)", "1/000", "0/001", "x", "0/000.p/0", "../key"] {
        #expect(try await anybody.get("/log/tile/\(other)").status == 404, "\(other)")
      }
    }
  }
}
