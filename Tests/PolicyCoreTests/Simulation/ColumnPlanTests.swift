@testable import PolicyCore
import Standards
import Testing

struct ColumnPlanTests {
  @Test func `the guide's programme lowers whole`() throws {
    let policy = try PolicyFixture.policy()
    let plan = ColumnPlan(policy, context: policy.simulationContext)
    #expect(plan.rowOnly.isEmpty, "\(plan.rowOnly)")
  }

  @Test(arguments: [(UInt64(11), 0, 500), (12, 3, 250), (13, 30, 25)])
  func `columns and row engine agree on random filings`(seed: UInt64, missing: Int, count: Int) throws {
    let policy = try PolicyFixture.policy()
    var random = RandomFilings(policy, seed: seed, missing: missing)
    var comparison = PlanComparison(policy)
    let filings = (0..<count).map { _ in random.next() }
    comparison.compare(filings, in: random.columns(filings, context: policy.simulationContext), seed: seed)
    if missing == 0 {
      #expect(comparison.settledByColumns == comparison.total)
    }
  }

  @Test func `columns and the full assessment agree`() throws {
    let policy = try PolicyFixture.policy()
    var random = RandomFilings(policy, seed: 14, missing: 2)
    var comparison = PlanComparison(policy)
    let filings = (0..<30).map { _ in random.next() }
    comparison.compare(filings, in: random.columns(filings, context: policy.simulationContext), seed: 14, fully: true)
  }

  @Test func `columns and row engine agree on negative, huge and overflowing amounts`() throws {
    let policy = try PolicyFixture.policy()
    var random = RandomFilings(policy, seed: 15, missing: 1)
    random.extremes = 4
    var comparison = PlanComparison(policy)
    let filings = (0..<250).map { _ in random.next() }
    comparison.compare(filings, in: random.columns(filings, context: policy.simulationContext), seed: 15)
    #expect(comparison.settledByColumns > 50)
  }

  @Test func `columns and row engine agree under every option of every reading`() throws {
    let policy = try PolicyFixture.policy()
    var random = RandomFilings(policy, seed: 16, missing: 1)
    let filings = (0..<30).map { _ in random.next() }
    let columns = random.columns(filings, context: policy.simulationContext)
    for reading in policy.readings {
      for option in reading.options where option.id != reading.chosen {
        let setting = "r.\(reading.id)=\(option.id)"
        var comparison = PlanComparison(try policy.changed(by: [setting]).policy, label: setting)
        comparison.compare(filings, in: columns, seed: 16)
      }
    }
  }

  @Test func `columns and row engine agree under other parameters and figures of the round`() throws {
    let policy = try PolicyFixture.policy()
    var random = RandomFilings(policy, seed: 17, missing: 1)
    let filings = (0..<200).map { _ in random.next() }
    let columns = random.columns(filings, context: policy.simulationContext)
    var plain = AwardColumns()
    ColumnPlan(policy, context: policy.simulationContext).evaluate(columns, into: &plain)
    for setting in [
      "round.rate_ceiling=1/3", "round.annual_cap=100000", "round.evidence_from=2025-01-01",
      "round.evidence_to=2024-12-31", "p.api_min=200000", "p.purchase_min=0", "p.sign_from=2025-06-01", "r.R22=wan",
    ] {
      var comparison = PlanComparison(try policy.changed(by: [setting]).policy, label: setting)
      comparison.compare(filings, in: columns, seed: 17)
      var other = AwardColumns()
      comparison.plan.evaluate(columns, into: &other)
      #expect(other.high != plain.high || other.outcomes != plain.outcomes, "\(setting) changes nothing")
    }
  }

  @Test func `an application with more lines than a block is settled all the same`() throws {
    let policy = try PolicyFixture.policy()
    var random = RandomFilings(policy, seed: 18, missing: 0)
    random.maxProjects = 2
    random.maxLines = 700
    var comparison = PlanComparison(policy)
    let filings = (0..<5).map { _ in random.next() }
    comparison.compare(filings, in: random.columns(filings, context: policy.simulationContext), seed: 18)
  }

  @Test func `rows that state their own day of filing and grants agree`() throws {
    let policy = try PolicyFixture.policy()
    var random = RandomFilings(policy, seed: 19, missing: 1)
    let context = policy.simulationContext
    var builder = FactColumnsBuilder(
      policy, facts: random.facts.map(\.id), context: context, statesDay: true, statesGrants: true)
    var filings: [Filing] = []
    for number in 0..<300 {
      let filing = random.next()
      let day = number % 5 == 0 ? nil : CivilDate(dayNumber: 19_700 + random.generator.below(700))
      let granted = Money(yuan: Int64(random.generator.below(6_000_000)))
      builder.beginApplication(submittedOn: day, grantedThisYear: number % 3 == 0 ? nil : granted)
      for (fact, value) in filing.application { builder.slot(fact).map { builder.set($0, value) } }
      for project in filing.projects {
        builder.beginProject()
        for (fact, value) in project.values { builder.slot(fact).map { builder.set($0, value) } }
        for expense in project.expenses {
          builder.beginExpense()
          for (fact, value) in expense.values { builder.slot(fact).map { builder.set($0, value) } }
        }
      }
      filings.append(filing)
    }
    var comparison = PlanComparison(policy)
    comparison.compare(filings, in: builder.finish(), seed: 19)
    #expect(comparison.settledByColumns > 50)
  }
}
