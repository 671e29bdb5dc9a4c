import Casework
import DemoRound
import Foundation
import PolicyCore
import Records
import Standards
import Testing

/// The demonstration's record, computed again.
@Suite(.serialized) struct ReplayTests {
  @Test func `every decided amount of the demonstration replays to the same fen`() async throws {
    let stage = try await DemoStage.shared
    let report = try #require(try await Replay(stage.office.engine).report())
    #expect(report.verdict == .same && report.count(.same) == report.lines.count)
    let files = try await stage.files()
    let recognised = files.filter { $0.dossier.recognition != nil }
    #expect(Set(report.lines.map(\.caseID)).isSuperset(of: recognised.map(\.id.rawValue)))
    let granted = report.lines.filter { $0.subject == .determination && ($0.recomputedFen ?? 0) > 0 }
    #expect(granted.count > 5 && granted.allSatisfy { $0.recomputedFen == $0.recordedFen && $0.engine != nil })
    for line in granted {
      let file = try #require(files.first { $0.id.rawValue == line.caseID })
      // An upheld objection takes the award back; what was decided is still there to replay.
      #expect(file.dossier.award.map { $0.amount.fen == line.recordedFen } ?? true)
    }
    // The record names all that the amount rests on.
    let basis = try #require(recognised.first?.dossier.recognition?.basis)
    #expect(basis.policyHash == stage.policy.hash && basis.engine == PolicyEngine.version)
    #expect(Set(basis.readings.map(\.id)).isSubset(of: Set(stage.policy.readings.map(\.id))))
    #expect(!basis.parameters.isEmpty && !basis.readings.isEmpty)
  }

  @Test func `one application is found by its number, an unknown one is not`() async throws {
    let stage = try await DemoStage.shared
    let file = try #require(try await stage.files().first { $0.dossier.award != nil })
    let number = try #require(file.dossier.receipt?.number)
    let replay = try await Replay(stage.office.engine)
    let lines = try #require(try await replay.report(.application(number))).lines
    #expect(Set(lines.map(\.number)) == [number.text] && lines.contains { $0.subject == .determination })
    let award = try #require(file.dossier.award)
    let table = try #require(try await replay.report(.determination(award.determination)))
    #expect(table.verdict == .same && table.lines.contains { $0.caseID == file.id.rawValue })
    #expect(try await replay.report(.application(ApplicationNumber(prefix: "MQ", year: 2025, serial: 999_999)!)) == nil)
    #expect(try await replay.report(.determination("never-made")) == nil)
  }

  @Test func `what was erased on request is said to be beyond replaying, never to differ`() async throws {
    let stage = try await DemoStage()
    let closed = try await stage.cases().filter { $0.state == "closed.paid" }
    #expect(!closed.isEmpty)
    for row in closed {
      let subject = try #require(SealedSubject(typed: "case:\(row.id)"))
      try await stage.office.erase(subject, reason: "申请", by: .system)
    }
    let report = try #require(try await Replay(stage.office.engine).report())
    #expect(report.count(.differs) == 0)
    for line in report.lines where line.verdict == .cannot {
      #expect(line.why?.zh.contains("按申请删除") == true || line.subject == .determination)
    }
  }

  @Test func `a damaged archive is reported with its remedy, and mended it is the same again`() async throws {
    let stage = try await DemoStage.shared
    let engine = stage.office.engine
    try await engine.write {
      try $0.run("update policy_versions set sources = replace(sources, 'ratio: 50%', 'ratio: 60%')")
    }
    let broken = try #require(try await Replay(engine).report())
    try await engine.write {
      try $0.run("update policy_versions set sources = replace(sources, 'ratio: 60%', 'ratio: 50%')")
    }
    #expect(broken.verdict == .cannot && broken.count(.same) == 0)
    let line = try #require(broken.lines.first)
    #expect(line.why?.zh.contains("已损坏") == true && line.remedy != nil && line.recomputedFen == nil)
    #expect(try await Replay(engine).report()?.verdict == .same)
  }
}
