import Foundation
import PolicyCore
import Standards
import Testing

struct PolicyCheckTests {
  private func rules() throws -> [SourceFile] { try PolicyFixture.rules() }

  private func text(_ path: String, in sources: [SourceFile]) throws -> String {
    try #require(sources.first { $0.path == path }).text
  }

  private func replacing(_ path: String, in sources: [SourceFile], _ changes: [String: String]) throws -> [SourceFile] {
    var text = try text(path, in: sources)
    for (old, new) in changes {
      #expect(text.contains(old), "“\(old)” does not stand in \(path)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    return sources.filter { $0.path != path } + [SourceFile(path: path, text: text)]
  }

  @Test func `the guide's policy has neither errors nor warnings`() throws {
    let check = PolicyFixture.check(try PolicyFixture.sources())
    for fault in check.faults { Issue.record("\(fault)") }
    #expect(check.policies.map(\.round.id) == check.rounds)
    let held = try ["2025", "2026-h1"].map { try #require(check.casesByRound[$0]) }
    #expect(held[0] >= 150 && held[1] >= 15)
    #expect(held[0] + held[1] == check.cases, "each case is bound to one round")
  }

  @Test func `faults of all chapters, rounds and kinds come at once, in order of place`() throws {
    var sources = try rules()
    sources = try replacing(
      "policy.yaml", in: sources,
      [
        "expr: project.is_user": "expr: project.is_usr",
        "expr: \"!org.applied_open_call && !ledger.applied_elsewhere\"": "expr: org.applied_open_call +",
        "expr: \"!project.other_fund\"": "expr: project.other_fund && !project.other_fund",
      ])
    sources = try replacing("facts.yaml", in: sources, [", en: \"Kind of body\"": ""])
    sources = try replacing("materials.yaml", in: sources, ["material: m10": "material: m12"])
    let round = try text("rounds/2025.yaml", in: sources)
    sources.append(
      SourceFile(
        path: "rounds/2026.yaml",
        text: round.replacingOccurrences(of: "id: \"2025\"", with: "id: \"2026\"")
          .replacingOccurrences(of: "50%", with: "500%")))
    let faults = PolicyFixture.check(sources).faults
    #expect(
      faults.map { "\($0.file) \($0.code)" } == [
        "facts.yaml missing-english", "materials.yaml unknown-material", "policy.yaml unknown-fact",
        "policy.yaml contradiction", "policy.yaml expression", "rounds/2026.yaml overlapping-windows",
        "rounds/2026.yaml rate-above-one",
      ])
    let lines = try text("policy.yaml", in: sources).split(separator: "\n", omittingEmptySubsequences: false)
    for (fault, word) in zip(faults.filter { $0.file == "policy.yaml" }, ["is_usr", "other_fund", "open_call +"]) {
      #expect(lines[fault.line - 1].contains(word))
    }
    #expect(faults.first { $0.code == "unknown-fact" }?.remedy.en.contains("project.is_user") == true)
  }

  @Test(arguments: [
    "letters.yaml", "facts.yaml", "clauses.yaml", "readings.yaml", "materials.yaml", "policy.yaml", "rounds/2025.yaml",
  ])
  func `a file that is no YAML hides nothing in the others and blames nobody else`(file: String) throws {
    var sources = try rules()
    let broken = "{: [\n" + (try text(file, in: sources))
    sources = sources.filter { $0.path != file } + [SourceFile(path: file, text: broken)]
    let alone = PolicyFixture.check(sources)
    #expect(alone.faults.map { "\($0.file) \($0.code)" } == ["\(file) yaml"], "\(alone.faults)")
    #expect(alone.policies.isEmpty)
    let other = file == "letters.yaml" ? "readings.yaml" : "letters.yaml"
    let changed =
      other == "letters.yaml"
      ? ["title: {zh: \"承诺书\", en: \"Commitment letter\"}": "title: {zh: \"承诺书\"}"]
      : ["en: \"place of operation\"": "en: \"\""]
    let both = PolicyFixture.check(try replacing(other, in: sources, changed))
    #expect(Set(both.faults.map(\.code)) == ["yaml", "missing-english"])
  }

  @Test func `two rounds of a programme cannot be open at once`() throws {
    let sources = try rules()
    let round = try text("rounds/2025.yaml", in: sources)
    func with(_ from: String, _ to: String, id: String = "2025-B") -> [PolicyFault] {
      let second = round.replacingOccurrences(of: "id: \"2025\"", with: "id: \"\(id)\"")
        .replacingOccurrences(of: "2025-09-16T00:00", with: to).replacingOccurrences(of: "2025-09-01T00:00", with: from)
      return PolicyFixture.check(sources + [SourceFile(path: "rounds/later.yaml", text: second)]).faults
    }
    let overlap = with("2025-09-15T23:59", "2025-10-01T00:00")
    #expect(overlap.map { "\($0.file):\($0.line) \($0.code)" } == ["rounds/later.yaml:4 overlapping-windows"])
    #expect(overlap.first?.message.en.contains("2025") == true)
    #expect(with("2025-09-16T00:00", "2025-10-01T00:00").isEmpty, "the first ends where the second begins")
    #expect(with("2026-09-16T00:00", "2026-10-01T00:00", id: "2025").map(\.code) == ["duplicate"])
  }

  @Test func `a round without an id, and a folder without a round, are faults`() throws {
    let sources = try rules()
    let nameless = try replacing("rounds/2025.yaml", in: sources, ["  id: \"2025\"\n": ""])
    #expect(PolicyFixture.check(nameless).faults.contains { $0.file == "rounds/2025.yaml" && $0.code == "missing-key" })
    let none = sources.filter { !$0.path.hasPrefix("rounds/") }
    #expect(
      PolicyFixture.check(none).faults.map(\.code) == ["uncovered-clause", "unknown-round"], "clause 九 is a round's")
    let empty = none + [SourceFile(path: "rounds/2025.yaml", text: "rond: {}\n")]
    #expect(PolicyFixture.check(empty).faults.contains { $0.code == "missing-key" && $0.file == "rounds/2025.yaml" })
  }

