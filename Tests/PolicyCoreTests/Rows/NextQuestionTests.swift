import PolicyCore
import Standards
import Testing

struct NextQuestionTests {
  private func empty() -> Filing {
    Filing(projects: [
      ProjectFacts(id: "p1", values: ["project.mode": .choice("api")], expenses: [ExpenseFacts(id: "e1")])
    ])
  }

  private func selfCheck(_ policy: CompiledPolicy) -> AssessmentContext {
    var context = policy.defaultContext
    context.assuming = true
    return context
  }

  @Test func `an applicant outside the zone is told after one answer and asked no more`() throws {
    let policy = try PolicyFixture.policy()
    for context in [selfCheck(policy), policy.defaultContext] {
      var filing = empty()
      let first = try #require(policy.rankedQuestions(filing, in: context).first)
      #expect(first.path == FactPath("org.operates_in_zone"))
      #expect(first.settles)
      filing[first.path] = .bool(false)
      #expect(policy.rankedQuestions(filing, in: context) == [])
      let assessment = policy.assess(filing, in: context)
      #expect(assessment.award == .zero && assessment.nextQuestion == nil)
      #expect(assessment.conditions.first { $0.id == "c1" }?.outcome == .notMet)
    }
  }

  @Test func `before any project is stated the application's own knock-outs come first`() throws {
    let policy = try PolicyFixture.policy()
    var filing = Filing()
    let questions = policy.rankedQuestions(filing, in: selfCheck(policy))
    #expect(questions.first?.path == FactPath("org.operates_in_zone"))
    #expect(questions.allSatisfy { $0.path.project == nil })
    filing.application["org.operates_in_zone"] = .bool(false)
    #expect(policy.rankedQuestions(filing, in: selfCheck(policy)) == [])
  }

  @Test func `what can settle goes before what cannot, then what leaves fewest, then what is cheapest`() throws {
    let policy = try PolicyFixture.policy()
    let questions = policy.rankedQuestions(empty(), in: selfCheck(policy))
    #expect(questions.count > 10)
    for (first, second) in zip(questions, questions.dropFirst()) {
      let before = (first.settles ? 0 : 1, first.leaves, first.cost)
      let after = (second.settles ? 0 : 1, second.leaves, second.cost)
      #expect(before <= after, "\(first) \(second)")
    }
    #expect(questions == policy.rankedQuestions(empty(), in: selfCheck(policy)))
  }

  @Test func `a question put only after another answer waits for it`() throws {
    let policy = try PolicyFixture.policy()
    var filing = empty()
    filing[FactPath("project.mode", project: "p1")] = .notSure
    let open = policy.rankedQuestions(filing, in: policy.defaultContext).map(\.path.fact)
    #expect(open.contains("project.mode") && !open.contains("expense.hardware"))
    #expect(open.contains("org.major_penalty") && !open.contains("org.penalty_decided_on"))
    filing[FactPath("org.major_penalty")] = .bool(true)
    let then = policy.rankedQuestions(filing, in: policy.defaultContext).map(\.path.fact)
    #expect(then.contains("org.penalty_decided_on"))
  }

  @Test func `no question hides behind many others`() throws {
    let policy = try PolicyFixture.policy()
    let lines = (1...8).map { ExpenseFacts(id: "e\($0)") }
    let filing = Filing(projects: [ProjectFacts(id: "p1", expenses: lines)])
    let questions = policy.rankedQuestions(filing, in: policy.defaultContext)
    #expect(questions.count > 50)
    #expect(questions.first?.path == FactPath("org.operates_in_zone"))
  }

  private static let facts =
    ["a", "b", "c"].map { SmallPolicy.bool("org.\($0)") }.joined(separator: "\n")
    + "\n"
    + SmallPolicy.fact(
      "org.way", "choice", "options: [{value: x, label: {zh: x, en: x}}, {value: y, label: {zh: y, en: y}}]")
    + "\n" + SmallPolicy.money("org.sum")

  private func policy(_ condition: String, amount: String = "yuan(100)") throws -> CompiledPolicy {
    try SmallPolicy(
      facts: Self.facts, conditions: SmallPolicy.condition("k", condition),
      award: """
        parts:
        \(SmallPolicy.part("a", "amount: \"\(amount)\""))
        \(SmallPolicy.cap)
        application_conditions: [k]
        """
    ).compiled()
  }

  private func part(_ id: String, _ expression: String) -> String {
    "{id: \(id), label: {zh: 甲, en: A}, expr: \"\(expression)\"}"
  }

  @Test func `a tree that holds whatever is answered is met, and nothing is asked for it`() throws {
    let trees = [
      "any: [\(part("k1", "org.a")), \(part("k2", "!org.a"))]",
      "any: [\(part("k1", "org.a && org.b")), \(part("k2", "!org.a")), \(part("k3", "!org.b"))]",
      "any: [\(part("k1", "org.way == 'x'")), \(part("k2", "org.way == 'y'"))]",
      "not: {id: k1, label: {zh: 甲, en: A}, all: [\(part("k2", "org.a")), \(part("k3", "!org.a"))]}",
    ]
    for tree in trees {
      let policy = try policy(tree)
      let assessment = policy.assess(Filing(), in: policy.defaultContext)
      #expect(assessment.conditions[0].outcome == .met, "\(tree)")
      #expect(assessment.award.exact == Money(yuan: 100), "\(tree)")
      #expect(assessment.unknown.isEmpty && assessment.nextQuestion == nil, "\(tree)")
    }
  }

  @Test func `only the facts that can change a tree are named`() throws {
    let policy = try policy(
      "all: [\(part("k1", "org.c")), {id: k2, label: {zh: 甲, en: A}, any: [\(part("k3", "org.a")), \(part("k4", "!org.a")), \(part("k5", "org.b"))]}]"
    )
    let assessment = policy.assess(Filing(), in: policy.defaultContext)
    #expect(assessment.conditions[0].outcome == .undetermined([FactPath("org.c")]))
    #expect(assessment.unknown == [FactPath("org.c")])
    #expect(policy.rankedQuestions(Filing(), in: policy.defaultContext).map(\.path) == [FactPath("org.c")])
  }

  @Test func `an amount that every answer leaves the same is settled`() throws {
    let policy = try policy(
      "expr: org.a || org.c", amount: "org.way == 'x' ? yuan(100) : org.b ? yuan(100) : yuan(50) + yuan(50)")
    let assessment = policy.assess(Filing(application: ["org.a": .bool(true)]), in: policy.defaultContext)
    #expect(assessment.award.exact == Money(yuan: 100))
    #expect(assessment.unknown.isEmpty && assessment.nextQuestion == nil)
  }

  @Test func `numbers are tried on both sides of what they are compared with`() throws {
    let policy = try policy("expr: org.sum >= p.line", amount: "org.c ? yuan(100) : yuan(50)")
    let questions = policy.rankedQuestions(Filing(), in: policy.defaultContext)
    // Below the line nothing is due, whatever org.c is; org.c settles nothing by itself.
    #expect(questions.map(\.path) == [FactPath("org.sum"), FactPath("org.c")])
    #expect(questions.map(\.settles) == [true, false])
  }

  @Test func `what the cap makes irrelevant is not asked`() throws {
    let policy = try policy("expr: org.a", amount: "yuan(6000) + (org.b ? org.sum : yuan(0))")
    let filing = Filing(application: ["org.a": .bool(true)])
    #expect(policy.assess(filing, in: policy.defaultContext).award.exact == Money(yuan: 5000))
    #expect(policy.rankedQuestions(filing, in: policy.defaultContext) == [])
  }
}
