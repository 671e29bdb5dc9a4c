internal import Casework
internal import Evidence
internal import Foundation
internal import Hummingbird
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `Taking a policy into use` {
  /// The site over the same premises, with a folder that holds these.
  private func site(
    _ test: TestPremises, folder rounds: [PoliciesOnDisk.Round],
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    let old = test.premises
    let premises = Premises(
      policies: old.policies, archive: old.archive, office: old.office, calendar: old.calendar,
      pictures: old.pictures, sessions: old.sessions, uploads: old.uploads, policiesOnDisk: PoliciesOnDisk { rounds })
    var portal = test.portal(areas: [])
    portal.addRoutes = { routes in PoliciesRoutes(premises: premises).add(to: routes) }
    try await buildApplication(portal: portal).test(.router) { try await body($0) }
  }

  private func changed(_ round: String = "2025") throws -> PoliciesOnDisk.Round {
    let sources = try RealPolicies.sources().map { source in
      source.path.contains("/") ? source : SourceFile(path: source.path, text: source.text + "\n# changed\n")
    }
    let policy = try RealPolicies.compile(sources)
    return PoliciesOnDisk.Round(slug: policy.slug, round: round, cases: 1, policy: policy, faults: [])
  }

  @Test func `a changed round that nobody has applied under is taken into use`() async throws {
    let test = try await TestPremises()
    try await test.staff("officer", .policyOfficer)
    let (before, disk) = (test.policy.hash, try changed())
    try await site(test, folder: [disk]) { client in
      let officer = try await test.browser(client, signedInAs: "officer")
      #expect(try await officer.get("/zh/policies?check=yes").body.contains("启用这个版本"))
      #expect(try await officer.post("/zh/policies/\(disk.slug)/2025/reload", []).status == 303)
    }
    #expect(test.policy.hash == disk.policy?.hash && test.policy.hash != before)
  }

  @Test func `a round with a submitted application keeps its version`() async throws {
    let test = try await CaseGallery(try await TestPremises()).test
    let (before, disk) = (test.policy.hash, try changed())
    try await site(test, folder: [disk]) { client in
      let officer = try await test.browser(client, signedInAs: "policyofficer")
      try await officer.get("/zh/policies?check=yes")
      let refused = try await officer.post("/zh/policies/\(disk.slug)/2025/reload", [])
      #expect(refused.status == 422 && refused.body.contains("已经有单位提交申报"))
    }
    #expect(test.policy.hash == before)
  }

  @Test func `a folder with faults is shown with file, line and remedy, and not taken`() async throws {
    let test = try await TestPremises()
    try await test.staff("officer", .policyOfficer)
    let sources = try RealPolicies.sources().map { source in
      source.path == "rounds/2025.yaml" ? SourceFile(path: source.path, text: source.text + "\n: [\n") : source
    }
    let thrown = #expect(throws: PolicyFaults.self) { try RealPolicies.compile(sources) }
    let fault = try #require(thrown?.faults.first)
    let disk = PoliciesOnDisk.Round(slug: RealPolicies.slug, round: "2025", cases: 1, policy: nil, faults: [fault])
    let place = "\(fault.file):\(fault.line):\(fault.column)"
    let before = test.policy.hash
    try await site(test, folder: [disk]) { client in
      let officer = try await test.browser(client, signedInAs: "officer")
      // A sound page has the token; one with nothing to press has none.
      let csrf = try await officer.get("/zh/sign-in").csrf
      let page = try await officer.get("/zh/policies?check=yes")
      #expect(page.body.contains(place))
      let refused = try await officer.post("/zh/policies/\(disk.slug)/2025/reload", [], token: csrf)
      #expect(refused.status == 422 && refused.body.contains(place))
    }
    #expect(test.policy.hash == before)
  }
}
