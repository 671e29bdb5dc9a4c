import Foundation
import PolicyCore
import Standards
import Testing

/// What is wrong with a document before any rule is understood, on a small policy with every chapter.
struct DocumentShapeTests {
  private static let chapters = "chapters.yaml"
  private static let round = "rounds/2025.yaml"
  private static let cases = "cases/cases.yaml"

  static let words = [
    PolicyBreak("value", in: chapters, "required: true, cite: 二(一)", "required: maybe, cite: 二(一)", at: "maybe"),
    PolicyBreak("value", in: chapters, "pass_line: 6", "pass_line: 6000", at: "6000"),
    PolicyBreak("value", in: chapters, "pass_line: 6", "pass_line: six", at: "six"),
    PolicyBreak("value", in: chapters, "rounding: floor", "rounding: up", at: "up}"),
    PolicyBreak("value", in: chapters, "impact: H", "impact: X", at: "X\n"),
    PolicyBreak("missing-key", in: chapters, "    impact: H\n", "", at: "id: R1\n"),
    PolicyBreak("value", in: chapters, "as_of: submitted_on", "as_of: today", at: "today"),
    PolicyBreak("value", in: chapters, "{2024-01-01: 10,", "{2024-13-01: 10,", at: "2024-13-01"),
    PolicyBreak("value", in: chapters, "checked_on: 2025-08-01", "checked_on: lately", at: "lately"),
    PolicyBreak("value", in: chapters, "id: org.in_zone,", "id: \"\",", at: "\"\", label: {zh: 在区内"),
    PolicyBreak("value", in: chapters, "sha256: 969e7bb7", "sha256: 969e7bb", at: "{id: \"三\""),
    PolicyBreak("value", in: chapters, "source: {decided: experts}", "source: nobody", at: "nobody"),
    PolicyBreak("value", in: chapters, "source: {decided: experts}", "source: {decided: nobody}", at: "nobody"),
    PolicyBreak("value", in: chapters, "source: form", "source: post", at: "post"),
    PolicyBreak("fact-value", in: chapters, "unanswered: 0", "unanswered: zero", at: "zero"),
    PolicyBreak("fact-value", in: chapters, "submission_day: true", "value: never", at: "never"),
    PolicyBreak("missing-key", in: chapters, "submission_day: true, ", "", at: "{fact: project.signed_on"),
    PolicyBreak(
      "unknown-fact", in: chapters, "facts: [expense.tax], message", "facts: [expense.tx], message", at: "expense.tx]"),
    PolicyBreak(
      "unknown-fact", in: chapters, "grouped_by: expense.model", "grouped_by: expense.nothing_like_it_at_all",
      at: "expense.nothing_like"),
    PolicyBreak("unknown-reading", in: chapters, "readings: [R1]", "readings: [R7]", at: "R7"),
    PolicyBreak("unknown-reading", in: chapters, "rounding: floor", "rounding: floor, unit_reading: R7", at: "R7"),
    PolicyBreak(
      "options", in: chapters, "kind: bool, required: true, cite: 二(一)",
      "kind: bool, required: true, options: [{value: a, label: {zh: 甲, en: a}}]", at: "{id: org.in_zone"),
    PolicyBreak(
      "options", in: chapters, "kind: date, asked_when", "kind: choice, asked_when", at: "{id: project.signed_on"),
    PolicyBreak(
      "level", in: chapters, "facts: [project.mode, project.signed_on]", "facts: [org.in_zone, project.signed_on]",
      at: "org.in_zone, project.signed_on"),
    PolicyBreak("missing-english", in: chapters, "title: {zh: 基准政策, en: Base policy}", "title: 基准政策", at: "基准政策"),
    PolicyBreak(
      "missing-key", in: chapters, "reasons: [{zh: \"缺“{{item}}”。\", en: \"“{{item}}” is missing.\"}]", "reasons: []",
      at: "{id: form, material"),
    PolicyBreak(
      "stage", in: chapters, "stage: expertReview", "stage: determination", at: "- {cite: 三, stage: application"),
  ]

