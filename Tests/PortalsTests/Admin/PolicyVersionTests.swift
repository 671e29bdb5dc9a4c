internal import Casework
internal import Foundation
internal import Hummingbird
internal import HummingbirdTesting
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

struct `A version of the policy` {
  private static let running: CaseID = "v-running"
  private static let draft: CaseID = "v-draft"

  /// One project with 200,000.00 of model calls, settled, invoiced and paid inside the evidence period.
  private static let answers: [FilingChange] = {
    func day(_ text: String) -> FactValue { .date(CivilDate(iso: text)!) }
    let org: [(String, FactValue)] = [
      ("org.operates_in_zone", .bool(true)), ("org.kind", .choice("enterprise")), ("org.major_penalty", .bool(false)),
      ("org.criminal_record", .bool(false)), ("org.dishonest_listed", .bool(false)),
      ("org.applied_open_call", .bool(false)),
    ]
    let project: [(String, FactValue)] = [
      ("project.is_user", .bool(true)), ("project.field", .choice("manufacturing")),
      ("project.other_fund", .bool(false)), ("project.third_party", .bool(true)), ("project.related", .bool(false)),
      ("project.controlled", .bool(false)), ("project.mode", .choice("api")), ("project.signed_on", day("2024-06-01")),
    ]
    let amount = FactValue.money(Money(yuan: 200_000))
    let expense: [(String, FactValue)] = [
      ("expense.model_name", .text("通用大模型")), ("expense.spent_on", day("2025-03-31")),
      ("expense.contract_amount", amount), ("expense.settled", amount), ("expense.invoiced", amount),
      ("expense.paid", amount),
    ]
    return org.map { .set(FactPath(FactID($0.0)), $0.1) } + [.addProject("p1")]
      + project.map { .set(FactPath(FactID($0.0), project: "p1"), $0.1) } + [.addExpense(project: "p1", id: "e1")]
      + expense.map { .set(FactPath(FactID($0.0), project: "p1", expense: "e1"), $0.1) }
  }()

  /// A draft with those answers, saved under the version in use.
  private func write(_ id: CaseID, enterprise: EnterpriseID, _ test: VersionedPremises) async throws {
    let policy = test.policy
    let opened = Opened(
      id: id, programme: policy.slug, round: policy.round.id, enterprise: enterprise, enterpriseName: "云帆试验科技有限公司",
      channel: .online, policyHash: policy.hash)
    let saved = FactsSaved(
      section: "enterprise", changes: Self.answers, automatic: false, policyHash: policy.hash)
    _ = try await test.office.open(CaseFile.self, id, by: .system) { _ in [.opened(opened), .factsSaved(saved)] }
  }

  /// Submitted as the page does it: the stage's own command under the terms of the version in use.
  private func submit(_ id: CaseID, serial: Int, by agent: Actor, _ test: VersionedPremises) async throws {
    let number = ApplicationNumber(prefix: "MQ", year: 2025, serial: serial)!
    let terms = test.premises.terms(of: test.policy)
    _ = try await test.office.change(CaseFile.self, id, by: agent) { file, desk in
      try file.draft().submit(
        number: number, declarations: [], readiness: Readiness(), digest: { $0 }, by: agent, at: desk.now, under: terms)
    }
  }

