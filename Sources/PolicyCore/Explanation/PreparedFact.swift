internal import Standards

/// A fact as explanations look it up, shared by all filings.
final class PreparedFact: Sendable {
  let definition: FactDefinition
  let id: FactID

  init(_ definition: FactDefinition) {
    self.definition = definition
    id = definition.id
  }

  /// The amount stated of the line or supposed, `nil` where there is none.
  func amount(of line: ExpenseFacts, in scope: Scope) -> Money? {
    let value = line.values[id] ?? scope.entering(line).value(of: definition)
    if case .money(let amount)? = value { return amount }
    return nil
  }
}

/// The amounts an applicant states of an expense line.
struct LineFacts: Sendable {
  let contract: PreparedFact?
  let settled: PreparedFact?
  let invoiced: PreparedFact?
  let paid: PreparedFact?
  let hardware: PreparedFact?

  init(_ facts: [FactID: PreparedFact]) {
    contract = facts["expense.contract_amount"]
    settled = facts["expense.settled"]
    invoiced = facts["expense.invoiced"]
    paid = facts["expense.paid"]
    hardware = facts["expense.hardware"]
  }
}
