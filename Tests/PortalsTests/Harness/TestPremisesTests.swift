internal import Casework
internal import Hummingbird
internal import HummingbirdTesting
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `The test premises` {
  private struct Who: AreaRoutes {
    let premises: Premises
    init(premises: Premises) { self.premises = premises }
    func add(to routes: PortalRoutes) {
      routes.signedIn.get("mine") { _, context in
        context.page(
          Phrase(verbatim: "mine"), "<p>\(context.visitor.name) \(context.visitor.enterprise?.rawValue ?? "")</p>")
      }
      routes.staff(holding: [.clerk]).get("desk") { _, context in context.page(Phrase(verbatim: "desk"), "<p>desk</p>")
      }
    }
  }

  @Test func `load the real policy, register an enterprise and let its agent and a clerk sign in`() async throws {
    let test = try await TestPremises()
    #expect(test.premises.policies.open(at: test.now).map(\.round.id) == ["2025"])
    try await test.applicant()
    try await test.staff("clerk", .clerk)
    try await test.test(areas: [Who.self]) { client in
      let agent = try await test.browser(client, signedInAs: "applicant")
      let mine = try await agent.get("/zh/mine")
      #expect(mine.status == 200)
      #expect(mine.body.contains("91110302MA01TEST0X"))
      #expect(try await agent.get("/zh/desk").status == 404)
      let clerk = try await test.browser(client, signedInAs: "clerk")
      #expect(try await clerk.get("/zh/desk").status == 200)
    }
  }
}