  static let shapes = [
    PolicyBreak("shape", in: chapters, "guidance: [{zh: 数据。, en: Figures.}]", "guidance: x", at: "x}]\n"),
    PolicyBreak("shape", in: chapters, "values: {2024-01-01: 10, 2025-01-01: 20}", "values: [1]", at: "[1]"),
    PolicyBreak("shape", in: chapters, "expr: org.in_zone}", "expr: [org.in_zone]}", at: "[org.in_zone]}"),
    PolicyBreak(
      "shape", in: chapters, "expr: org.in_zone}", "expr: org.in_zone, decided: project.good}", at: "{id: c1.zone"),
    PolicyBreak(
      "shape", in: chapters, "{zh: 在区内, en: In the zone}, expr: org.in_zone}", "{zh: 在区内, en: In the zone}}",
      at: "{id: c1.zone"),
    PolicyBreak(
      "shape", in: chapters, "less: expense.tax, keeps", "less: expense.tax, at_most: expense.tax, keeps",
      at: "{id: tax, cite"),
    PolicyBreak("shape", in: chapters, "only_if: \"!ledger.invoice_claimed\"}", "keeps: other}", at: "{id: used, cite"),
    PolicyBreak("unknown-key", in: chapters, "expert:\n", "expert:\n  chair: 1\n", at: "chair"),
    PolicyBreak(
      "unknown-fact", in: chapters, "decided: project.good", "decided: project.mode", at: "project.mode}\naward"),
    PolicyBreak("missing-key", in: round, "to: \"2025-09-16T00:00\", ", "", at: "{from: \"2025-09-01T00:00\""),
    PolicyBreak("value", in: round, "2025-09-01T00:00", "2025-09-01 00:00", at: "\"2025-09-01 00:00\""),
    PolicyBreak("value", in: round, "2025-09-01T00:00", "2025-09-01T25:00", at: "\"2025-09-01T25:00\""),
    PolicyBreak("value", in: round, "amount: 1000000", "amount: much", at: "much"),
    PolicyBreak("value", in: round, "number_prefix: BA", "number_prefix: b1", at: "b1"),
    PolicyBreak("value", in: round, "correction_rounds: 2", "correction_rounds: 0", at: "0\n  time_limits"),
    PolicyBreak("missing-key", in: round, "notice: 5, ", "", at: "{completeness_review"),
    PolicyBreak("unknown-reading", in: round, "{R1: net}", "{R9: net}", at: "R9"),
    PolicyBreak("missing", in: round, "expert_review: 15, ", "", at: "{completeness_review"),
  ]

