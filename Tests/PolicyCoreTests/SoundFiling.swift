import PolicyCore
import Standards

/// A filing of the repository's first programme that meets every condition: one API project with these lines.
enum SoundFiling {
  static func with(_ expenses: [ExpenseFacts]) -> Filing {
    Filing(
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
          ], expenses: expenses)
      ])
  }

  /// A line contracted, settled, invoiced and paid at the same amount, inside the evidence period.
  static func line(_ id: String = "e1", fen: Int64, model: String? = nil) -> ExpenseFacts {
    let amount = FactValue.money(Money(fen: fen))
    var line = ExpenseFacts(
      id: id,
      values: [
        "expense.contract_amount": amount, "expense.settled": amount, "expense.invoiced": amount,
        "expense.paid": amount, "expense.spent_on": .date(CivilDate(iso: "2025-03-31")!),
      ])
    if let model { line.values["expense.model_name"] = .text(model) }
    return line
  }
}
