internal import Casework
internal import Evidence
internal import Foundation
internal import Hummingbird
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Synchronization
internal import Testing

struct `Taking a policy into use` {
  /// The same rules in other words.
  private func reworded() throws -> [SourceFile] {
    try VersionedPremises.sources().map { source in
      source.path.contains("/") ? source : SourceFile(path: source.path, text: source.text + "\n# changed\n")
    }
  }

  @Test func `a changed round is taken into use, recorded, and shown with its cases and the earlier version`()
    async throws
  {
    let test = try await VersionedPremises()
    try await test.base.staff("officer", .policyOfficer)
    let before = test.policy.hash
    test.folder.put(try reworded())
    try await test.site { client in
      let officer = try await test.base.browser(client, signedInAs: "officer")
      let page = try await officer.get("/zh/policies?check=yes")
      #expect(page.body.contains("启用这个版本") && page.body.contains("全部符合"))
      #expect(try await officer.post("/zh/policies/\(RealPolicies.slug)/2025/reload", []).status == 303)
      let after = try await officer.get("/zh/policies").body
      #expect(after.contains(String(before.prefix(12))) && after.contains(String(test.policy.hash.prefix(12))))
    }
    #expect(test.policy.hash != before)
    let history = try #require(
      try await test.office.load(PolicyHistory.self, PolicyHistory.id(RealPolicies.slug, "2025")))
    #expect(history.uses.map(\.taken.hash) == [before, test.policy.hash])
    #expect(history.uses.map(\.taken.occasion) == [.start, .officer])
    #expect(history.uses.map(\.by) == ["system", "a-officer"])
    let check = PolicyLoading.check(
      slug: RealPolicies.slug, sources: try VersionedPremises.sources(), sha256: PolicyVersion.digest)
    let cases = try #require(check.casesByRound["2025"])
    #expect(history.uses.map(\.taken.cases) == [cases, cases] && cases > 0)
  }

  @Test func `a round with submitted applications is taken too; they keep their version`() async throws {
    let test = try await VersionedPremises()
    _ = try await CaseGallery(test.base)
    let before = test.policy.hash
    test.folder.put(try reworded())
    try await test.site { client in
      let officer = try await test.base.browser(client, signedInAs: "policyofficer")
      try await officer.get("/zh/policies?check=yes")
      #expect(try await officer.post("/zh/policies/\(RealPolicies.slug)/2025/reload", []).status == 303)
    }
    #expect(test.policy.hash != before)
    let draft = try #require(try await test.office.load(CaseFile.self, CaseGallery.id("draft")))
    let running = try #require(try await test.office.load(CaseFile.self, CaseGallery.id("substantiveReview")))
    #expect(try test.premises.policy(of: draft.dossier).hash == test.policy.hash)
    #expect(try test.premises.policy(of: running.dossier).hash == before)
  }

  @Test func `a folder with faults is shown with file, line and remedy, and nothing of it is taken`() async throws {
    let test = try await VersionedPremises()
    try await test.base.staff("officer", .policyOfficer)
    test.folder.put(
      try VersionedPremises.sources().map { source in
        source.path == "rounds/2025.yaml" ? SourceFile(path: source.path, text: source.text + "\n: [\n") : source
      })
    let fault = try #require(try test.folder.read().first?.faults.first)
    let place = "\(fault.file):\(fault.line):\(fault.column)"
    let before = test.policy.hash
    try await test.site { client in
      let officer = try await test.base.browser(client, signedInAs: "officer")
      // A sound page has the token; one with nothing to press has none.
      let csrf = try await officer.get("/zh/sign-in").csrf
      let page = try await officer.get("/zh/policies?check=yes").body
      #expect(page.contains(place) && page.contains(fault.remedy.zh))
      let refused = try await officer.post("/zh/policies/\(RealPolicies.slug)/2025/reload", [], token: csrf)
      #expect(refused.status == 404 || refused.status == 422)
      // The faults of the last look stay on the page.
      #expect(try await officer.get("/zh/policies").body.contains(place))
    }
    #expect(test.policy.hash == before)
  }

  @Test func `a version whose embedded case fails is refused with the case's place, and the old one stays`()
    async throws
  {
    let test = try await VersionedPremises()
    let before = test.policy.hash
    test.folder.put(try VersionedPremises.sources("rounds/2025.yaml", "ratio: 50%", by: "ratio: 40%"))
    let report = try await test.reload.run(on: .folder, by: .system)
    #expect(report.taken.isEmpty)
    let faults = report.reading.rounds.flatMap(\.faults)
    #expect(!faults.isEmpty && faults.allSatisfy { $0.file.hasPrefix("cases/") && $0.line > 1 && $0.code == "case" })
    #expect(test.policy.hash == before)
    #expect(try await test.office.history(PolicyHistory.self, PolicyHistory.id(RealPolicies.slug, "2025")).count == 1)
  }

  @Test func `the system may take a version, an applicant may not`() async throws {
    let test = try await VersionedPremises()
    let before = test.policy.hash
    test.folder.put(try reworded())
    let stranger = try await test.base.applicant()
    await #expect(throws: Refusal.self) { try await test.reload.run(on: .folder, by: stranger) }
    #expect(test.policy.hash == before)
    #expect(try await !test.reload.run(on: .folder, by: .system).taken.isEmpty)
    #expect(try await test.reload.run(on: .signal, by: .system).taken.isEmpty, "the same files again change nothing")
  }
}