  static let examples = [
    PolicyBreak("missing-key", in: cases, "    expect: {conditions: {c2: undetermined}}\n", "", at: "name: {zh: 不知结算额"),
    PolicyBreak("unknown-clause", in: cases, "cite: 二(二)", "cite: 二(三)", at: "二(三)"),
    PolicyBreak("unknown-fact", in: cases, "expense.model: a", "expense.modl: a", at: "expense.modl"),
    PolicyBreak("unknown-fact", in: cases, "expense.model: a", "expense.quite_another_thing: a", at: "expense.quite"),
    PolicyBreak(
      "level", in: cases, "{expense.settled: 200000, expense.model: a}", "{expense.settled: 200000, org.kind: firm}",
      at: "org.kind: firm}]"),
    PolicyBreak("fact-value", in: cases, "expense.settled: 200000", "expense.settled: plenty", at: "plenty"),
    PolicyBreak("fact-value", in: cases, "org.kind: firm", "org.kind: form", at: "form"),
    PolicyBreak("unknown-key", in: cases, "context: {submitted_on", "context: {when: 1, submitted_on", at: "when"),
    PolicyBreak("value", in: cases, "submitted_on: 2025-09-10", "submitted_on: soon", at: "soon"),
    PolicyBreak("value", in: cases, "granted_this_year: 1", "batch_year: 1", at: "1, claimed"),
    PolicyBreak("unknown-reading", in: cases, "readings: {R1: gross}", "readings: {R1: grossest}", at: "R1"),
    PolicyBreak("case", in: cases, "c4: left-to-office", "c9: met", at: "c9"),
    PolicyBreak("unknown-key", in: cases, "{award: 100000,", "{awards: 100000,", at: "awards"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{award: [0, 100000],", at: "[0, 100000]"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{materials: [m1, p1/m2],", at: "[m1, p1/m2]"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{not_due: [m1],", at: "[m1]"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{reductions: [\"tax=1.00\"],", at: "[\"tax"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{binding: cap,", at: "cap,"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{next: org.kind,", at: "org.kind, conditions"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{unknown: [org.kind],", at: "[org.kind]"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{faults: [tax],", at: "[tax]"),
    PolicyBreak("case", in: cases, "{award: 100000,", "{alternatives: [\"R1/net=1.00\"],", at: "[\"R1"),
    PolicyBreak("case", in: cases, "amounts: {a: 8", "amounts: {a: 9", at: "9, b: 2"),
    PolicyBreak("case", in: cases, "amounts: {a: 8", "amounts: {z: 8", at: "8, b: 2"),
    PolicyBreak("case", in: cases, "codes: {b: rest}", "codes: {b: full}", at: "full"),
    PolicyBreak("case", in: cases, "total: 10", "total: 11", at: "11}"),
    PolicyBreak("duplicate", in: cases, "{id: b, ceiling: 8}", "{id: a, ceiling: 8}", at: "{id: a, ceiling: 8}]"),
    PolicyBreak("value", in: cases, "strategy: ranked", "strategy: lots", at: "lots"),
    PolicyBreak("missing-key", in: cases, "strategy: ranked, ", "", at: "{budget: 10"),
    PolicyBreak("missing-key", in: cases, "{id: b, ceiling: 8}", "{id: b}", at: "{id: b}"),
    PolicyBreak("value", in: cases, "score: 85", "score: good", at: "good"),
    PolicyBreak("value", in: cases, "submitted_at: \"2025-09-01T09:00\"", "submitted_at: early", at: "early"),
    PolicyBreak("value", in: cases, "cap_left: 9", "cap_left: some", at: "some"),
    PolicyBreak("value", in: cases, "budget: 10", "budget: ten", at: "ten"),
    PolicyBreak("yaml", in: cases, "expense.model: a}", "expense.model: &a x}", at: "&a x"),
  ]

  @Test(arguments: words + shapes + examples)
  func `a document that is wrong in one place says so there`(change: PolicyBreak) throws {
    let sources = try change.smallSources()
    let place = try change.place(in: sources)
    let check = PolicyFixture.check(sources)
    let fault = check.faults.first { ($0.code, $0.line, $0.column) == (change.code, place.line, place.column) }
    let found = try #require(fault, "\(place) among \(check.faults.map { "\($0.code) \($0)" })")
    #expect(found.file == change.file && found.severity == change.severity)
    for phrase in [found.message, found.remedy] { #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty) }
  }

  @Test func `the small policy is sound`() throws {
    let check = PolicyFixture.check(try PolicyFixture.fuzzed())
    #expect(check.faults.isEmpty, "\(check.faults)")
    #expect(check.policies.count == 1 && check.cases == 3)
  }

  @Test func `a document of facts is read, YAML or JSON, and every fault in it named`() throws {
    let policy = try #require(PolicyFixture.check(try PolicyFixture.fuzzed()).policies.first)
    func document(_ text: String) throws(PolicyFaults) -> FilingDocument {
      try FilingDocument(SourceFile(path: "facts", text: text), policy: policy)
    }
    let json = try document(
      """
      {"application": {"org.in_zone": true, "org.kind": "企业"}, "context": {"granted_this_year": "0.05"},
       "projects": [{"id": "a", "project.mode": "api", "expenses": [{"id": "x", "expense.settled": "20万"}, {}]}]}
      """)
    #expect(json.filing.application == ["org.in_zone": .bool(true), "org.kind": .choice("firm")])
    #expect(json.filing.projects.map(\.id) == ["a"] && json.filing.projects[0].expenses.map(\.id) == ["x", "e2"])
    #expect(json.filing[FactPath("expense.settled", project: "a", expense: "x")] == .money(Money(yuan: 200_000)))
    #expect(json.context.grantedThisYear == Money(fen: 5))
    for (text, code) in [
      ("application: {org.in_zon: true}", "unknown-fact"), ("aplication: {}", "unknown-key"), ("[", "yaml"),
      ("", "yaml"),
      ("application: {org.in_zone: perhaps}", "fact-value"), ("projects: {a: 1}", "shape"),
    ] {
      let thrown = #expect(throws: PolicyFaults.self) { try document(text) }
      #expect(thrown?.faults.map(\.code) == [code], "\(text)")
    }
  }

  @Test func `a text too long to be a chapter is not read`() throws {
    let long = SourceFile(path: "more.yaml", text: "letters: \"" + String(repeating: "x", count: 2_000_001) + "\"")
    #expect(PolicyFixture.check(try PolicyFixture.fuzzed() + [long]).faults.map(\.code) == ["yaml"])
  }

  @Test func `programmes that share a pot must state one budget and one cap`() throws {
    func policies(_ slug: String, _ change: (String) -> String = { $0 }) throws -> [CompiledPolicy] {
      let sources = try PolicyFixture.fuzzed().map {
        $0.path == DocumentShapeTests.round ? SourceFile(path: $0.path, text: change($0.text)) : $0
      }.filter { !$0.path.hasPrefix("cases/") }
      return PolicyLoading.check(slug: slug, sources: sources, sha256: PolicyFixture.fingerprint).policies
    }
    let one = try policies("one")
    #expect(PolicyLoading.disagreements(one + (try policies("two"))).isEmpty)
    let other = try policies("two") { $0.replacingOccurrences(of: "amount: 1000000,", with: "amount: 2000000,") }
    let faults = PolicyLoading.disagreements(other + one)
    #expect(faults.map { "\($0.file) \($0.code)" } == ["two/rounds/2025.yaml pot"])
    let apart = try policies("two") {
      $0.replacingOccurrences(of: "amount: 1000000,", with: "amount: 2000000,")
        .replacingOccurrences(of: "pool: {id: base", with: "pool: {id: other")
    }
    #expect(PolicyLoading.disagreements(one + apart).isEmpty)
  }
}
