import Foundation
import PolicyCore
import Standards
import Testing

struct ReadingSpreadTests {
  private static let facts = [SmallPolicy.money("org.a"), SmallPolicy.money("org.b")].joined(separator: "\n")

  private static func reading(_ id: String, _ more: String = "") -> String {
    "- {id: \(id), cite: 三, impact: H, question: {zh: 问, en: Q}, options: [{id: yes, label: {zh: 是, en: yes}}, {id: no, label: {zh: 否, en: no}}], default: no, reason: {zh: 因, en: why}\(more)}"
  }

  /// Each reading alone changes nothing; both together bring the amount.
  private static let together = """
    parts:
      - {id: all, cite: 三, label: {zh: 全部, en: All}, when: "r.R1 == 'yes' && r.R2 == 'yes'", amount: org.a}
      - {id: rest, cite: 三, label: {zh: 其余, en: Rest}, amount: org.b}
    \(SmallPolicy.cap)
    application_conditions: []
    """

  private func spread(_ readings: [String], _ award: String = together) throws -> ReadingSpread {
    let policy = try SmallPolicy(facts: Self.facts, award: award, readings: readings.joined(separator: "\n")).compiled()
    let filing = Filing(application: ["org.a": .money(Money(yuan: 700)), "org.b": .money(Money(yuan: 100))])
    return policy.spread(filing, in: policy.defaultContext)
  }

  @Test func `readings that only matter together are found together`() throws {
    let spread = try spread([Self.reading("R1"), Self.reading("R2")])
    #expect(spread.award == MoneyRange(Money(yuan: 100)))
    #expect(spread.range == MoneyRange(low: Money(yuan: 100), high: Money(yuan: 800)))
    #expect(spread.alternatives.isEmpty)
    #expect(spread.readings == ["R1", "R2"] && spread.isExact)
  }

  @Test func `what somebody has decided is no longer open`() throws {
    let spread = try spread([Self.reading("R1", ", decided_by: 某局, decided_on: 2025-08-20"), Self.reading("R2")])
    #expect(spread.range == spread.award && spread.readings.isEmpty)
  }

  @Test func `a reading that is kept out of the range stays as it is`() throws {
    let spread = try spread([Self.reading("R1", ", show_alternatives: false"), Self.reading("R2")])
    #expect(spread.range == spread.award)
  }

  @Test func `more than six readings are tried one at a time, and it says so`() throws {
    let ids = (1...7).map { "R\($0)" }
    let terms = ids.map { "(r.\($0) == 'yes' ? org.a : yuan(0))" }.joined(separator: " + ")
    let award = """
      parts:
        - {id: all, cite: 三, label: {zh: 全部, en: All}, amount: "\(terms)"}
      \(SmallPolicy.cap)
      application_conditions: []
      """
    let spread = try spread(ids.map { Self.reading($0) }, award)
    #expect(!spread.isExact)
    #expect(spread.range == MoneyRange(low: .zero, high: Money(yuan: 700)))
    #expect(spread.alternatives.count == 7 && spread.readings == ids)
  }

  @Test func `a round may say who decided, and when`() throws {
    var sources = try PolicyFixture.sources()
    let index = try #require(sources.firstIndex { $0.path == "rounds/2025.yaml" })
    sources[index] = SourceFile(
      path: "rounds/2025.yaml",
      text: sources[index].text.replacingOccurrences(
        of: "readings: {}",
        with: "readings: {R15: {option: appliance_only, decided_by: 信息技术产业局, on: 2025-08-20}, R11: project}"))
    let policy = try PolicyFixture.compile(sources.filter { !$0.path.hasPrefix("cases/") })
    let decided = try #require(policy.reading("R15")?.use())
    #expect(decided.basis == .decided && decided.decidedBy == "信息技术产业局")
    #expect(decided.decidedOn == CivilDate(iso: "2025-08-20"))
    #expect(policy.reading("R11")?.use().basis == .byDefault)
    #expect(policy.reading("R20")?.use(supposing: "smaller").basis == .supposed)
    let uses = policy.assess(Filing(), in: policy.defaultContext).readingUses
    #expect(uses.contains(decided))
    #expect(!uses.contains { $0.id == "R38" }, "no rule reads it")
  }

  @Test func `a choice whose shape is wrong is refused at its place`() throws {
    let faults = try PolicyFixture.faults(
      in: "rounds/2025.yaml", replacing: "readings: {}", with: "readings: {R15: {option: nothing, decided_by: x}}")
    #expect(faults.contains { $0.code == "unknown-option" && $0.file == "rounds/2025.yaml" })
  }
}
