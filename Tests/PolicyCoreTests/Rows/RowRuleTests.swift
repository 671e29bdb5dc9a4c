@testable import CEL
@testable import PolicyCore
import Standards
import Testing

/// Rules run over cells say what the language says.
struct RowRuleTests {
  static let rules = [
    "org.a < org.b", "org.a <= org.b", "org.a > org.b", "org.a >= org.b", "org.a == org.b", "org.a != org.b",
    "org.a + org.b > p.line", "org.a - org.b >= yuan(0)", "-org.a < org.b", "org.yes", "!org.yes",
    "org.yes && org.no", "org.yes || org.no", "org.yes == org.no", "org.yes && org.a > p.line || !org.no",
    "org.yes ? org.no : org.a > org.b", "(org.yes ? org.a : org.b) >= p.line", "org.way in ['x', 'y']",
    "org.way == 'x' || org.way != 'y'", "!(org.way in ['x'])", "org.n + 3 > org.m * 2", "org.n - org.m == 0",
    "org.n < 0 || -org.n < org.m", "org.n in [1, 2, 3]", "org.a in [yuan(0), yuan(1000)]", "max(org.a, org.b) > p.line",
    "min([org.a, org.b, p.line]) == p.line", "sum([org.a, org.b]) > wan(1)", "yuan(org.n) > org.a",
    "fen(org.m) < org.b",
    "org.a.times(p.rate, 'floor', 'fen') > org.b", "org.a.times(org.share, 'half_up', 'yuan') >= org.b",
    "org.a.times(ratio(1, 3), 'half_even', 'fen') != org.b", "org.share > p.rate", "org.share <= ratio('1/3')",
    "org.share == p.rate", "org.day <= submitted_on.yearsBefore(3)", "org.day.monthsAfter(org.n) > org.other",
    "org.day.daysBefore(org.m) < org.other", "org.day.daysUntil(org.other) > 30", "org.day.year() == 2025",
    "org.day.month() > org.other.month() || org.day.day() == 1", "org.day >= date('2024-02-29').yearsAfter(1)",
    "org.day == org.other", "round.evidence_from < org.day && org.day <= round.evidence_to",
    "org.b > org.a + yuan(90000000000000)", "org.n * 4000000000000000000 > 0", "org.text.startsWith('x')",
    "org.text + 'y' == 'xy'", "size(org.text) > org.n", "org.text == org.way", "org.n / org.m > 0",
    "org.a > p.line && org.text.contains('x')", "'x' in org.many", "org.many.exists(m, m == org.way)",
    "submitted_on > org.day", "ledger.granted_this_year + org.a < round.annual_cap", "r.R1 == 'one' ? org.yes : org.no",
    "org.yes ? org.text.startsWith('x') : org.n > 1",
  ]

  private static func policy() throws -> CompiledPolicy {
    let options =
      "options: [{value: x, label: {zh: x, en: x}}, {value: y, label: {zh: y, en: y}}, {value: z, label: {zh: z, en: z}}]"
    var small = SmallPolicy(
      facts: [
        SmallPolicy.money("org.a"), SmallPolicy.money("org.b"), SmallPolicy.bool("org.yes"), SmallPolicy.bool("org.no"),
        SmallPolicy.fact("org.way", "choice", options), SmallPolicy.fact("org.many", "choices", options),
        SmallPolicy.fact("org.n", "integer"), SmallPolicy.fact("org.m", "integer"),
        SmallPolicy.fact("org.share", "ratio"), SmallPolicy.fact("org.day", "date"),
        SmallPolicy.fact("org.other", "date"), SmallPolicy.fact("org.text", "text"),
      ].joined(separator: "\n"),
      award: "parts:\n\(SmallPolicy.part("a", "amount: org.a"))\n\(SmallPolicy.cap)")
    small.readings =
      "- {id: R1, cite: 三, impact: L, question: {zh: 问, en: Q}, options: [{id: one, label: {zh: 一, en: One}}, {id: two, label: {zh: 二, en: Two}}], default: one, reason: {zh: 因, en: R}}"
    small.checks = rules.enumerated().map { number, rule in
      "- {id: k\(number), must: \"\(rule)\", facts: [org.a], message: {zh: 错, en: Wrong}, remedy: {zh: 改, en: Correct it.}}"
    }.joined(separator: "\n")
    return try small.compiled()
  }

