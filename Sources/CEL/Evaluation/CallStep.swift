/// A strict function: every argument is evaluated; an unknown argument wins over a failed one.
struct CallStep: Step {
  let id: Int
  let arguments: [any Step]
  let function: Function

  func run(_ machine: inout Machine) -> Outcome {
    switch function.body {
    case .one(let body) where arguments.count == 1:
      let only = machine.run(arguments[0])
      guard case .value(let value) = only else { return only }
      machine.charge(function.cost.of(value, limit: machine.budget))
      return finish(&machine) { () throws(FailureCause) in try body(value) }
    case .two(let body) where arguments.count == 2:
      let first = machine.run(arguments[0])
      let second = machine.run(arguments[1])
      guard case .value(let a) = first, case .value(let b) = second else { return Outcome.absent([first, second]) }
      machine.charge(function.cost.of(a, b, limit: machine.budget))
      return finish(&machine) { () throws(FailureCause) in try body(a, b) }
    default:
      var outcomes: [Outcome] = []
      var values: [Value] = []
      for argument in arguments {
        let outcome = machine.run(argument)
        outcomes.append(outcome)
        if case .value(let value) = outcome { values.append(value) }
      }
      guard values.count == arguments.count else { return Outcome.absent(outcomes) }
      machine.charge(function.cost.of(values, limit: machine.budget))
      return finish(&machine) { () throws(FailureCause) in try function.body(values, name: function.name) }
    }
  }

  private func finish(_ machine: inout Machine, _ body: () throws(FailureCause) -> Value) -> Outcome {
    guard machine.budget >= 0 else { return failed(.budgetExhausted) }
    do {
      return .value(try body())
    } catch {
      return failed(error)
    }
  }
}

extension Outcome {
  /// The result of a strict construct of which at least one part has no value.
  static func absent(_ parts: [Outcome]) -> Outcome {
    var met: Set<String> = []
    var failure: Outcome?
    for part in parts {
      switch part {
      case .unknown(let paths): met.formUnion(paths)
      case .failure: failure = failure ?? part
      case .value: break
      }
    }
    return met.isEmpty ? failure ?? parts[0] : .unknown(met)
  }
}
