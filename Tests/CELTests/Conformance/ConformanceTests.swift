import CEL
import Foundation
import Testing

/// The specification's own tests, where the machine has them; their place is given by `DUIXIAN_SHARED`, or is `shared`
/// beside the package.
struct ConformanceTests {
  static func file(_ name: String) -> URL? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["DUIXIAN_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    let file = shared.appendingPathComponent("conformance/cel").appendingPathComponent(name)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  @Test(
    .enabled("the conformance files are not on this machine: set DUIXIAN_SHARED") {
      file("cel-conformance.json") != nil
    })
  func `the tests of a policy language all pass`() throws {
    let url = try #require(Self.file("cel-conformance.json"))
    let report = try JSONDecoder().decode(ConformanceSuite.self, from: Data(contentsOf: url)).run()
    #expect(report.failures == [])
    #expect(report.passed == 882)
    #expect(report.errorTests.total == 104)
  }

  @Test(
    .enabled("the conformance files are not on this machine: set DUIXIAN_SHARED") {
      file("cel-unknowns.json") != nil
    })
  func `the tests with unknown facts are sound, decided and ask nothing irrelevant`() throws {
    let url = try #require(Self.file("cel-unknowns.json"))
    let report = try JSONDecoder().decode(UnknownsSuite.self, from: Data(contentsOf: url)).run()
    #expect(report.failures == [])
    #expect(report.passed >= 2000)
  }

  @Test func `a suite counts what fails and says why`() throws {
    let suite = try JSONDecoder().decode(
      ConformanceSuite.self,
      from: Data(
        """
        {"tests": [
          {"id": "own/a", "file": "own", "expr": "1 + 1", "policy": true,
             "expect": {"value": {"type": "int", "value": "3"}}},
          {"id": "own/b", "file": "own", "expr": "1 / 0", "policy": true, "expect": {"error": []}},
          {"id": "own/c", "file": "own", "expr": "x", "policy": true,
             "type_env": [{"name": "x", "type": "map(string, int)"}],
           "bindings": {"x": {"type": "map",
               "value": [[{"type": "string", "value": "k"}, {"type": "int", "value": "1"}]]}},
           "expect": {"value": {"type": "map",
               "value": [[{"type": "string", "value": "k"}, {"type": "int", "value": "1"}]]}}},
          {"id": "own/d", "file": "own", "expr": "1", "expect": {"value": {"type": "uint", "value": "1"}}}
        ]}
        """.utf8))
    let report = suite.run()
    #expect(report.passed == 2)
    #expect(report.failed == 1)
    #expect(report.failures == ["own/a: 1 + 1: expected 3, got 2"])
    #expect(report.errorTests.passed == 1)
    #expect(suite.run(all: true).failed == 2)
  }
}
