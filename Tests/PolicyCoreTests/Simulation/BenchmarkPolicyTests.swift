import Foundation
import PolicyCore
import Testing

struct BenchmarkPolicyTests {
  @Test func `the benchmark's programme loads and all its cases hold`() throws {
    let folder = PolicyFixture.root.appendingPathComponent("Benchmarks/Policies/voucher-flat")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let sources = try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
    let check = PolicyLoading.check(slug: "voucher-flat", sources: sources, sha256: PolicyFixture.fingerprint)
    for fault in check.faults { Issue.record("\(fault.description)") }
    #expect(check.policies.map(\.factOrder.count) == [22])
    #expect(check.cases >= 40)
  }
}
