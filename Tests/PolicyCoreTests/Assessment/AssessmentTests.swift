import PolicyCore
import Standards
import Testing

struct AssessmentTests {
  private func line(_ id: String, _ fen: Int64, model: String = "A") -> ExpenseFacts {
    SoundFiling.line(id, fen: fen, model: model)
  }

  private func filing(_ expenses: [ExpenseFacts]) -> Filing { SoundFiling.with(expenses) }

  @Test func `the four outcomes are never merged`() throws {
    let policy = try PolicyFixture.policy()
    var open = filing([line("e1", 20_000_000)])
    open.application["org.applied_open_call"] = nil
    open.projects[0].values["project.other_fund"] = .bool(true)
    let outcomes = Dictionary(
      uniqueKeysWithValues: policy.assess(open, in: policy.defaultContext).conditions.map { ($0.id, $0.outcome) })
    #expect(outcomes["c1"] == .met)
    #expect(outcomes["c2"] == .leftToOffice(.experts))
    #expect(outcomes["c5"] == .notApplicable)
    #expect(outcomes["c6"] == .notMet)
    #expect(outcomes["c7"] == .undetermined([FactPath("org.applied_open_call")]))
  }

  @Test func `a sentence names the condition, its outcome and the values used, in both languages`() throws {
    let policy = try PolicyFixture.policy()
    let assessment = policy.assess(filing([line("e1", 9_999_999)]), in: policy.defaultContext)
    let result = try #require(assessment.conditions.first { $0.id == "c4" })
    #expect(result.outcome == .notMet)
    #expect(result.clause == "三(四)")
    #expect(result.rule.zh == "应用方式为“API 接口调用”的：项目核算基数 ≥ 10万元（自2024-01-01）")
    #expect(result.sentence.zh == "接口用量达到线：不符合。要求：项目核算基数 ≥ 10万元（自2024-01-01）；实际：99,999.99 元。")
    #expect(
      result.sentence.en
        == "API use reaches the line: not met. Required: project's base ≥ 100,000 yuan (since 2024-01-01); "
        + "found: 99,999.99 yuan.")
    #expect(result.facts.map(\.value.zh) == ["API 接口调用", "99,999.99 元"])
    #expect(result.facts.map(\.origin) == [.applicant, .computed])
    #expect(result.parameters.map(\.value.zh) == ["100,000.00 元"])
    #expect(result.readings.map(\.id).contains("R11"))
  }

  @Test func `contract minus reductions is the recognised amount, to the fen`() throws {
    let policy = try PolicyFixture.policy()
    var random = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      var values: [FactID: FactValue] = ["expense.spent_on": .date(CivilDate(iso: "2025-01-01")!)]
      for fact in ["contract_amount", "settled", "invoiced", "paid", "hardware", "credits"] {
        values[FactID("expense.\(fact)")] = .money(Money(fen: .random(in: 0...500_000_000, using: &random)))
      }
      var file = filing([ExpenseFacts(id: "e1", values: values)])
      file.projects[0].values["project.mode"] = .choice("appliance")
      let line = try #require(policy.assess(file, in: policy.defaultContext).lines.first)
      let recognised = try #require(line.recognised.exact)
      let lost = try line.reductions.map(\.amount).sum()
      #expect(try #require(line.contract).fen - lost.fen == recognised.fen)
      #expect(recognised >= .zero && recognised <= line.contract!)
    }
  }

  @Test func `an unknown amount's range holds every award that an answer could give`() throws {
    let policy = try PolicyFixture.policy()
    var open = filing([line("e1", 9_000_000), line("e2", 30_000_000, model: "B")])
    let path = FactPath("expense.settled", project: "p1", expense: "e2")
    open[path] = .notSure
    let range = policy.assess(open, in: policy.defaultContext).award
    #expect(range.exact == nil)
    for fen: Int64 in [0, 1, 999_999, 1_000_000, 15_000_000, 29_999_999, 30_000_000, 90_000_000] {
      open[path] = .money(Money(fen: fen))
      let award = try #require(policy.assess(open, in: policy.defaultContext).award.exact)
      #expect(range.low <= award && award <= range.high, "\(fen)")
    }
  }

  @Test func `asking what comes next always ends with nothing to ask`() throws {
    let policy = try PolicyFixture.policy()
    var file = Filing(application: [:], projects: [ProjectFacts(id: "p1", expenses: [ExpenseFacts(id: "e1")])])
    var context = policy.defaultContext
    context.assuming = true
    let answers = filing([line("e1", 20_000_000)])
    var asked: [FactPath] = []
    while let next = policy.nextQuestion(file, in: context), asked.count < 40 {
      #expect(!asked.contains(next))
      #expect(policy.selfCheck.facts.contains(next.fact), "\(next)")
      asked.append(next)
      file[next] = try #require(answers[next], "\(next)")
    }
    let assessment = policy.assess(file, in: context)
    #expect(asked.count <= 16)
    #expect(assessment.unknown.isEmpty)
    #expect(assessment.award.exact == Money(fen: 10_000_000))
  }

  @Test func `the same filing gives the same assessment`() throws {
    let policy = try PolicyFixture.policy()
    let file = filing([line("e1", 12_567_891), line("e2", 4_567_891, model: "B")])
    #expect(policy.assess(file, in: policy.defaultContext) == policy.assess(file, in: policy.defaultContext))
  }

  @Test func `exactly one step limits the award of a single project`() throws {
    let policy = try PolicyFixture.policy()
    for fen: Int64 in [9_999_999, 10_000_000, 999_999_999, 1_000_000_000, 1_000_000_002] {
      let steps = policy.assess(filing([line("e1", fen)]), in: policy.defaultContext).steps
      #expect(steps.filter(\.binding).count == 1, "\(fen)")
    }
  }

  @Test func `an assessment names the parameters' versions and the readings it used`() throws {
    let policy = try PolicyFixture.policy()
    let assessment = policy.assess(filing([line("e1", 20_000_000)]), in: policy.defaultContext)
    #expect(assessment.policyHash == policy.hash)
    #expect(assessment.readings["R15"] == "appliance_only")
    #expect(assessment.parameters.first { $0.id == "api_min" }?.validFrom.description == "2024-01-01")
  }
}
