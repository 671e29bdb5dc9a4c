import PolicyCore
import Standards
import Testing

/// A double can never reach an amount.
struct ExactAmountTests {
  private static let facts = [
    SmallPolicy.money("org.api"), SmallPolicy.fact("org.count", "integer"), SmallPolicy.fact("org.share", "ratio"),
    SmallPolicy.fact("org.day", "date"), SmallPolicy.bool("org.big"),
  ].joined(separator: "\n")

  private static func policy(amount: String) -> SmallPolicy {
    SmallPolicy(
      facts: facts,
      award: "parts:\n\(SmallPolicy.part("a", "amount: \"\(amount)\""))\n\(SmallPolicy.cap)")
  }

  static let refused = [
    "0.5 * org.api", "org.api * 0.5", "org.api / 2.0", "org.api + 0.5", "org.api - 1.0", "double(org.api)",
    "org.api.times(0.5, 'floor', 'fen')", "org.api.times(double(org.share), 'floor', 'fen')", "yuan(0.5)",
    "yuan(double(org.count))", "fen(1.0 * 3.0)", "[org.api, 0.5].sum()", "sum([org.api, 1.5])",
    "org.big ? org.api : 0.5", "max(org.api, 0.5)", "min([org.api, 0.5])", "org.api > 0.5 ? org.api : yuan(0)",
    "org.share > 0.5 ? org.api : yuan(0)", "0.5", "org.api.times(ratio(0.5), 'floor', 'fen')", "dyn(0.5)",
    "dyn(org.api)", "org.api.times(dyn(0.5), 'floor', 'fen')", "org.api + dyn(0.5)", "yuan(dyn(0.5))",
    "[dyn(org.api), dyn(0.5)].sum()", "{'a': org.api, 'b': 0.5}['b']", "[org.api, 0.5][1]",
    "[dyn(0.5)].map(x, x)[0]", "dyn(0.5) > 0.4 ? org.api : yuan(0)", "{'a': dyn(0.5)}.a",
    "cel.bind(x, dyn(0.5), x)", "[optional.of(dyn(0.5))][0].value()", "math.greatest(dyn(0.5), 1)",
    "org.day > 0.5 ? org.api : yuan(0)", "money(0.5)", "org.api == 0.5 ? org.api : yuan(0)",
  ]

  @Test(arguments: refused) func `no double comes near an amount`(expression: String) throws {
    let policy = Self.policy(amount: expression)
    let fault = try #require(policy.faults().first { $0.severity == .error }, "\(expression) was accepted")
    #expect(["expression", "type", "untyped"].contains(fault.code), "\(fault)")
    #expect(policy.line(of: fault).contains(expression), "\(fault)")
    #expect(!fault.message.zh.isEmpty && !fault.remedy.zh.isEmpty && !fault.remedy.en.isEmpty)
  }

  @Test(arguments: [
    "org.api.times(org.share, 'floor', 'fen')", "org.api.times(ratio('0.5'), 'half_up', 'yuan')",
    "sum([org.api, yuan(1)])", "org.big ? org.api : yuan(org.count)", "max(org.api, wan(1))",
    "org.day > date('2025-01-01') && org.share > ratio(1, 3) ? org.api : yuan(0)",
  ])
  func `exact arithmetic is accepted`(expression: String) throws {
    #expect(Self.policy(amount: expression).faults().filter { $0.severity == .error } == [])
  }

  @Test func `what is untyped is pointed at, at its column`() throws {
    let policy = Self.policy(amount: "org.api.times(dyn(0.5), 'floor', 'fen')")
    let fault = try #require(policy.faults().first { $0.code == "untyped" || $0.code == "expression" })
    let rest = policy.line(of: fault).dropFirst(fault.column - 1)
    #expect(rest.hasPrefix("dyn(0.5)") || rest.hasPrefix("(0.5)"), "\(rest)")
  }

  @Test func `a half of an odd fen is rounded as named and never otherwise`() throws {
    let facts: [FactID: FactValue] = ["org.api": .money(Money(fen: 101))]
    for (rule, fen) in [("floor", 50), ("half_up", 51), ("half_even", 50)] {
      let policy = try Self.policy(amount: "org.api.times(ratio('50%'), '\(rule)', 'fen')").compiled()
      let award = policy.assess(Filing(application: facts), in: policy.defaultContext).award
      #expect(award.exact == Money(fen: Int64(fen)), "\(rule)")
    }
  }
}