  @Test func `an unknown round is a fault, not a crash`() throws {
    let sources = try rules()
    do throws(PolicyFaults) {
      _ = try PolicyLoading.compile(slug: "x", sources: sources, round: "1999", sha256: PolicyFixture.fingerprint)
      Issue.record("the round 1999 compiled")
    } catch {
      #expect(error.faults.contains { $0.code == "unknown-round" })
    }
  }

  @Test func `an empty folder names every missing chapter`() {
    let faults = PolicyFixture.faults(of: [])
    #expect(faults.filter { $0.code == "missing-key" }.count >= 9)
    #expect(PolicyFixture.check([]).faults.filter { $0.code == "missing-key" }.count >= 9)
  }

  @Test func `a chapter in two files and an unknown chapter are faults`() throws {
    let twice = try rules() + [SourceFile(path: "more.yaml", text: "letters: []\nletter: []\n")]
    #expect(
      PolicyFixture.check(twice).faults.map { "\($0.file):\($0.line) \($0.code)" } == [
        "more.yaml:1 duplicate", "more.yaml:2 unknown-key",
      ])
  }

  @Test func `an amount in 万元 is the same as in 元`() throws {
    let sources = try rules()
    let inWan = try replacing(
      "policy.yaml", in: sources, ["values: {2024-01-01: 500000}": "unit: 万元\n    values: {2024-01-01: 50}"])
    let check = PolicyFixture.check(inWan)
    #expect(check.faults.isEmpty, "\(check.faults)")
    let line = try #require(check.policies.first?.parameters.first { $0.id == "purchase_min" })
    #expect(line.values.map(\.value) == [.money(Money(yuan: 500_000))])
  }

  @Test func `a warning alone does not keep a policy from loading`() throws {
    let change = try #require(PolicyFaultTests.figures.first { $0.code == "holiday-deadline" })
    let sources = try change.sources()
    #expect(PolicyFixture.loads(sources))
    #expect(PolicyFixture.check(sources).warnings.map(\.code) == ["holiday-deadline"])
    #expect(PolicyFixture.check(sources).faults.first?.description.contains(": warning: ") == true)
  }
}
