import PolicyCore
import Standards
import Testing

struct AwardPartTests {
  private static let facts = [
    SmallPolicy.money("org.api"), SmallPolicy.money("org.purchase"), SmallPolicy.money("org.used"),
    SmallPolicy.bool("org.in_zone"), SmallPolicy.bool("project.fine"),
  ].joined(separator: "\n")

  private static let conditions = [
    SmallPolicy.condition("zone", "expr: org.in_zone"),
    SmallPolicy.condition("line", "expr: org.api >= p.line"),
    SmallPolicy.condition("fine", level: "project", "expr: project.fine"),
  ].joined(separator: "\n")

  private static let award = """
    parts:
    \(SmallPolicy.part("api", "conditions: [line], when: org.api > yuan(0), amount: \"org.api.times(p.rate, 'floor', 'fen')\""))
    \(SmallPolicy.part("purchase", "amount: \"org.purchase.times(p.rate, 'floor', 'fen')\""))
    cap: {cite: 三, label: {zh: 上限, en: Cap}, value: round.annual_cap, less: org.used}
    application_conditions: [zone]
    """

  private static func policy(_ award: String = award) -> SmallPolicy {
    SmallPolicy(facts: facts, conditions: conditions, award: award)
  }

  private func yuan(_ amount: Int64) -> FactValue { .money(Money(yuan: amount)) }

  private func assess(_ facts: [FactID: FactValue]) throws -> Assessment {
    let policy = try Self.policy().compiled()
    return policy.assess(Filing(application: facts), in: policy.defaultContext)
  }

  @Test func `parts add up without any project or expense line`() throws {
    let whole = try assess([
      "org.in_zone": .bool(true), "org.api": yuan(2001), "org.purchase": yuan(4000), "org.used": yuan(0),
    ])
    #expect(whole.award.exact == Money(fen: 300_050))
    #expect(whole.steps.map(\.id) == ["part.api", "part.purchase", "sum", "cap", "award"])
    #expect(whole.steps.filter(\.binding).map(\.id) == ["part.api", "part.purchase"])
    #expect(whole.nextQuestion == nil && whole.unknown.isEmpty)
  }

  @Test func `a part's condition that is not met takes that part away and no other`() throws {
    let under = try assess([
      "org.in_zone": .bool(true), "org.api": yuan(999), "org.purchase": yuan(4000), "org.used": yuan(0),
    ])
    #expect(under.award.exact == Money(yuan: 2000))
    #expect(under.steps.contains { $0.id == "excluded.api" && $0.binding })
    #expect(under.steps.first { $0.id == "part.api" }?.binding == false)
  }

  @Test func `a part whose rule does not hold adds nothing`() throws {
    let none = try assess([
      "org.in_zone": .bool(true), "org.api": yuan(0), "org.purchase": yuan(10), "org.used": yuan(0),
    ])
    #expect(none.award.exact == Money(yuan: 5))
  }

  @Test func `the cap is reduced by a fact of the application and never below zero`() throws {
    var facts: [FactID: FactValue] = [
      "org.in_zone": .bool(true), "org.api": yuan(20_000), "org.purchase": yuan(0), "org.used": yuan(1200),
    ]
    let capped = try assess(facts)
    #expect(capped.award.exact == Money(yuan: 3800))
    #expect(capped.steps.filter(\.binding).map(\.id) == ["cap"])
    facts["org.used"] = yuan(6000)
    #expect(try assess(facts).award == .zero)
  }

  @Test func `an application's condition takes everything away`() throws {
    let out = try assess(["org.in_zone": .bool(false), "org.api": yuan(20_000)])
    #expect(out.award == .zero)
    #expect(out.nextQuestion == nil)
  }

  @Test func `an unknown amount makes the award a range and names the answer`() throws {
    let open = try assess([
      "org.in_zone": .bool(true), "org.api": .notSure, "org.purchase": yuan(100), "org.used": yuan(0),
    ])
    #expect(open.award.low == Money(yuan: 50) && open.award.high == Money(yuan: 5000))
    #expect(open.unknown == [FactPath("org.api")])
    #expect(open.nextQuestion == FactPath("org.api"))
  }

  @Test func `parts stand beside recognised lines`() throws {
    var policy = Self.policy(
      """
      recognition: {cite: 三, label: {zh: 合同, en: Contract}, start: expense.settled, limits: []}
      rate: {cite: 三, label: {zh: 比例, en: Rate}, value: p.rate}
      \(Self.award)
      project_conditions: [fine]
      """)
    policy.facts += "\n" + SmallPolicy.money("expense.settled")
    let compiled = try policy.compiled()
    var filing = Filing(
      application: ["org.in_zone": .bool(true), "org.api": yuan(0), "org.purchase": yuan(100), "org.used": yuan(0)],
      projects: [
        ProjectFacts(
          id: "p1", values: ["project.fine": .bool(true)],
          expenses: [ExpenseFacts(id: "e1", values: ["expense.settled": yuan(300)])])
      ])
    #expect(compiled.assess(filing, in: compiled.defaultContext).award.exact == Money(yuan: 200))
    filing.projects[0].values["project.fine"] = .bool(false)
    #expect(compiled.assess(filing, in: compiled.defaultContext).award.exact == Money(yuan: 50))
  }

  /// What the loader refuses: the award, the fault's code and a word of the line it stands at.
  static let broken: [(award: String, code: String, line: String)] = [
    (SmallPolicy.cap, "empty-award", "cap:"),
    ("parts: []\n" + SmallPolicy.cap, "empty-award", "parts:"),
    (award.replacing("conditions: [line]", with: "conditions: [lime]"), "unknown-condition", "[lime]"),
    (award.replacing("conditions: [line]", with: "conditions: [fine]"), "unknown-condition", "[fine]"),
    (award.replacing("when: org.api", with: "when: project.fine && org.api"), "level", "project.fine"),
    (award.replacing("org.purchase.times", with: "org.purchases.times"), "unknown-fact", "org.purchases"),
    (award.replacing("less: org.used", with: "less: org.in_zone"), "type", "less: org.in_zone"),
    (award.replacing("less: org.used", with: "less: project.fine"), "level", "less: project.fine"),
    (award.replacing("id: purchase", with: "id: api"), "repeated-id", "id: api"),
    (award + "\nproject_conditions: [fine]", "idle-conditions", "project_conditions"),
    (award + "\nrate: {cite: 三, label: {zh: 甲, en: A}, value: p.rate}", "missing-key", "parts:"),
    (award.replacing("cap: {cite", with: "top: {cite"), "missing-key", "parts:"),
  ]

  @Test(arguments: broken.indices) func `an award that cannot work is refused at its place`(index: Int) throws {
    let (award, code, line) = Self.broken[index]
    let policy = Self.policy(award)
    let fault = try #require(policy.faults().first { $0.code == code }, "\(policy.faults())")
    #expect(policy.line(of: fault).contains(line), "\(fault)")
    #expect(!fault.remedy.zh.isEmpty && !fault.remedy.en.isEmpty)
  }

  @Test func `a condition of the wrong level is told its level`() throws {
    let award = Self.award.replacing("conditions: [line]", with: "conditions: [fine]")
    let fault = try #require(Self.policy(award).faults().first { $0.code == "unknown-condition" })
    #expect(fault.remedy.en.contains("project") && fault.remedy.zh.contains("project"))
  }
}