  private func answers(_ random: inout ChanceNumbers, _ share: Int, overflowing: Bool = false) -> [FactID: FactValue] {
    let money: [Int64] = [0, 1, 3, 99_999, 100_000, 100_001, 200_001, 1_000_000_000_000, overflowing ? .max : 7]
    let days = ["2022-09-15", "2024-02-29", "2024-12-31", "2025-01-31", "2025-09-15", "9999-12-31"]
    let values: [(FactID, FactValue)] = [
      ("org.a", .money(Money(fen: money.randomElement(using: &random)!))),
      ("org.b", .money(Money(fen: money.randomElement(using: &random)!))),
      ("org.yes", .bool(.random(using: &random))), ("org.no", .bool(.random(using: &random))),
      ("org.way", .choice(["x", "y", "z"].randomElement(using: &random)!)),
      ("org.many", .choices([["x"], ["y", "z"], []].randomElement(using: &random)!)),
      ("org.n", .integer([-2, 0, 1, 3, 12, .max].randomElement(using: &random)!)),
      ("org.m", .integer([-1, 0, 1, 7, 40].randomElement(using: &random)!)),
      ("org.share", .ratio([Ratio(1, over: 2)!, Ratio(1, over: 3)!, .zero, .one].randomElement(using: &random)!)),
      ("org.day", .date(CivilDate(iso: days.randomElement(using: &random)!)!)),
      ("org.other", .date(CivilDate(iso: days.randomElement(using: &random)!)!)),
      ("org.text", .text(["x", "xy", "", "甲"].randomElement(using: &random)!)),
    ]
    var found: [FactID: FactValue] = [:]
    for (id, value) in values where Int.random(in: 0..<100, using: &random) < share { found[id] = value }
    return found
  }

  /// `nil` for a failure.
  private func truth(_ outcome: Outcome) -> Bool? { if case .value(.bool(let truth)) = outcome { truth } else { nil } }

  @Test func `with every answer there, cells and language agree, failures included`() throws {
    let policy = try Self.policy()
    var random = ChanceNumbers(seed: 1)
    var failures = 0
    for _ in 0..<60 {
      let sheet = Sheet(
        policy.rows, filing: Filing(application: answers(&random, 100, overflowing: true)),
        context: policy.defaultContext)
      for (check, rule) in zip(policy.checks, policy.rows.program.checks) {
        let span = sheet.machine.run(rule, .nowhere)
        let expected = truth(sheet.machine.outcome(check.mustHold, at: .application, .nowhere))
        #expect(!span.isOpen, "\(check.mustHold.source)")
        #expect((span.isFailed ? nil : span.isYes) == expected, "\(check.mustHold.source)")
        if expected == nil { failures += 1 }
      }
    }
    #expect(failures > 10)
  }

  @Test func `with answers missing, cells know at least as much as the language and are never wrong`() throws {
    let policy = try Self.policy()
    var random = ChanceNumbers(seed: 2)
    var better = 0
    for _ in 0..<40 {
      let known = answers(&random, 60)
      let sheet = Sheet(policy.rows, filing: Filing(application: known), context: policy.defaultContext)
      let wholes = (0..<6).map { _ in
        Sheet(
          policy.rows, filing: Filing(application: answers(&random, 100).merging(known) { _, kept in kept }),
          context: policy.defaultContext)
      }
      for (check, rule) in zip(policy.checks, policy.rows.program.checks) {
        let span = sheet.machine.run(rule, .nowhere)
        let plain = sheet.machine.outcome(check.mustHold, at: .application, .nowhere)
        if let settled = truth(plain) { #expect(span == Span(settled), "\(check.mustHold.source)") }
        if case .unknown = plain, span.isExact { better += 1 }
        for whole in wholes where !span.isOpen {
          let found = truth(whole.machine.outcome(check.mustHold, at: .application, .nowhere))
          // An answer that fails is no completion.
          if span.isExact, found != nil { #expect(found == span.isYes, "\(check.mustHold.source)") }
        }
        if span.isOpen { #expect(!sheet.gathered(rule, .nowhere).isEmpty, "\(check.mustHold.source)") }
      }
    }
    #expect(better > 0)
  }

  @Test func `most rules run without the language`() throws {
    let program = try PolicyFixture.policy().rows.program
    #expect(program.leaves.isEmpty)
    #expect(try Self.policy().rows.program.leaves.count == 8)
  }
}
