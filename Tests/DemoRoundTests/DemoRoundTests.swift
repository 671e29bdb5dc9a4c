internal import Casework
internal import DemoRound
internal import PolicyCore
internal import Records
internal import Standards
internal import Testing

struct DemoRoundTests {
  @Test func `the round shows every state that twelve days allow`() async throws {
    let rows = try await DemoStage.shared.cases()
    let wanted: Set = [
      "draft", "awaitingConfirmation", "completenessReview", "correction", "substantiveReview", "expertReview",
      "determination", "publicNotice", "disbursement", "clawBack", "closed.withdrawn", "closed.correctionOverdue",
      "closed.refused", "closed.rejected", "closed.notSupported", "closed.paid", "closed.clawedBack",
    ]
    #expect(Set(rows.map(\.state)) == wanted)
    #expect(rows.count { $0.state == "determination" } >= 8)
  }

  @Test func `sixty enterprises and more file in all modes and fields`() async throws {
    let stage = try await DemoStage.shared
    let files = try await stage.files()
    #expect(Set(files.map(\.dossier.enterprise)).count >= 60)
    #expect(files.allSatisfy { (try? CreditCode(typed: $0.dossier.enterprise.rawValue)) != nil })
    let pairs = files.flatMap { file in
      file.dossier.filing.projects.compactMap { project -> [FactValue]? in
        guard let mode = project.values["project.mode"], let field = project.values["project.field"] else { return nil }
        return [mode, field]
      }
    }
    #expect(Set(pairs).count == 28)
    #expect(files.count { $0.dossier.filing.projects.count == 2 } >= 6)
  }

  @Test func `what one statement settles bears its one day`() async throws {
    for project in try await DemoStage.shared.files().flatMap(\.dossier.filing.projects) {
      #expect(Set(project.expenses.map { $0.values["expense.spent_on"] }).count <= 1)
    }
  }

  @Test func `amounts are the policy's: nothing where a condition fails, the cap where it binds`() async throws {
    let stage = try await DemoStage.shared
    let rows = try await stage.cases()
    for row in rows where row.state == "closed.rejected" { #expect(row.requested == .zero) }
    let paid = rows.filter { $0.state == "closed.paid" }
    #expect(paid.contains { $0.awarded == stage.policy.round.annualCap })
    #expect(rows.contains { $0.state == "substantiveReview" && $0.requested == .zero })
    #expect(rows.contains { row in row.recognised.map { $0 < row.requested ?? .zero } ?? false })
    for row in rows where row.awarded != nil { #expect(row.awarded == row.recognised) }
  }

  @Test func `two cases under review claim one invoice and both are marked`() async throws {
    let marked = try await DemoStage.shared.files().filter { !$0.dossier.unresolvedDuplicates.isEmpty }
    #expect(marked.count == 2 && marked.allSatisfy { $0.stage == .substantiveReview })
    #expect(Set(marked.flatMap(\.dossier.unresolvedDuplicates).map(\.invoice)).count == 1)
    #expect(Set(marked.flatMap(\.dossier.unresolvedDuplicates).map(\.elsewhere)) == Set(marked.map(\.id)))
  }

  @Test func `nothing happens after the demonstration's start, on a weekend or at night but by the clock`() async throws
  {
    let events = try await DemoStage.shared.office.engine.read { transaction in
      try transaction.rows("select at_ms, actor, kind from events where stream not like 'round:%'").map {
        (at: try $0.instant("at_ms"), actor: try $0.text("actor"), kind: try $0.text("kind"))
      }
    }
    #expect(events.count > 2000)
    for event in events {
      #expect(event.at < DemoStage.start)
      guard event.actor != "system" else { continue }
      #expect(WorkingCalendar.stateCouncil.isWorkingDay(event.at.day), "\(event)")
      #expect((8..<19).contains(event.at.hour), "\(event)")
    }
  }

  @Test func `every file that a case names is in the store, whole and of the stated size`() async throws {
    let stage = try await DemoStage.shared
    let files = try await stage.files().flatMap(\.dossier.attachments)
    #expect(files.count > 600)
    let known = try await stage.office.read { desk in try Set(BlobShelf(desk.transaction).all().map(\.hash)) }
    for file in files {
      #expect(known.contains(file.hash))
      #expect(try await stage.archive.blobs.size(of: file.hash) == file.size)
    }
    for hash in Set(files.map(\.hash)) { #expect(try await stage.archive.blobs.verify(hash)) }
  }

  @Test func `the tables rebuilt from the events are the tables as they were written`() async throws {
    let stage = try await DemoStage()
    let before = try await stage.office.engine.read { try TableDump($0) }
    _ = try await Rebuild(stage.office.engine, world: stage.office.world).run()
    let after = try await stage.office.engine.read { try TableDump($0) }
    #expect(after.differences(from: before) == [])
    for table in ["cases", "messages", "accounts", "payments"] { #expect(before.tables[table]?.isEmpty == false) }
  }

  @Test func `a second start changes nothing`() async throws {
    let stage = try await DemoStage.shared
    #expect(stage.made)
    let again = try await stage.round.make(officials: DemoStage.officials, before: DemoStage.start)
    #expect(!again)
  }

  @Test func `a round with an act that is refused leaves no trace`() async throws {
    let stage = try await DemoStage(make: false)
    let impossible = AccountOpened(id: "demo-x", login: "x", name: "示例", roles: [.applicant, .clerk])
    let tables = ["events", "accounts", "cases", "settings"]
    let before = try await stage.dump(tables)
    await #expect(throws: ActFailure.self) {
      try await stage.round.make(officials: DemoStage.officials + [impossible], before: DemoStage.start)
    }
    #expect(try await stage.dump(tables) == before)
    #expect(before["accounts"] == [] && before["cases"] == [])
  }
}
