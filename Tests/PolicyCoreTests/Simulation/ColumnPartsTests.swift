import Foundation
@testable import PolicyCore
import Standards
import Testing

/// A programme whose award is made of parts of the application's own facts.
struct ColumnPartsTests {
  private func policy() throws -> CompiledPolicy {
    let folder = PolicyFixture.root.appendingPathComponent("Benchmarks/Policies/voucher-flat")
    let sources = try ["policy.yaml", "facts.yaml", "clauses.yaml", "rounds/2025.yaml"].map { path in
      SourceFile(
        path: path, text: try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8))
    }
    return try PolicyLoading.compile(
      slug: "voucher-flat", sources: sources, round: "2025", sha256: PolicyFixture.fingerprint)
  }

  @Test(arguments: [(UInt64(31), 0), (32, 3), (33, 12)])
  func `columns and row engine agree on parts`(seed: UInt64, missing: Int) throws {
    let policy = try policy()
    for settings in [[], ["r.R13=whole"], ["round.rate_ceiling=1/3", "round.annual_cap=3000000"]] {
      var random = RandomFilings(policy, seed: seed, missing: missing)
      random.maxProjects = 1
      let changed = try policy.changed(by: settings).policy
      var comparison = PlanComparison(changed, label: "\(settings)")
      #expect(comparison.plan.rowOnly.isEmpty)
      let filings = (0..<200).map { _ in random.next() }
      comparison.compare(filings, in: random.columns(filings, context: policy.simulationContext), seed: seed)
      #expect(missing > 0 || comparison.settledByColumns == comparison.total)
    }
  }

  @Test func `whole columns taken as they are give what filings give`() throws {
    let policy = try policy()
    var random = RandomFilings(policy, seed: 34, missing: 0)
    random.maxProjects = 1
    let filings = (0..<3000).map { _ in Filing(application: random.next().application) }
    var columns = FactColumns(applications: filings.count)
    for fact in random.facts {
      let answers = filings.compactMap { $0.application[fact.id] }
      switch fact.kind {
      case .bool: columns.add(bits: answers.map { $0 == .bool(true) ? 1 : 0 }, for: fact.id)
      case .integer:
        columns.add(bytes: answers.map { if case .integer(let number) = $0 { UInt8(number) } else { 0 } }, for: fact.id)
      default:
        columns.add(words: answers.map { if case .money(let amount) = $0 { amount.fen } else { 0 } }, for: fact.id)
      }
    }
    var comparison = PlanComparison(policy)
    comparison.compare(filings, in: columns, seed: 34)
    #expect(comparison.settledByColumns == 3000)
  }
}
