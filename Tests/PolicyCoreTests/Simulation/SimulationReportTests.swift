import Foundation
import Standards
import Testing

@testable import PolicyCore

struct SimulationReportTests {
  /// Three applications of the first programme: one sound, one below the line, one with an open answer.
  static func table() throws -> String {
    try String(contentsOf: examples.appendingPathComponent("facts.csv"), encoding: .utf8)
  }

  /// What the documentation shows is what is tested.
  static var examples: URL { PolicyFixture.root.appendingPathComponent("Docs/Examples/simulate") }

  static func simulate(
    _ text: String, settings: [String] = [], columns: Bool = true, policy: CompiledPolicy
  ) throws -> (report: SimulationReport, lines: String) {
    var simulation = try Simulation(policy, settings: settings)
    let table = FilingTable(policy: policy, amountsInFen: false, blockSize: 2)
    var before = BlockEvaluation(policy, context: policy.simulationContext, columns: columns)
    var after = simulation.changed.map { BlockEvaluation($0, context: policy.simulationContext, columns: columns) }
    var lines = AwardLines(policy, unit: .yuan, changed: after != nil)
    var rest = Array(text.utf8)[...]
    func source(_ space: UnsafeMutableRawBufferPointer) -> Int {
      let piece = rest.prefix(space.count)
      for (index, byte) in piece.enumerated() { space[index] = byte }
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
    while let block = try table.next(from: source) {
      before.evaluate(block)
      after?.evaluate(block)
      #expect(before.disagreement(in: block) == nil)
      simulation.add(before, changed: after)
      lines.append(block, before.awards, changed: after?.awards)
    }
    let report = simulation.report(
      engine: columns ? "columns" : "rows", rows: table.rows, ignoredCells: table.ignored, seconds: 2)
    return (report, String(decoding: lines.bytes, as: UTF8.self))
  }

  @Test func `totals, shares, budget and difference are those of the applications`() throws {
    let policy = try PolicyFixture.policy()
    let (report, _) = try Self.simulate(
      Self.table(), settings: ["p.api_min=99999", "round.budget=1000"], policy: policy)
    #expect(report.applications == 3 && report.rows == 4)
    #expect(report.baseline.eligible == 1 && report.baseline.possible == 1 && report.baseline.nothing == 1)
    #expect(report.baseline.award == SimulationReport.Range(low: "125000.00", high: "275000.00"))
    #expect(report.baseline.budget.over.high == "-99725000.00")
    let api = try #require(report.baseline.conditions.first { $0.id == "c4" })
    #expect(api.outcomes["met"] == 2 && api.outcomes["not-met"] == 1)
    let open = try #require(report.baseline.conditions.first { $0.id == "c7" })
    #expect(open.outcomes["undetermined"] == 1 && open.outcomes["met"] == 2)
    let changed = try #require(report.changed)
    #expect(changed.award == SimulationReport.Range(low: "174999.99", high: "324999.99"))
    #expect(changed.budget.over.high == "323999.99")
    let difference = try #require(report.difference)
    #expect(difference.gaining == 1 && difference.entering == 1 && difference.losing == 0 && difference.unchanged == 2)
    #expect(difference.gained == "49999.99" && difference.largestGain == "49999.99")
    #expect(difference.total == SimulationReport.Range(low: "49999.99", high: "49999.99"))
    #expect(difference.budgetEffect.high == "100048999.99")
  }

  @Test func `one line an application names its award and every outcome`() throws {
    let policy = try PolicyFixture.policy()
    let lines = try Self.simulate(Self.table(), settings: ["p.api_min=99999"], policy: policy).lines
      .split(separator: "\r\n").map(String.init)
    try #require(lines.count == 4)
    #expect(lines[0].hasPrefix("application,award_low,award_high,c1,c2,"))
    #expect(lines[0].contains(",changed_award_low,changed_award_high,changed_c1,"))
    #expect(lines[1].hasPrefix("A,125000.00,125000.00,met,left-to-office,met,met,not-applicable,met,met"))
    #expect(lines[2].hasPrefix("B,0.00,0.00,met,left-to-office,met,not-met,"))
    #expect(lines[2].contains(",49999.99,49999.99,"))
    #expect(lines[3].hasPrefix("C,0.00,150000.00,"))
  }

  @Test func `rows and columns give the same report`() throws {
    let policy = try PolicyFixture.policy()
    let columns = try Self.simulate(Self.table(), settings: ["r.R13=whole"], policy: policy)
    let rows = try Self.simulate(Self.table(), settings: ["r.R13=whole"], columns: false, policy: policy)
    #expect(columns.lines == rows.lines)
    #expect(columns.report.baseline.conditions == rows.report.baseline.conditions)
    #expect(columns.report.baseline.evaluatedByRows < 3 && rows.report.baseline.evaluatedByRows == 3)
  }

  @Test func `the JSON keeps its shape`() throws {
    let policy = try PolicyFixture.policy()
    let report = try Self.simulate(Self.table(), settings: ["p.api_min=99999"], policy: policy).report
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(report), as: UTF8.self)
      .replacing(report.policyHash, with: "HASH")
      .replacing(/"evaluatedByRows" : \d+/, with: "\"evaluatedByRows\" : 0")
    let golden = Self.examples.appendingPathComponent("answer.json")
    if ProcessInfo.processInfo.environment["WRITE_GOLDEN"] == "1" {
      try Data((text + "\n").utf8).write(to: golden)
    }
    #expect(text + "\n" == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test func `the text shows the policy as it is beside the policy changed`() throws {
    let policy = try PolicyFixture.policy()
    let text = try Self.simulate(Self.table(), settings: ["p.api_min=99999"], policy: policy).report.text
    #expect(text.contains("合计（元） · total, yuan\t125,000.00 – 275,000.00\t174,999.99 – 324,999.99"))
    #expect(text.contains("从无到有 · from nothing\t1\n"))
    #expect(text.contains("改动 · change\tp.api_min\t100,000.00 元 → 99,999.00 元"))
    #expect(text.contains("1 (33.33%)"))
  }

  @Test func `an id that a spreadsheet would run or split is written safely`() throws {
    let policy = try PolicyFixture.policy()
    let lines = try Self.simulate(
      "application,org.kind\n=1+1,enterprise\n\"a,\"\"b\"\"\",enterprise\n", policy: policy
    ).lines
    #expect(lines.contains("\r\n'=1+1,") && lines.contains("\r\n\"a,\"\"b\"\"\","))
  }
}
