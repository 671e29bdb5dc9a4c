import Foundation
import PolicyCore
import Standards
import Testing

struct PolicyFolderTests {
  @Test func `the guide's policy loads without a fault and all its embedded cases hold`() throws {
    let check = PolicyFixture.check(try PolicyFixture.sources())
    for fault in check.faults { Issue.record("\(fault.description)") }
    #expect(check.cases >= 150)
  }

  @Test func `every clause of the guide has a number, an anchor in ASCII and a fingerprint`() throws {
    let policy = try PolicyFixture.policy()
    let all = policy.clauses.flatMap { [$0] + $0.children }
    #expect(all.count == 41)
    #expect(Set(all.map(\.anchor)).count == all.count)
    #expect(all.allSatisfy { $0.anchor.allSatisfy { $0.isASCII } && $0.sha256.count == 64 })
    #expect(policy.clause("三(四)")?.anchor == "3-4")
    #expect(policy.clause("五.11") != nil)
  }

  @Test func `pages ask at most nine questions and every asked fact stands on exactly one page`() throws {
    let policy = try PolicyFixture.policy()
    let placed = policy.sections.flatMap(\.facts)
    #expect(policy.sections.allSatisfy { (1...9).contains($0.facts.count) })
    #expect(Set(placed).count == placed.count)
    let asked = policy.facts.values.filter { !$0.isDecided }.map(\.id)
    #expect(Set(placed) == Set(asked))
  }

  @Test func `the round is the guide's`() throws {
    let round = try PolicyFixture.policy().round
    #expect(round.window.lowerBound.description == "2025-09-01T00:00:00.000+08:00")
    #expect(round.window.upperBound.description == "2025-09-16T00:00:00.000+08:00")
    #expect(round.budget.fen == 10_000_000_000)
    #expect(round.annualCap.fen == 500_000_000)
    #expect(round.rateCeiling.description == "50%")
    #expect(round.timeLimits.notice == 5)
  }

  @Test func `every reading from R1 to R39 is there with a default among its options`() throws {
    let readings = try PolicyFixture.policy().readings
    for number in 1...39 { #expect(readings.contains { $0.id == "R\(number)" }, "R\(number)") }
    #expect(
      readings.allSatisfy { reading in
        reading.options.contains { $0.id == reading.default } && reading.chosen == reading.default
      })
  }

  @Test func `the page on readings says what the policy does`() throws {
    let page = try String(contentsOf: PolicyFixture.root.appendingPathComponent("Docs/Readings.md"), encoding: .utf8)
    for reading in try PolicyFixture.policy().readings {
      let chosen = try #require(reading.options.first { $0.id == reading.default }).label.zh
      let row =
        "| \(reading.id) | \(reading.clause) | \(reading.impact.rawValue) | \(reading.question.zh) | \(chosen) |"
      #expect(page.contains(row), "\(reading.id)")
      #expect(page.contains(reading.reason.en), "\(reading.id)")
    }
  }

  @Test func `a round's own choice of reading is in force`() throws {
    var sources = try PolicyFixture.sources().filter { !$0.path.hasPrefix("cases/") }
    let index = try #require(sources.firstIndex { $0.path == "rounds/2025.yaml" })
    let text = sources[index].text.replacingOccurrences(of: "readings: {}", with: "readings: {R13: whole, R25: ranked}")
    sources[index] = SourceFile(path: "rounds/2025.yaml", text: text)
    let policy = try PolicyFixture.compile(sources)
    #expect(policy.reading("R25")?.chosen == "ranked")
    #expect(policy.assess(Filing(), in: policy.defaultContext).readings["R13"] == "whole")
  }

  @Test func `another round's file changes what is computed, without a change of rules`() throws {
    var sources = try PolicyFixture.rules()
    let text = sources.first { $0.path == "rounds/2025.yaml" }!.text
      .replacingOccurrences(of: "id: \"2025\"", with: "id: \"2026-H1\"")
      .replacingOccurrences(of: "2025-09-01T00:00", with: "2026-06-26T00:00")
      .replacingOccurrences(of: "2025-09-16T00:00", with: "2026-07-18T00:00")
      .replacingOccurrences(of: "evidence: {from: 2024-01-01,", with: "evidence: {from: 2025-08-09, to: 2026-06-30,")
    sources.append(SourceFile(path: "rounds/2026-H1.yaml", text: text))
    let policy = try PolicyLoading.compile(
      slug: PolicyFixture.slug, sources: sources, round: "2026-H1", sha256: PolicyFixture.fingerprint)
    #expect(PolicyLoading.rounds(in: sources) == ["2025", "2026-H1"])
    #expect(
      try PolicyFixture.compile(sources).hash == PolicyFixture.policy().hash,
      "cases and a further round changes no other")
    #expect(try policy.hash != PolicyFixture.policy().hash)
    #expect(policy.round.evidence.from.description == "2025-08-09")
    #expect(policy.round.evidence.end(submittedOn: policy.defaultContext.submittedOn).description == "2026-06-30")
  }
}
