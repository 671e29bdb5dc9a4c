internal import Casework
internal import HTTPTypes
internal import HummingbirdTesting
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Submitting an application` {
  @Test func `with all four modes leads from the first answer to one receipt`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.fillForms()
      let tasks = try await agent.browser.get(agent.home)
      let due = Applicant.links(tasks.body, containing: "/materials/")
      #expect(Set(due.map { $0.split(separator: "/").last ?? "" }) == Set((2...11).map { "m\($0)"[...] }))
      #expect(due.count == 3 + 4 * 4)

      let early = try await agent.submit()
      #expect(early.status == 422)
      #expect(early.body.contains("还缺"))
      // What was ticked is still ticked.
      #expect(early.body.contains("value=\"yes\" checked"))

      try await agent.uploadAll()
      let receipt = try await agent.submit()
      #expect(receipt.status == 303)
      #expect(receipt.headers[.location] == "\(agent.home)/receipt")
      let file = try await agent.file()
      let submitted = try #require(file.dossier.receipt)
      #expect(file.stage == .completenessReview)
      #expect(submitted.invoices.count == 4)
      let page = try await agent.browser.get("\(agent.home)/receipt")
      #expect(page.body.contains(submitted.number.text))
      #expect(page.body.contains(submitted.receivedAt.description))
      #expect(page.body.contains(submitted.snapshot))
      #expect(page.body.contains(file.dossier.attachments[0].hash))
      #expect(submitted.snapshot == Premises.digest(file.dossier.snapshotText))

      // A second press, with any key, leads to the same receipt.
      let again = try await agent.browser.post("\(agent.home)/submission", [], token: page.csrf)
      #expect(again.headers[.location] == "\(agent.home)/receipt")
      #expect(try await agent.file().dossier.receipt == submitted)
      #expect(try await agent.browser.get("/en/apply/\(agent.id)/receipt").body.contains("What happens next"))
      // Nothing can be changed any more.
      #expect(try await agent.browser.get("\(agent.home)/form/contact").status == 303)
      let late = try await agent.browser.post(
        "\(agent.home)/form/contact", [("org.contact_name", "另一人")], token: page.csrf)
      #expect(late.status == 409)
    }
  }

  @Test func `without every statement ticked is refused and sets the missing one at the top`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.fillForms(["cloud"])
      try await agent.uploadAll()
      try await agent.browser.get("\(agent.home)/check")
      let answer = try await agent.browser.post("\(agent.home)/submission", [("commitment-1", "yes")])
      #expect(answer.status == 422)
      #expect(answer.body.contains("href=\"#f-commitment-2\""))
      #expect(try await agent.file().dossier.receipt == nil)
    }
  }

  @Test func `after the window closes says the exact times and keeps what was written`() async throws {
    let test = try await TestPremises()
    try await test.test { client in
      var agent = try await Applicant(test, client)
      try await agent.open()
      try await agent.fillForms(["api"])
      try await agent.uploadAll()
      // The session lives on by a click at least every half hour.
      test.move(to: CivilDate(year: 2025, month: 9, day: 15)!, hour: 23)
      let late = try await test.browser(client, signedInAs: "agent")
      let page = try await late.get("\(agent.home)/check")
      test.advance(seconds: 29 * 60)
      try await late.get(agent.home)
      test.advance(seconds: 29 * 60)
      try await late.get(agent.home)
      test.advance(seconds: 2 * 60)
      _ = try await test.premises.notary?.sign()
      let answer = try await late.post(
        "\(agent.home)/submission", (1...6).map { ("commitment-\($0)", "yes") }, token: page.csrf)
      #expect(answer.status == 422)
      #expect(answer.body.contains("2025-09-16T00:00:00.000+08:00"))
      #expect(answer.body.contains("六(一)"))
      #expect(answer.body.contains("云帆试验科技有限公司"))
      #expect(try await late.get(agent.home).body.contains("视为自动放弃"))
    }
  }
}
