internal import CEL
internal import Standards

/// A recognised line and the amounts its project may read.
struct RecognisedLine {
  let scope: Scope
  let start: Estimate
  let recognised: Estimate
  let reductions: [Reduction]
}

extension Scope {
  /// Takes an expense line through the policy's limits, in their order.
  func recognise(_ rules: RecognitionRules) -> RecognisedLine {
    var scope = self
    let start = amount(rules.start)
    var current = start
    var reductions: [Reduction] = []
    for limit in rules.limits {
      if let name = limit.keeps { scope.amounts["expense.\(name)"] = current }
      var next = effect(of: limit.effect, on: current)
      if let when = limit.when {
        switch evaluate(when) {
        case .value(.bool(true)): break
        case .value: continue
        case .unknown(let paths):
          next = Estimate(
            next.range.joined(with: current.range), unknown: next.unknown.union(paths), failure: next.failure)
        case .failure(let cause):
          next = Estimate(next.range.joined(with: current.range), unknown: next.unknown, failure: cause)
        }
      }
      if let before = current.range.exact, let after = next.range.exact, after < before {
        reductions.append(
          Reduction(
            code: limit.id, amount: Money(fen: before.fen - after.fen), reason: limit.reason, clause: limit.clause))
      }
      current = next
      if current.range == .zero { current.unknown = [] }
    }
    scope.amounts["expense.recognised"] = current
    return RecognisedLine(scope: scope, start: start, recognised: current, reductions: reductions)
  }

  private func effect(of effect: RecognitionLimit.Effect, on current: Estimate) -> Estimate {
    switch effect {
    case .atMost(let leaf):
      let limit = amount(leaf)
      return Estimate(
        current.range.limited(to: limit.range), unknown: current.unknown.union(limit.unknown),
        failure: current.failure ?? limit.failure)
    case .less(let leaf):
      let part = amount(leaf)
      return Estimate(
        current.range.subtracting(part.range), unknown: current.unknown.union(part.unknown),
        failure: current.failure ?? part.failure)
    case .onlyIf(let leaf):
      switch evaluate(leaf) {
      case .value(.bool(true)): return current
      case .value: return Estimate(.zero)
      case .unknown(let paths):
        return Estimate(current.range.orNothing, unknown: current.unknown.union(paths), failure: current.failure)
      case .failure(let cause): return Estimate(current.range.orNothing, unknown: current.unknown, failure: cause)
      }
    }
  }
}