  private func row(_ id: CaseID, _ test: VersionedPremises) async throws -> (requested: Int?, deadline: String) {
    try await test.office.read { desk in
      let row = try #require(
        try desk.transaction.row("select requested_fen, deadline from cases where id = \(id.rawValue)"))
      return (row.optionalMoney("requested_fen").map { Int($0.fen) }, try row.text("deadline"))
    }
  }

  /// A lower rate and a later end of the window; without cases, which expect the rate that was.
  private func lowered() throws -> [SourceFile] {
    try VersionedPremises.sources("rounds/2025.yaml", "ratio: 50%", by: "ratio: 40%").filter {
      !$0.path.hasPrefix("cases/")
    }.map { SourceFile(path: $0.path, text: $0.text.replacing("2025-09-16T00:00", with: "2025-09-19T00:00")) }
  }

  @Test func `a running case keeps its rate and its days, a new draft follows, also after a restart`() async throws {
    let test = try await VersionedPremises()
    let agent = try await test.base.applicant(enterprise: "91110302MA01TEST0X")
    let other = try await test.base.applicant("other", enterprise: "91320211739560225X")
    try await write(Self.running, enterprise: "91110302MA01TEST0X", test)
    try await submit(Self.running, serial: 1, by: agent, test)
    try await write(Self.draft, enterprise: "91320211739560225X", test)
    let (old, due) = (test.policy.hash, try await row(Self.running, test).deadline)
    #expect(try await row(Self.running, test).requested == 10_000_000)
    #expect(try await row(Self.draft, test).deadline == "2025-09-15")

    test.folder.put(try lowered())
    #expect(try await test.reload.run(on: .folder, by: .system).taken.map(\.policy.hash) == [test.policy.hash])
    #expect(test.policy.hash != old && test.policy.round.rateCeiling == Ratio(2, over: 5))
    // The draft's row moves with the window; the running case's does not.
    #expect(try await row(Self.draft, test).deadline == "2025-09-18")

    // Work on the running case writes its row again, and still under its own version.
    _ = try await test.office.change(CaseFile.self, Self.running, by: .system) { _, _ in
      [.reviewerAssigned(ReviewerAssigned(stage: .completenessReview, account: "a-reviewer"))]
    }
    #expect(try await row(Self.running, test) == (10_000_000, due))
    try await submit(Self.draft, serial: 2, by: other, test)
    #expect(try await row(Self.draft, test).requested == 8_000_000)

    for shelf in [test.premises.policies, try await PolicyShelf.recorded(in: test.office.engine)] {
      let (running, draft) = try await test.office.read { desk in
        (
          try #require(try desk.load(CaseFile.self, Self.running)),
          try #require(try desk.load(CaseFile.self, Self.draft))
        )
      }
      #expect(running.dossier.receipt?.policyHash == old)
      #expect(shelf.policy(running.dossier.policy)?.round.rateCeiling == Ratio(1, over: 2))
      #expect(shelf.policy(draft.dossier.policy)?.round.rateCeiling == Ratio(2, over: 5))
      let now = test.base.now
      let rebuild = Rebuild(test.office.engine, world: World(now: { now }, policies: shelf))
      #expect(try await rebuild.check() == [])
    }
  }

  @Test func `a draft's agent is told until something is saved, and nothing entered is lost`() async throws {
    let test = try await VersionedPremises()
    let agent = try await test.base.applicant(enterprise: "91110302MA01TEST0X")
    try await write(Self.draft, enterprise: "91110302MA01TEST0X", test)
    let gone = FactPath("org.no_longer_asked")
    _ = try await test.office.change(CaseFile.self, Self.draft, by: agent) { file, desk in
      [
        .factsSaved(
          FactsSaved(
            section: "enterprise", changes: [.set(gone, .text("保留"))], automatic: false,
            policyHash: file.dossier.policySeen))
      ]
    }
    let told = "申报规则在您上次保存后更新了"
    let folder = test.folder
    try await test.site { client in
      let browser = try await test.base.browser(client, signedInAs: "applicant")
      #expect(try await !browser.get("/zh/apply/v-draft").body.contains(told))
      folder.put(try lowered())
      #expect(try await test.reload.run(on: .folder, by: .system).taken.count == 1)
      let page = try await browser.get("/zh/apply/v-draft").body
      #expect(page.contains(told) && page.contains("org.no_longer_asked"))
      let save = { (automatic: Bool) in
        let terms = test.premises.terms(of: test.policy)
        _ = try await test.office.change(CaseFile.self, Self.draft, by: agent) { file, desk in
          try file.draft().save(
            section: "enterprise", [.set(FactPath("org.contact_name"), .text(automatic ? "甲" : "乙"))],
            automatic: automatic, by: agent, at: desk.now, under: terms)
        }
      }
      try await save(true)
      #expect(try await browser.get("/zh/apply/v-draft").body.contains(told), "a page's own saving is nobody's reading")
      try await save(false)
      #expect(try await !browser.get("/zh/apply/v-draft").body.contains(told))
    }
    let file = try #require(try await test.office.load(CaseFile.self, Self.draft))
    #expect(file.dossier.filing[gone] == .text("保留"))
  }

  @Test func `a case whose version is gone from the archive is not handled under another`() async throws {
    let test = try await VersionedPremises()
    let agent = try await test.base.applicant(enterprise: "91110302MA01TEST0X")
    try await write(Self.running, enterprise: "91110302MA01TEST0X", test)
    try await submit(Self.running, serial: 1, by: agent, test)
    test.folder.put(try lowered())
    _ = try await test.reload.run(on: .folder, by: .system)
    let file = try #require(try await test.office.load(CaseFile.self, Self.running))
    let hash = try #require(file.dossier.receipt?.policyHash)
    try await test.office.engine.write { try $0.run("delete from policy_versions where hash = \(hash)") }
    let shelf = try await PolicyShelf.recorded(in: test.office.engine)
    #expect(shelf.policy(file.dossier.policy) == nil)
    #expect(throws: PolicyVersionFault.missing) { try shelf.version(RealPolicies.slug, "2025", hash) }
    #expect(shelf.all.map(\.round.rateCeiling) == [Ratio(2, over: 5)])
  }

  @Test(arguments: [(Int64(10_000_000), ReplayLine.Verdict.same), (10_000_001, .differs)])
  func `replaying compares to the fen, under the version of the case and not the folder's`(
    fen: Int64, verdict: ReplayLine.Verdict
  ) async throws {
    let test = try await VersionedPremises()
    let agent = try await test.base.applicant(enterprise: "91110302MA01TEST0X")
    try await write(Self.running, enterprise: "91110302MA01TEST0X", test)
    try await submit(Self.running, serial: 1, by: agent, test)
    let recognition = Recognition(award: Money(fen: fen), lines: [], opinion: "", policyHash: test.policy.hash)
    _ = try await test.office.change(CaseFile.self, Self.running, by: .system) { _, _ in
      [.accepted(Reasoned(reason: "")), .reviewPassed(recognition)]
    }
    test.folder.put(try lowered())
    #expect(try await test.reload.run(on: .folder, by: .system).taken.count == 1)
    let report = try #require(try await Replay(test.office.engine).report())
    #expect(report.verdict == verdict)
    #expect(report.lines.map(\.recomputedFen) == [10_000_000] && report.lines.map(\.recordedFen) == [fen])
    #expect((report.lines.first?.why != nil) == (verdict == .differs))
  }

  @Test func `a budget below what the pot has given away is refused, and nothing is taken`() async throws {
    let test = try await VersionedPremises()
    let (before, round) = (test.policy.hash, test.policy.round)
    try await test.office.engine.write { transaction in
      let ledger = GrantLedger(transaction)
      try ledger.setBudget(round.budget, pool: round.pool, year: round.batchYear)
      try ledger.reserve(
        GrantLedger.Reservation(
          caseID: "c", creditCode: "x", pool: round.pool, year: round.batchYear, amount: Money(yuan: 2_000_000)),
        cap: round.annualCap, at: Instant(milliseconds: 0))
    }
    func budget(_ yuan: Int) throws -> [SourceFile] {
      try VersionedPremises.sources("rounds/2025.yaml", "amount: 100000000", by: "amount: \(yuan)").filter {
        !$0.path.hasPrefix("cases/")
      }
    }
    test.folder.put(try budget(1_000_000))
    let report = try await test.reload.run(on: .folder, by: .system)
    #expect(report.refusal?.code == .overBudget && report.taken.isEmpty && test.policy.hash == before)
    #expect(try await test.office.history(PolicyHistory.self, PolicyHistory.id(RealPolicies.slug, "2025")).count == 1)
    test.folder.put(try budget(3_000_000))
    #expect(try await test.reload.run(on: .folder, by: .system).taken.count == 1)
    let left = try await test.office.engine.read {
      try GrantLedger($0).budgetLeft(pool: round.pool, year: round.batchYear)
    }
    #expect(left == Money(yuan: 1_000_000))
  }
}
