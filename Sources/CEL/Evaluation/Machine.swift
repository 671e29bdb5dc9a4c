/// The state of one evaluation.
struct Machine {
  let activation: Activation
  let hasUnknowns: Bool
  /// Of loop variables and bound names, by slot; `nil` until one has its value.
  var locals: [Outcome?]
  /// Paths of the loop variables whose values are partly unknown.
  var origins: [Int: String] = [:]
  var budget: Int
  var trace: [Int: Outcome]?

  init(_ activation: Activation, slots: Int = 0, budget: Int, tracing: Bool) {
    locals = [Outcome?](repeating: nil, count: slots)
    self.activation = activation
    hasUnknowns = !activation.unknowns.isEmpty
    self.budget = budget
    trace = tracing ? [:] : nil
  }

  mutating func run(_ step: any Step) -> Outcome {
    budget -= 1
    guard budget >= 0 else { return step.failed(.budgetExhausted) }
    let outcome = step.run(&self)
    trace?[step.id] = outcome
    return outcome
  }

  mutating func charge(_ cost: Int) { budget -= cost }
}

/// One node made ready to run: names resolved, functions found, constants prepared.
protocol Step: Sendable {
  var id: Int { get }
  func run(_ machine: inout Machine) -> Outcome
  /// The parts that are known, where some are not.
  func sight(_ machine: inout Machine) -> Sight
}

extension Step {
  func failed(_ cause: FailureCause) -> Outcome { .failure(EvaluationFailure(cause: cause, node: id)) }
}
