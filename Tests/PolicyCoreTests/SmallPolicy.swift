import PolicyCore
import Standards

/// A programme of a few lines, to try one construct at a time. The chapters that do not matter are empty.
struct SmallPolicy {
  var facts = ""
  var conditions = "[]"
  var award = ""
  var parameters = ""
  var readings = "[]"
  var checks = "[]"
  var cases = ""

  private static let cite = "三"

  var sources: [SourceFile] {
    let sha = String(repeating: "0", count: 64)
    let label = "label: {zh: 甲, en: A}"
    let policy = """
      policy: {id: small, title: {zh: 小项目, en: Small}}
      clauses:
        - {id: "三", anchor: "3", title: {zh: 条件, en: Conditions}, text: {zh: 条件。, en: Conditions.}, sha256: "\(sha)", procedural: true}
      parameters:
        - {id: line, \(label), kind: money, cite: 三, as_of: submitted_on, checked_on: 2026-01-01, values: {2024-01-01: 1000}}
        - {id: rate, \(label), kind: ratio, cite: 三, as_of: submitted_on, checked_on: 2026-01-01, values: {2024-01-01: 50%}}
      \(parameters.isEmpty ? "" : indented(parameters, by: 2))
      facts:
      \(indented(facts, by: 2))
      sections: []
      self_check: {facts: [], assumptions: []}
      checks: \(checks == "[]" ? "[]" : "\n" + indented(checks, by: 2))
      conditions: \(conditions == "[]" ? "[]" : "\n" + indented(conditions, by: 2))
      award:
      \(indented(award, by: 2))
      steps: []
      materials: []
      checklist: []
      letters: []
      readings: \(readings == "[]" ? "[]" : "\n" + indented(readings, by: 2))
      """
    let round = """
      round:
        id: "2025"
        title: {zh: 二〇二五, en: "2025"}
        window: {from: "2025-09-01T00:00", to: "2025-09-16T00:00", cite: 三}
        evidence: {from: 2024-01-01, cite: 三}
        batch_year: 2025
        number_prefix: SM
        pool: {id: small, cite: 三}
        budget: {amount: 1000000, cite: 三}
        annual_cap: {amount: 5000, cite: 三}
        rate_ceiling: {ratio: 50%, cite: 三}
        correction_rounds: 1
        time_limits: {completeness_review: 3, correction: 5, substantive_review: 10, expert_review: 15, determination: 5, notice: 5, objection_answer: 10, payment: 10}
        departments: {application: {zh: 甲, en: A}}
        counter: {zh: 甲, en: A}
        contacts: []
        readings: {}
      """
    var files = [SourceFile(path: "policy.yaml", text: policy), SourceFile(path: "rounds/2025.yaml", text: round)]
    if !cases.isEmpty { files.append(SourceFile(path: "cases/all.yaml", text: cases)) }
    return files
  }

  func compiled() throws(PolicyFaults) -> CompiledPolicy {
    try PolicyLoading.compile(slug: "small", sources: sources, round: "2025", sha256: PolicyFixture.fingerprint)
  }

  func faults() -> [PolicyFault] {
    do throws(PolicyFaults) {
      _ = try compiled()
      return []
    } catch {
      return error.faults
    }
  }

  /// The text that stands at the fault's line in `policy.yaml`.
  func line(of fault: PolicyFault) -> String {
    let lines = sources[0].text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(fault.line - 1) ? String(lines[fault.line - 1]) : ""
  }

  private func indented(_ text: String, by count: Int) -> String {
    text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }
}

extension SmallPolicy {
  /// A yes-or-no fact for ``facts``.
  static func bool(_ id: String, _ more: String = "") -> String { fact(id, "bool", more) }
  static func money(_ id: String, _ more: String = "") -> String { fact(id, "money", more) }

  static func fact(_ id: String, _ kind: String, _ more: String = "") -> String {
    let level = id.hasPrefix("org.") ? "application" : id.hasPrefix("project.") ? "project" : "expense"
    return
      "- {id: \(id), level: \(level), label: {zh: \(id), en: \(id)}, kind: \(kind)\(more.isEmpty ? "" : ", \(more)")}"
  }

  static func condition(_ id: String, level: String = "application", _ body: String) -> String {
    "- {id: \(id), level: \(level), cite: 三, label: {zh: \(id), en: \(id)}, \(body)}"
  }

  static func part(_ id: String, _ body: String) -> String {
    "  - {id: \(id), cite: 三, label: {zh: \(id), en: \(id)}, \(body)}"
  }

  static let cap = "cap: {cite: 三, label: {zh: 上限, en: Cap}, value: round.annual_cap, less: ledger.granted_this_year}"
}
