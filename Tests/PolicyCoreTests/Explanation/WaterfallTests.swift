import PolicyCore
import Standards
import Testing

struct WaterfallTests {
  private func filing(_ random: inout SystemRandomNumberGenerator) -> Filing {
    func yes(_ chance: Int) -> FactValue { .bool(Int.random(in: 0..<100, using: &random) < chance) }
    func amount(_ limit: Int64) -> FactValue { .money(Money(fen: .random(in: 0...limit, using: &random))) }
    let projects = (1...Int.random(in: 1...3, using: &random)).map { number -> ProjectFacts in
      let lines = (1...Int.random(in: 1...3, using: &random)).map { line in
        ExpenseFacts(
          id: "e\(line)",
          values: [
            "expense.contract_amount": amount(900_000_000), "expense.settled": amount(900_000_000),
            "expense.invoiced": amount(900_000_000), "expense.paid": amount(900_000_000),
            "expense.hardware": amount(100_000_000), "expense.credits": amount(1_000_000),
            "expense.model_name": .text("m\(line % 2)"),
            "expense.spent_on": .date(CivilDate(iso: Bool.random(using: &random) ? "2025-03-31" : "2023-03-31")!),
          ])
      }
      return ProjectFacts(
        id: "p\(number)",
        values: [
          "project.mode": .choice(["api", "private", "cloud", "appliance"].randomElement(using: &random)!),
          "project.field": .choice("health"), "project.is_user": .bool(true), "project.third_party": yes(90),
          "project.related": .bool(false), "project.controlled": .bool(false), "project.other_fund": yes(10),
          "project.signed_on": .date(CivilDate(iso: "2024-03-01")!),
          "project.accepted_on": .date(CivilDate(iso: "2025-03-01")!),
        ], expenses: lines)
    }
    return Filing(
      application: [
        "org.operates_in_zone": yes(95), "org.kind": .choice("enterprise"), "org.major_penalty": .bool(false),
        "org.criminal_record": .bool(false), "org.dishonest_listed": .bool(false),
        "org.applied_open_call": .bool(false),
      ], projects: projects)
  }

  @Test func `the steps add up to the award, to the fen, on 300 random filings`() throws {
    let policy = try PolicyFixture.policy()
    var random = SystemRandomNumberGenerator()
    var (capped, excluded, reduced) = (0, 0, 0)
    for _ in 0..<300 {
      var context = policy.defaultContext
      context.grantedThisYear = Money(fen: .random(in: 0...600_000_000, using: &random))
      let assessment = policy.assess(filing(&random), in: context)
      var left: [String: Int64] = [:]
      var whole: Int64 = 0
      for step in assessment.steps {
        let value = try #require(step.value.exact).fen
        let owner = step.project ?? ""
        switch step.kind {
        case .start where step.id == "sum":
          #expect(value == left.filter { $0.key != "" }.values.reduce(0, +))
          left[owner] = value
        case .start, .rate: left[owner] = value
        case .level: #expect(left[owner] == value, "what is left is the base")
        case .less:
          left[owner, default: 0] -= value
          reduced += 1
        case .excluded:
          left[owner] = 0
          excluded += 1
        case .limit:
          if left[owner]! > value { capped += 1 }
          left[owner] = min(left[owner]!, value)
        case .result: whole = value
        }
        if step.kind != .result { #expect(step.after.exact?.fen == left[owner]) }
      }
      #expect(whole == left[""] && whole == assessment.award.exact?.fen)
      let binding = try #require(assessment.binding)
      if whole == 0 {
        #expect(binding.code != "rate" && binding.code != "cap", "\(binding.code)")
      } else {
        #expect(binding.code == "rate" || binding.code == "cap")
      }
    }
    #expect(capped > 5 && excluded > 5 && reduced > 50)
  }

  private func assess(
    _ fen: Int64, granted: Int64 = 0, _ change: (inout Filing) -> Void = { _ in }
  ) throws -> Assessment {
    let policy = try PolicyFixture.policy()
    var context = policy.defaultContext
    context.grantedThisYear = Money(fen: granted)
    var filing = SoundFiling.with([SoundFiling.line(fen: fen)])
    change(&filing)
    return policy.assess(filing, in: context)
  }

  @Test func `the binding constraint is named in words with its clause`() throws {
    let rate = try #require(try assess(20_000_000).binding)
    #expect(rate.code == "rate" && rate.clause == "四(三)" && rate.phrase.zh.contains("50%"))
    let cap = try #require(try assess(2_000_000_000, granted: 120_000_000).binding)
    #expect(cap.code == "cap" && cap.clause == "四(四)")
    #expect(cap.phrase.zh == "年度上限 500万元减去本年度已获的 120万元")
    let used = try #require(try assess(20_000_000, granted: 500_000_000).binding)
    #expect(used.code == "cap-used" && used.phrase.en == "nothing is left of this year's cap")
    let line = try #require(try assess(9_999_999).binding)
    #expect(line.code == "condition.c4" && line.clause == "三(四)" && line.project == "p1")
    let zone = try #require(try assess(20_000_000) { $0.application["org.operates_in_zone"] = .bool(false) }.binding)
    #expect(zone.code == "condition.c1" && zone.phrase.zh == "条件三(一)“在区内实际经营、信用良好的单位”不符合")
    let evidence = try #require(
      try assess(20_000_000) {
        $0.projects[0].expenses[0].values["expense.invoiced"] = .money(.zero)
        $0.projects[0].expenses[0].values["expense.paid"] = .money(.zero)
      }.binding)
    #expect(
      evidence.code == "reduction.evidence" && evidence.clause == "五.7" && evidence.lost == Money(fen: 20_000_000))
  }

  @Test func `a fact's source is the applicant, the licence, the rule, the reviewer or the self-check's assumption`()
    throws
  {
    let policy = try PolicyFixture.policy()
    var filing = Filing(
      application: ["org.kind": .choice("enterprise")],
      projects: [ProjectFacts(id: "p1", values: ["project.mode": .choice("private")], expenses: [])])
    var context = policy.defaultContext
    context.assuming = true
    func origin(_ condition: String, _ fact: FactID) -> FactOrigin? {
      func find(_ results: [ConditionResult]) -> ConditionResult? {
        for result in results {
          if result.id == condition { return result }
          if let found = find(result.parts) { return found }
        }
        return nil
      }
      return find(policy.assess(filing, in: context).conditions)?.facts.first { $0.path.fact == fact }?.origin
    }
    #expect(origin("c1.kind.plain", "org.kind") == .licence)
    #expect(origin("c9", "project.accepted_on") == .supposed)
    #expect(origin("c9", "submitted_on") == .filing)
    #expect(origin("c5", "project.threshold") == .computed)
    #expect(origin("c2.effect", "project.effect_confirmed") == .experts)
    filing.projects[0].values["project.other_fund"] = .bool(true)
    #expect(origin("c6", "project.other_fund") == .applicant)
    context.found = [FactPath("project.other_fund", project: "p1")]
    #expect(origin("c6", "project.other_fund") == .substantiveReviewer)
  }
}
