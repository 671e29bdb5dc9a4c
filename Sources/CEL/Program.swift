/// A compiled expression: immutable, and safe to evaluate from many tasks at once.
package struct Program: Sendable {
  package let source: String
  package let syntax: Expression
  /// Types by node id; empty for an unchecked program.
  package let types: [Int: ValueType]
  /// The attribute paths the text reads, as `org.kind`; loop variables are not among them.
  package let references: Set<String>
  let root: any Step
  /// Places for the values of local names.
  let slots: Int

  package var resultType: ValueType { types[syntax.id] ?? .dyn }

  /// Roughly a node visited, or 16 bytes looked at.
  package static let defaultBudget = 1_000_000

  package func evaluate(_ activation: Activation, budget: Int = Program.defaultBudget) -> Outcome {
    var budget = budget
    return evaluate(activation, spending: &budget)
  }

  /// Evaluates within a budget that several evaluations share.
  func evaluate(_ activation: Activation, spending budget: inout Int) -> Outcome {
    var machine = Machine(activation, slots: slots, budget: budget, tracing: false)
    let outcome = finish(machine.run(root), machine)
    budget = max(0, machine.budget)
    return outcome
  }

  /// Evaluates and keeps the outcome of every node visited, by id; of a loop's body, that of the last round.
  package func evaluateTracing(
    _ activation: Activation, budget: Int = Program.defaultBudget
  ) -> (outcome: Outcome, trace: [Int: Outcome]) {
    var machine = Machine(activation, slots: slots, budget: budget, tracing: true)
    let outcome = finish(machine.run(root), machine)
    return (outcome, machine.trace ?? [:])
  }

  /// Running out of budget is never absorbed by `||` or `&&`: the result would depend on the order of the text. Nor may
  /// a result be too large to be looked at: its parts may be shared, and many more than were made.
  private func finish(_ outcome: Outcome, _ machine: Machine) -> Outcome {
    var budget = machine.budget
    if case .value(let value) = outcome { budget -= value.contentsCost(limit: budget) }
    return budget < 0 ? .failure(EvaluationFailure(cause: .budgetExhausted, node: syntax.id)) : outcome
  }
}
