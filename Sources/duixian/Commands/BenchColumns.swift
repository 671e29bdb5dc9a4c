import ArgumentParser
import Foundation
import PolicyCore
import Standards

/// `duixian bench columns --data DIR`: raw little-endian columns, one file a fact, against `expected_mask.bin` (bit i:
/// condition i is not refused) and `expected_award.bin` (fen).
struct BenchColumns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns", abstract: "列引擎与期望结果 · The column engine against expected results.")

  @Option(name: .long, help: "政策[/批次] · policy[/round]") var policy = "voucher-flat"
  @Option(name: .long, help: "政策文件夹 · folder of the policies") var policies = "Benchmarks/Policies"
  @Option(name: .long, help: "数据文件夹 · folder of the .bin columns") var data: String
  @Option(name: .long, help: "每批行数 · rows a chunk") var chunk = 1 << 20

  func run() throws {
    let compiled = try PolicySelection.policy(policy, in: policies)
    let started = BenchClock()
    let mask = try bytes("expected_mask")
    let expected = try words("expected_award")
    guard mask.count == expected.count, chunk > 0 else { throw failure("expected_mask.bin") }
    let facts = compiled.facts.values.filter { $0.level == .application }
    var columns: [(fact: FactDefinition, small: [UInt8], large: [Int64])] = []
    for fact in facts {
      let content = try content(fact.id.field)
      let isSmall = content.count == mask.count
      guard isSmall || content.count == mask.count * 8 else { throw failure("\(fact.id.field).bin") }
      columns.append((fact, isSmall ? Array(content) : [], isSmall ? [] : Self.words(content)))
    }
    let chunks = stride(from: 0, to: mask.count, by: chunk).map { first in
      chunk(columns, first..<min(first + chunk, mask.count))
    }
    let plan = ColumnPlan(compiled, context: compiled.simulationContext)
    let setup = started.wallSeconds
    var awards = AwardColumns()
    let clock = BenchClock()
    for part in chunks.dropLast() { plan.evaluate(part, into: &awards) }
    if let last = chunks.last { plan.evaluate(last, into: &awards) }
    let reading = clock.reading
    let (mismatch, byRows) = compare(plan, chunks, mask, expected)
    print(
      try JSONText.of(
        BenchResult(
          name: "duixian columns", n: mask.count, setup: setup, eval: reading, mismatch: mismatch, byRows: byRows)))
  }

  private func chunk(
    _ columns: [(fact: FactDefinition, small: [UInt8], large: [Int64])], _ rows: Range<Int>
  ) -> FactColumns {
    var part = FactColumns(applications: rows.count)
    for (fact, small, large) in columns {
      if fact.kind == .bool {
        part.add(bits: Array(small[rows]), for: fact.id)
      } else if small.isEmpty {
        part.add(words: Array(large[rows]), for: fact.id)
      } else {
        part.add(bytes: Array(small[rows]), for: fact.id)
      }
    }
    return part
  }

  /// Evaluates once more, outside the clock, and compares every row.
  private func compare(
    _ plan: ColumnPlan, _ chunks: [FactColumns], _ mask: [UInt8], _ expected: [Int64]
  ) -> (mismatch: Int, byRows: Int) {
    var awards = AwardColumns()
    var (row, mismatch, byRows) = (0, 0, 0)
    for part in chunks {
      plan.evaluate(part, into: &awards)
      byRows += awards.byRow
      for index in 0..<part.applications {
        var found: UInt8 = 0
        for condition in plan.conditions.indices where awards.outcome(condition, of: index) != .notMet {
          found |= 1 << UInt8(condition)
        }
        let range = awards.award(index)
        if found != mask[row] || range.low.fen != expected[row] || range.high.fen != expected[row] { mismatch += 1 }
        row += 1
      }
    }
    return (mismatch, byRows)
  }

  private func content(_ name: String) throws -> Data {
    do { return try Data(contentsOf: URL(fileURLWithPath: data).appendingPathComponent("\(name).bin")) } catch {
      throw failure("\(name).bin")
    }
  }

  private func bytes(_ name: String) throws -> [UInt8] { Array(try content(name)) }
  private func words(_ name: String) throws -> [Int64] { Self.words(try content(name)) }

  private static func words(_ content: Data) -> [Int64] {
    content.withUnsafeBytes { raw in
      (0..<raw.count / 8).map { Int64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self)) }
    }
  }

  private func failure(_ file: String) -> ExitCode {
    CommandFailure.explain(
      "\(data)/\(file)", Phrase(zh: "缺少这一列，或长度不符。", en: "The column is missing or has another length."),
      Phrase(zh: "重新生成数据。", en: "Generate the data anew."))
    return ExitCode(2)
  }
}
