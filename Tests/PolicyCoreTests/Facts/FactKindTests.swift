import Foundation
import PolicyCore
import Standards
import Testing

/// One fact of every kind: how an answer is read from text, what is refused, and how people see it.
struct FactKindTests {
  private static let facts = """
      - {id: org.count, label: {zh: 人数, en: Staff}, kind: integer}
      - {id: org.share, label: {zh: 占比, en: Share}, kind: ratio}
      - {id: org.founded, label: {zh: 成立日, en: Founded}, kind: date}
      - {id: org.capital, label: {zh: 注册资本, en: Capital}, kind: money}
      - {id: org.fields, label: {zh: 领域, en: Fields}, kind: choices, options: [{value: a, label: {zh: 甲, en: First}}, {value: b, label: {zh: 乙, en: Second}}]}
      - {id: org.story, label: {zh: 简介, en: Story}, kind: long_text, max: 5}
      - {id: org.code, label: {zh: 代码, en: Code}, kind: credit_code, source: licence}
      - {id: org.account, label: {zh: 账号, en: Account}, kind: bank_account, source: document}
      - {id: org.line, label: {zh: 行号, en: Bank line}, kind: bank_line}
      - {id: org.phone, label: {zh: 电话, en: Telephone}, kind: phone}
      - {id: org.checked, label: {zh: 已核, en: Checked}, kind: bool, source: {decided: completenessReviewer}}

    """

  private static let policy = Result {
    let sources = try PolicyFixture.fuzzed().map { source in
      SourceFile(
        path: source.path,
        text: source.text.replacingOccurrences(
          of: "facts:\n  - {id: org.in_zone",
          with: "facts:\n\(facts.replacingOccurrences(of: "      - ", with: "  - "))  - {id: org.in_zone"))
    }
    return try #require(PolicyFixture.check(sources).policies.first)
  }

  private func policy() throws -> CompiledPolicy { try FactKindTests.policy.get() }

  private func read(_ id: String, _ text: String) throws -> FactValue? {
    let source = SourceFile(path: "facts", text: "application: {\(id): \"\(text)\"}")
    let policy = try policy()
    do throws(PolicyFaults) {
      return try FilingDocument(source, policy: policy).filing.application[FactID(id)]
    } catch {
      let faults = error
      #expect(faults.faults.map(\.code) == ["fact-value"])
      #expect(faults.faults.allSatisfy { !$0.message.zh.isEmpty && !$0.remedy.zh.isEmpty })
      return nil
    }
  }

  @Test(
    arguments: [
      ("org.count", "12", "12"), ("org.share", "33.3%", "33.3%"), ("org.founded", "2024-02-29", "2024-02-29"),
      ("org.capital", "1,234.5", "1,234.50 元"), ("org.fields", "a, 乙", "甲、乙"), ("org.story", "一二三四五", "一二三四五"),
      ("org.code", "91110302MA01ABCD1X", nil), ("org.phone", "13800138000", "13800138000"), ("org.in_zone", "是", "是"),
      ("org.in_zone", "no", "否"), ("org.kind", "企业", "企业"), ("org.count", "?", "不确定"),
    ] as [(String, String, String?)])
  func `an answer of each kind is read from text and shown to people`(id: String, text: String, shown: String?) throws {
    let value = try read(id, text)
    guard let shown else {
      #expect(value == nil, "a wrong check digit is refused")
      return
    }
    let fact = try #require(try policy().facts[FactID(id)])
    #expect(fact.shown(try #require(value)).zh == shown)
    #expect(!fact.shown(value).en.isEmpty)
  }

  @Test(arguments: [
    ("org.count", "1.5"), ("org.share", "half"), ("org.founded", "2023-02-29"), ("org.capital", "-1"),
    ("org.fields", "c"), ("org.story", "一二三四五六"), ("org.code", "1"), ("org.account", "12"), ("org.line", "1"),
    ("org.phone", "1"), ("org.in_zone", "maybe"), ("org.kind", "club"),
  ])
  func `an answer that does not fit its kind is refused with what to do`(id: String, text: String) throws {
    #expect(try read(id, text) == nil)
  }

  @Test func `every kind's word reads back, and no other word does`() {
    for name in [
      "bool", "money", "date", "integer", "ratio", "text", "long_text", "choice", "choices", "credit_code",
      "bank_account", "bank_line", "phone", "invoice_number",
    ] {
      #expect(FactKind(name: name, maxLength: nil)?.name == name)
    }
    #expect(FactKind(name: "double", maxLength: nil) == nil)
  }

  @Test func `a fact not answered is shown as such`() throws {
    let fact = try #require(try policy().facts["org.kind"])
    #expect(fact.shown(nil).zh == "未填")
    #expect(fact.shown(.choice("gone")).zh == "gone", "an option that was removed keeps its own name")
  }

  @Test func `paths are ordered by project, line and fact, and say so`() {
    let paths: [FactPath] = [
      FactPath("expense.settled", project: "p2", expense: "e1"), FactPath("project.mode", project: "p1"),
      FactPath("org.kind"), FactPath("expense.settled", project: "p1", expense: "e2"),
    ]
    #expect(
      paths.sorted().map(\.description) == [
        "org.kind", "p1/project.mode", "p1/e2/expense.settled", "p2/e1/expense.settled",
      ])
  }

  @Test func `an answer can be set at a path and nowhere else`() throws {
    var filing = Filing(
      application: ["org.kind": .choice("firm")],
      projects: [ProjectFacts(id: "p1", expenses: [ExpenseFacts(id: "e1")])])
    filing["project.mode", "p1"] = .choice("api")
    filing[FactPath("expense.settled", project: "p1", expense: "e1")] = .money(.zero)
    filing[FactPath("expense.settled", project: "p1", expense: "e9")] = .money(.zero)
    filing[FactPath("project.mode", project: "p9")] = .choice("api")
    filing[FactPath("org.kind")] = .notSure
    #expect(filing.projects.count == 1 && filing.projects[0].expenses.count == 1)
    #expect(filing[FactPath("project.mode", project: "p1")] == .choice("api"))
    #expect(filing[FactPath("expense.settled", project: "p1", expense: "e1")] == .money(.zero))
    #expect(filing[FactPath("project.mode", project: "p9")] == nil)
    #expect(filing.application["org.kind"] == .notSure)
  }
}

extension Filing {
  fileprivate subscript(fact: FactID, project: String) -> FactValue? {
    get { self[FactPath(fact, project: project)] }
    set { self[FactPath(fact, project: project)] = newValue }
  }
}
