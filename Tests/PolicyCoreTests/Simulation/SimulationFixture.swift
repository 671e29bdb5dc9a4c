import PolicyCore
import Standards

/// Filings of the repository's first programme for simulations.
enum SimulationFixture {
  /// A sound filing with one API project of one line.
  static func api(fen: Int64) -> Filing {
    let amount = FactValue.money(Money(fen: fen))
    return Filing(
      application: [
        "org.operates_in_zone": .bool(true), "org.kind": .choice("enterprise"), "org.major_penalty": .bool(false),
        "org.criminal_record": .bool(false), "org.dishonest_listed": .bool(false),
        "org.applied_open_call": .bool(false),
      ],
      projects: [
        ProjectFacts(
          id: "p1",
          values: [
            "project.mode": .choice("api"), "project.field": .choice("health"), "project.is_user": .bool(true),
            "project.third_party": .bool(true), "project.related": .bool(false), "project.controlled": .bool(false),
            "project.other_fund": .bool(false),
          ],
          expenses: [
            ExpenseFacts(
              id: "e1",
              values: [
                "expense.contract_amount": amount, "expense.settled": amount, "expense.invoiced": amount,
                "expense.paid": amount, "expense.model_name": .text("A"),
                "expense.spent_on": .date(CivilDate(dayNumber: 20_000)!),
              ])
          ])
      ])
  }
}
