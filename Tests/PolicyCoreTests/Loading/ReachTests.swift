import Foundation
import PolicyCore
import Testing

/// What the checker must not accuse, and what it must see, one condition at a time.
struct ReachTests {
  private func faults(_ condition: String) throws -> [String] {
    var sources = try PolicyFixture.rules()
    let index = try #require(sources.firstIndex { $0.path == "policy.yaml" })
    let text = sources[index].text.replacingOccurrences(
      of: "    expr: \"!project.other_fund\"",
      with: condition.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
    sources[index] = SourceFile(path: "policy.yaml", text: text)
    return PolicyFixture.check(sources).faults.map(\.code).filter { $0 != "unused" }
  }

  @Test(arguments: [
    "expr: project.recognised >= yuan(500) && project.recognised <= yuan(500)",
    "expr: project.recognised > p.api_min || project.recognised > yuan(600)",
    "expr: project.signed_on < p.sign_from || project.signed_on > date('2024-01-01')",
    "expr: project.starts_on < project.ends_on && project.starts_on < submitted_on",
    "expr: project.name != '' && project.name != 'x'",
    "expr: \"!project.other_fund && (project.related || project.controlled || project.third_party)\"",
    "expr: \"project.starts_on.yearsBefore(1) < project.starts_on\"",
    "expr: \"submitted_on >= date('2025-09-10')\"",
    "expr: \"ledger.granted_this_year <= round.annual_cap\"",
    "expr: \"project.name.startsWith('a') && !project.name.startsWith('a')\"",
    "when: \"project.recognised > yuan(5)\"\nexpr: \"project.recognised < yuan(6)\"",
    "any:\n  - {id: x1, label: {zh: 甲, en: a}, expr: project.related}\n  - {id: x2, label: {zh: 乙, en: b}, expr: project.controlled}",
    "not: {id: x1, label: {zh: 甲, en: a}, expr: project.related}",
    "expr: \"r.R8 == 'both' ? !project.related : !project.controlled\"",
  ])
  func `a rule that some filing meets and another misses is never accused`(condition: String) throws {
    #expect(try faults(condition) == [])
  }

  @Test(arguments: [
    ("expr: project.recognised > yuan(500) && project.recognised < yuan(500)", ["contradiction"]),
    ("expr: project.recognised < yuan(600) || project.recognised > yuan(500)", ["always-holds"]),
    ("expr: expense_free", ["expression"]),
    ("expr: \"submitted_on >= date('2025-09-16')\"", ["contradiction"]),
    ("expr: \"submitted_on >= date('2025-09-01')\"", ["always-holds"]),
    ("expr: ledger.granted_this_year < yuan(0)", ["contradiction"]),
    (
      "expr: \"(r.R8 == 'both' ? project.recognised : org.api_total) > yuan(5) && r.R8 == 'one' && org.api_total < yuan(5)\"",
      ["contradiction"]
    ),
    ("when: \"project.recognised > yuan(6)\"\nexpr: \"project.recognised < yuan(6)\"", ["contradiction"]),
    ("when: \"project.recognised > yuan(6)\"\nexpr: \"project.recognised > yuan(5)\"", ["always-holds"]),
    (
      "all:\n  - {id: x1, label: {zh: 甲, en: a}, expr: \"project.recognised > yuan(7)\"}\n  - {id: x2, label: {zh: 乙, en: b}, expr: \"project.recognised < yuan(7)\"}",
      ["contradiction"]
    ),
    (
      "any:\n  - {id: x1, label: {zh: 甲, en: a}, expr: \"project.recognised > yuan(7)\"}\n  - {id: x2, label: {zh: 乙, en: b}, expr: \"project.recognised > yuan(8)\"}",
      ["subsumed"]
    ),
    (
      "any:\n  - {id: x1, label: {zh: 甲, en: a}, expr: project.related}\n  - {id: x2, label: {zh: 乙, en: b}, expr: project.related}",
      ["subsumed"]
    ),
    ("not: {id: x1, label: {zh: 甲, en: a}, expr: \"project.related || !project.related\"}", ["contradiction"]),
    (
      "not: {id: x1, label: {zh: 甲, en: a}, when: project.mode == 'api' && project.mode == 'cloud', expr: project.related}",
      ["unreachable"]
    ),
    ("not: {id: x1, label: {zh: 甲, en: a}, expr: \"project.related && !project.related\"}", ["always-holds"]),
    ("expr: \"[1, 2].exists(x, x > 5)\"", ["contradiction"]),
  ])
  func `a rule without effect or escape is named`(condition: String, codes: [String]) throws {
    #expect(try faults(condition).sorted() == codes.sorted())
  }

  /// Fourteen yes-or-no facts are more completions than are tried: nothing may be claimed.
  @Test func `beyond the limit of completions nothing is claimed`() throws {
    let bools = [
      "project.is_user", "project.other_fund", "project.third_party", "project.related", "project.controlled",
      "project.framework", "project.usage_terms", "project.hardware_split", "project.cost_split", "project.instalments",
      "org.operates_in_zone", "org.major_penalty", "org.criminal_record", "org.dishonest_listed",
    ]
    let some = bools.joined(separator: " || ")
    #expect(try faults("expr: \"(\(some)) && project.usage_terms && !project.usage_terms\"") == [])
    #expect(try faults("expr: \"project.usage_terms && !project.usage_terms\"") == ["contradiction"])
  }
}
