/// `&&` and `||`: commutative in the presence of errors and unknowns. The deciding value wins over everything, an
/// unknown over an error, an error over the other value.
struct LogicStep: Step {
  let id: Int
  let left: any Step
  let right: any Step
  /// The value that settles the result: false for `&&`, true for `||`.
  let deciding: Bool
  let symbol: String

  func run(_ machine: inout Machine) -> Outcome {
    let first = machine.run(left)
    if case .value(.bool(deciding)) = first { return first }
    let second = machine.run(right)
    if case .value(.bool(deciding)) = second { return second }
    var met: Set<String> = []
    if case .unknown(let paths) = first { met.formUnion(paths) }
    if case .unknown(let paths) = second { met.formUnion(paths) }
    if !met.isEmpty { return .unknown(met) }
    if case .failure = first { return first }
    if case .failure = second { return second }
    guard case .value(.bool) = first, case .value(.bool) = second else {
      return failed(.noSuchOverload(symbol, [first.kind, second.kind].compactMap { $0 }))
    }
    return .value(.bool(!deciding))
  }
}

struct ConditionalStep: Step {
  let id: Int
  let condition: any Step
  let yes: any Step
  let no: any Step

  func run(_ machine: inout Machine) -> Outcome {
    switch machine.run(condition) {
    case .value(.bool(true)): return machine.run(yes)
    case .value(.bool(false)): return machine.run(no)
    case .value(let value): return failed(.noSuchOverload("? :", [value.kind]))
    case .failure(let failure): return .failure(failure)
    case .unknown(var met):
      // Either branch may come to matter, so what it would ask is reported too.
      if case .unknown(let more) = machine.run(yes) { met.formUnion(more) }
      if case .unknown(let more) = machine.run(no) { met.formUnion(more) }
      return .unknown(met)
    }
  }
}

extension Outcome {
  fileprivate var kind: Kind? {
    if case .value(let value) = self { return value.kind }
    return nil
  }
}
