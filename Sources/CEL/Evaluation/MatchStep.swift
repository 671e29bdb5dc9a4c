/// `text.matches(pattern)`; a constant pattern is compiled once, with the program.
struct MatchStep: Step {
  let id: Int
  let text: any Step
  let pattern: any Step
  let prepared: Pattern?

  func run(_ machine: inout Machine) -> Outcome {
    let first = machine.run(text)
    let second = machine.run(pattern)
    guard case .value(let text) = first, case .value(let source) = second else {
      return Outcome.absent([first, second])
    }
    guard case .string(let text) = text, case .string(let source) = source else {
      return failed(.noSuchOverload("matches", [text.kind, source.kind]))
    }
    do {
      let pattern: Pattern
      if let prepared {
        pattern = prepared
      } else {
        machine.charge(source.utf8.count)
        guard machine.budget >= 0 else { return failed(.budgetExhausted) }
        pattern = try Pattern(source)
      }
      machine.charge(pattern.cost(of: text))
      guard machine.budget >= 0 else { return failed(.budgetExhausted) }
      return .value(.bool(pattern.matches(text)))
    } catch {
      return failed(error)
    }
  }
}
