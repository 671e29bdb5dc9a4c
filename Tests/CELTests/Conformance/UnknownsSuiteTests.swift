import CEL
import Foundation
import Testing

struct UnknownsSuiteTests {
  private func report(_ cases: String) throws -> ConformanceReport {
    let text = #"{"meta": {"types": {"a": "bool", "b": "bool", "n": "int"}}, "cases": [\#(cases)]}"#
    return try JSONDecoder().decode(UnknownsSuite.self, from: Data(text.utf8)).run()
  }

  @Test func `what is sound, decided and asks no irrelevant fact passes`() throws {
    let report = try report(
      #"""
      {"id": 1, "expr": "a && b", "known": {"a": false}, "unknown": {"b": [false, true]}, "possible": [false],
       "kleene": false, "relevant": []},
      {"id": 2, "expr": "a || !a", "known": {}, "unknown": {"a": [false, true]}, "possible": [true],
       "kleene": "unknown", "relevant": []},
      {"id": 3, "expr": "1 / n > 0 && a", "known": {"n": 0}, "unknown": {"a": [false, true]},
       "possible": [false, "error"], "kleene": "unknown", "relevant": ["a"]},
      {"id": 4, "expr": "1 / n > 0", "known": {"n": 0}, "unknown": {}, "possible": ["error"], "kleene": "error",
       "relevant": []}
      """#)
    #expect(report.failures == [])
    #expect(report.sections.map(\.name) == ["soundness", "decided", "facts", "probing"])
    #expect(report.passed == 16)
  }

  @Test func `what contradicts a case is reported with its section`() throws {
    let report = try report(
      #"""
      {"id": 5, "expr": "a", "known": {"a": true}, "unknown": {}, "possible": [false], "kleene": false, "relevant": []},
      {"id": 6, "expr": "a && b", "known": {}, "unknown": {"a": [false, true], "b": [false, true]},
       "possible": [false, true], "kleene": "unknown", "relevant": ["a", "b", "n"]},
      {"id": 7, "expr": "a &&", "known": {}, "unknown": {}, "possible": [], "kleene": "error", "relevant": []},
      {"id": 8, "expr": "n", "known": {"n": 2}, "unknown": {}, "possible": [2], "kleene": "error", "relevant": []}
      """#)
    #expect(
      report.failures == [
        "soundness: case 5: a: got true", "decided: case 5: a: got true",
        "facts: case 6: a && b: got unknown(a, b)", "probing: case 6: a && b: got unknown(a, b)",
        "case 7: a &&: does not compile", "decided: case 8: n: got 2",
      ])
    #expect(report.failed == 6)
  }
}
