import Foundation
import PolicyCore
import Standards
import Testing

struct PolicyLookupTests {
  @Test func `chapters are found by their ids and nothing by another`() throws {
    let policy = try PolicyFixture.policy()
    #expect(policy.roundKey == "etown-model-voucher-benchmark/2025")
    #expect(policy.clause("三(四)")?.anchor == "3-4" && policy.clause("三(九)") == nil)
    #expect(policy.material("m3")?.number == 3 && policy.material("m99") == nil)
    #expect(policy.letter("commitment")?.clause == "五.3" && policy.letter("none") == nil)
    #expect(policy.section("amounts")?.level == .expense && policy.section("none") == nil)
    #expect(policy.reading("R13")?.default == "software" && policy.reading("R99") == nil)
    #expect(policy.checklist(for: "m3").map(\.id) == ["commitment-signed"])
    #expect(policy.checklist(for: MaterialID?.none).map(\.id) == ["scans-readable"])
  }

  @Test func `the checklist leaves out what plainly does not apply`() throws {
    let policy = try PolicyFixture.policy()
    func ids(_ values: [FactID: FactValue]) -> [String] {
      let filing = Filing(projects: [ProjectFacts(id: "p1", values: values)])
      return policy.checklist(for: "m5", project: "p1", in: filing).map(\.id)
    }
    #expect(ids(["project.mode": .choice("appliance")]).contains("contract-a-hardware"))
    #expect(!ids(["project.mode": .choice("api")]).contains("contract-a-hardware"))
    #expect(ids([:]).contains("contract-a-hardware"), "what is not known yet is asked")
    #expect(policy.checklist(for: "m5", project: "p9", in: Filing()).isEmpty)
  }

  @Test func `conditions alone are those of the assessment`() throws {
    let policy = try PolicyFixture.policy()
    let filing = Filing(
      application: ["org.operates_in_zone": .bool(false)],
      projects: [ProjectFacts(id: "p1", values: ["project.mode": .choice("api")])])
    let alone = policy.conditions(of: filing, in: policy.defaultContext)
    #expect(
      alone.map(\.outcome.word) == policy.assess(filing, in: policy.defaultContext).conditions.map(\.outcome.word))
    #expect(alone.first?.outcome == .notMet)
  }

  @Test func `more than a hundred and twenty-eight open answers are all named`() throws {
    let policy = try PolicyFixture.policy()
    let lines = (1...150).map { ExpenseFacts(id: "e\($0)") }
    let filing = Filing(projects: [ProjectFacts(id: "p1", values: ["project.mode": .choice("api")], expenses: lines)])
    let assessment = policy.assess(filing, in: policy.defaultContext)
    let settled = assessment.unknown.filter { $0.fact == "expense.settled" }
    #expect(Set(settled.compactMap(\.expense)) == Set(lines.map(\.id)))
    #expect(assessment.award.low == .zero)
  }

  @Test func `an assessment equals itself and no other filing's`() throws {
    let policy = try PolicyFixture.policy()
    let one = Filing(application: ["org.operates_in_zone": .bool(true)])
    let other = Filing(application: ["org.operates_in_zone": .bool(false)])
    let context = policy.defaultContext
    #expect(policy.assess(one, in: context) == policy.assess(one, in: context))
    #expect(policy.assess(one, in: context) != policy.assess(other, in: context))
    #expect(Set([policy.assess(one, in: context), policy.assess(one, in: context)]).count == 1)
  }

  @Test func `where a value comes from has its own words`() {
    let labels = FactOrigin.allCases.map(\.label)
    #expect(Set(labels).count == FactOrigin.allCases.count)
    #expect(labels.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
  }

  @Test func `a reading says whether it was decided, chosen, supposed or only our default`() throws {
    var sources = try PolicyFixture.rules()
    let index = try #require(sources.firstIndex { $0.path == "rounds/2025.yaml" })
    sources[index] = SourceFile(
      path: "rounds/2025.yaml",
      text: sources[index].text.replacingOccurrences(of: "readings: {}", with: "readings: {R13: whole}"))
    let policy = try PolicyFixture.compile(sources)
    var context = policy.defaultContext
    context.readings = ["R20": "smaller"]
    let uses = policy.assess(Filing(), in: context).readingUses
    func basis(_ id: String) -> ReadingBasis? { uses.first { $0.id == id }?.basis }
    #expect(basis("R13") == .round && basis("R20") == .supposed && basis("R18") == .byDefault)
    for basis in [ReadingBasis.decided, .byDefault, .round, .supposed] { #expect(!basis.label.zh.isEmpty) }
    #expect(uses.first { $0.id == "R13" }?.label.en == "yes")
  }

  @Test func `a range of amounts says what is known of it`() {
    let (one, two) = (Money(yuan: 1), Money(yuan: 500_000))
    let ranges: [(MoneyRange, String, String)] = [
      (MoneyRange(two), "500,000.00 元", "50万元"),
      (MoneyRange(low: one, high: two), "1.00–500,000.00 元", "1 元至50万元"),
      (MoneyRange(low: .zero, high: .entryLimit), "尚不能确定", "尚不能确定"),
      (MoneyRange(low: one, high: .entryLimit), "不少于 1.00 元", "不少于 1 元"),
    ]
    for (range, shown, natural) in ranges {
      #expect(range.shown.zh == shown && range.natural.zh == natural)
      #expect(!range.shown.en.isEmpty && !range.natural.en.isEmpty)
    }
    #expect(Money(yuan: 100_000_000).natural.zh == "1亿元" && Money(fen: 9_999_999).natural.en == "99,999.99 yuan")
  }

  @Test func `what is missing is told page by page, blank answers and absent rows too`() throws {
    let policy = try PolicyFixture.policy()
    #expect(policy.missing(in: Filing(), section: "project").map(\.description) == ["project.name"])
    var filing = Filing(projects: [ProjectFacts(id: "p1", values: ["project.name": .text("  ")])])
    #expect(policy.missing(in: filing, section: "project").contains(FactPath("project.name", project: "p1")))
    #expect(policy.missing(in: filing, section: "amounts").map(\.project) == ["p1"], "the first line is missing")
    filing[FactPath("project.name", project: "p1")] = .text("客服")
    #expect(!policy.missing(in: filing, section: "project").contains(FactPath("project.name", project: "p1")))
    #expect(policy.isAsked(FactPath("project.framework", project: "p9"), in: filing) == false)
    #expect(policy.isAsked(FactPath("project.framework", project: "p1"), in: filing) == nil)
    #expect(policy.isAsked(FactPath("org.branch_accepted"), in: filing) == false, "the office decides it")
  }
}
