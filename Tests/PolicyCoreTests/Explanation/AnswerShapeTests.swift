import Foundation
import PolicyCore
import Standards
import Testing

/// The JSON that scripts read, held by files. After a wanted change write them anew: `GOLDEN=write swift test --filter
/// AnswerShapeTests`, and look at the difference; a field that goes or changes needs another format number.
struct AnswerShapeTests {
  private static let programme = SmallPolicy(
    facts: """
      - {id: org.open, level: application, label: {zh: 在营, en: Trading}, kind: bool, source: licence}
      - {id: org.penalty, level: application, label: {zh: 受过处罚, en: Penalised}, kind: bool}
      - {id: project.kind, level: project, label: {zh: 方式, en: Way}, kind: choice, options: [{value: api, label: {zh: 接口, en: API}}, {value: box, label: {zh: 一体机, en: Box}}]}
      - {id: project.good, level: project, label: {zh: 成效, en: Effect}, kind: bool, source: {decided: substantiveReviewer}, required: false}
      - {id: expense.contract, level: expense, label: {zh: 合同额, en: Contract}, kind: money}
      - {id: expense.paid, level: expense, label: {zh: 付款, en: Paid}, kind: money}
      - {id: expense.hardware, level: expense, label: {zh: 硬件, en: Hardware}, kind: money, required: false, unanswered: 0}
      """,
    conditions: """
      - {id: c1, cite: 三, label: {zh: 正常经营, en: In good standing}, all: [{id: c1.open, label: {zh: 在营, en: Trading}, expr: org.open}, {id: c1.clean, label: {zh: 无处罚, en: No penalty}, expr: "!org.penalty"}]}
      - {id: c2, cite: 三, level: project, label: {zh: 达到线, en: Reaches the line}, when: "project.kind == 'api'", expr: project.base >= p.line}
      - {id: c3, cite: 三, level: project, label: {zh: 成效显著, en: Marked effect}, decided: project.good}
      """,
    award: """
      recognition:
        label: {zh: 合同额, en: Contract}
        cite: 三
        start: expense.contract
        limits:
          - {id: paid, cite: 三, label: {zh: 以付款为限, en: Limited to payments}, reason: {zh: 未付不计, en: Unpaid does not count}, at_most: expense.paid}
          - {id: hardware, cite: 三, label: {zh: 扣除硬件, en: Less hardware}, reason: {zh: 硬件不计, en: Hardware does not count}, when: "r.R1 == 'out'", less: expense.hardware}
      sums:
        - {id: project.base, label: {zh: 基数, en: Base}, cite: 三, term: expense.recognised}
      rate: {cite: 三, label: {zh: 比例, en: Rate}, value: p.rate, rounding: floor}
      cap: {cite: 三, label: {zh: 上限, en: Cap}, value: round.annual_cap, less: ledger.granted_this_year}
      project_conditions: [c2, c3]
      application_conditions: [c1]
      """,
    readings: """
      - {id: R1, cite: 三, impact: H, question: {zh: 硬件计入吗, en: Does hardware count}, options: [{id: in, label: {zh: 计入, en: it counts}}, {id: out, label: {zh: 不计入, en: it does not}}], default: out, reason: {zh: 只支持软件, en: Only software is supported}}
      """)

  private static func line(_ id: String, _ contract: Int64, _ paid: Int64?, _ hardware: Int64?) -> ExpenseFacts {
    var values: [FactID: FactValue] = ["expense.contract": .money(Money(yuan: contract))]
    if let paid { values["expense.paid"] = .money(Money(yuan: paid)) }
    if let hardware { values["expense.hardware"] = .money(Money(yuan: hardware)) }
    return ExpenseFacts(id: id, values: values)
  }

  private static let filings: [String: Filing] = [
    "complete": Filing(
      application: ["org.open": .bool(true), "org.penalty": .bool(false)],
      projects: [
        ProjectFacts(id: "p1", values: ["project.kind": .choice("api")], expenses: [line("e1", 9000, 8000, 1000)]),
        ProjectFacts(id: "p2", values: ["project.kind": .choice("api")], expenses: [line("e1", 999, 999, nil)]),
      ]),
    "incomplete": Filing(
      application: ["org.open": .bool(true)],
      projects: [
        ProjectFacts(
          id: "p1", values: ["project.kind": .choice("box"), "project.good": .bool(true)],
          expenses: [line("e1", 9000, nil, 0)])
      ]),
  ]

  @Test(arguments: ["complete", "incomplete"])
  func `the JSON of an assessment is what the file holds`(name: String) throws {
    let policy = try Self.programme.compiled()
    let filing = try #require(Self.filings[name])
    var context = policy.defaultContext
    context.grantedThisYear = Money(yuan: 100)
    let answer = AssessmentAnswer(
      policy.assess(filing, in: context), faults: policy.faults(in: filing, context: context))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text =
      String(decoding: try encoder.encode(answer), as: UTF8.self)
      .replacingOccurrences(of: policy.hash, with: "HASH") + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name).json")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let held = try String(contentsOf: file, encoding: .utf8)
    #expect(text.split(separator: "\n") == held.split(separator: "\n"))
  }

  @Test func `every field of the files is described in the manual`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let manual = try String(
      contentsOf: PolicyFixture.root.appendingPathComponent("Docs/Explanation.md"), encoding: .utf8)
    for name in ["complete", "incomplete"] {
      let text = try String(contentsOf: folder.appendingPathComponent("\(name).json"), encoding: .utf8)
      let keys = Set(text.matches(of: /"([a-zA-Z]+)" :/).map { String($0.output.1) }).subtracting(["zh", "en"])
      for key in keys { #expect(manual.contains("`\(key)`"), "\(key) is not in Docs/Explanation.md") }
    }
  }
}
