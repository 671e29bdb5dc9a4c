internal import CEL
internal import Standards

extension Scope {
  enum Verdict {
    case value(Value)
    case unknown(Set<FactPath>)
    case failure(String)
  }

  /// Evaluates an expression; where it reads an amount that is only a range, both ends must agree.
  func evaluate(_ leaf: Leaf) -> Verdict {
    var open: Set<FactPath> = []
    let outcomes = ends(of: leaf).map { run(leaf, estimates: $0, open: &open) }
    guard let first = outcomes.first else { return .failure("no outcome") }
    var unknown: Set<FactPath> = []
    for outcome in outcomes {
      switch outcome {
      case .failure(let cause): return .failure(cause)
      case .unknown(let paths): unknown.formUnion(paths)
      case .value: break
      }
    }
    if !unknown.isEmpty { return .unknown(unknown.union(open)) }
    if case .value(let value) = first,
      outcomes.allSatisfy({ if case .value(let other) = $0 { other == value } else { false } })
    {
      return first
    }
    return .unknown(open)
  }

  /// Evaluates an expression that gives an amount; what is unknown makes the range wide, never wrong.
  func amount(_ leaf: Leaf) -> Estimate {
    var open: Set<FactPath> = []
    var estimate: Estimate?
    for ends in ends(of: leaf) {
      let next: Estimate
      switch run(leaf, estimates: ends, open: &open) {
      case .value(.money(let money)): next = Estimate(MoneyRange(money))
      case .value(let other): next = Estimate(.unlimited, failure: "\(other.kind) is no amount")
      case .unknown(let paths): next = Estimate(.unlimited, unknown: paths)
      case .failure(let cause): next = Estimate(.unlimited, failure: cause)
      }
      estimate =
        estimate.map {
          Estimate(
            $0.range.joined(with: next.range), unknown: $0.unknown.union(next.unknown),
            failure: $0.failure ?? next.failure)
        } ?? next
    }
    var result = estimate ?? .zero
    result.unknown.formUnion(open)
    return result
  }

  /// Every combination of the low and the high end of the ranges the expression reads.
  private func ends(of leaf: Leaf) -> [[String: Money]] {
    var combinations: [[String: Money]] = [[:]]
    for name in leaf.names.map(\.dotted) {
      guard let estimate = amounts[name] else { continue }
      let values = estimate.range.exact.map { [$0] } ?? [estimate.range.low, estimate.range.high]
      combinations = combinations.flatMap { known in values.map { known.merging([name: $0]) { _, new in new } } }
    }
    return combinations
  }

  private func run(_ leaf: Leaf, estimates: [String: Money], open: inout Set<FactPath>) -> Verdict {
    var records: [String: [String: Value]] = [:]
    var bindings: [String: Value] = [:]
    var unknowns: [String: FactPath] = [:]
    for name in leaf.names {
      if !name.record.isEmpty, records[name.record] == nil { records[name.record] = [:] }
      switch meaning(of: name) {
      case .value(let value):
        if name.record.isEmpty { bindings[name.dotted] = value } else { records[name.record]?[name.field] = value }
      case .unknown(let path): unknowns[name.dotted] = path
      case .estimate(let estimate):
        records[name.record]?[name.field] = .money(estimates[name.dotted] ?? estimate.range.low)
        open.formUnion(estimate.unknown)
      case .absent: return .failure("\(name.dotted) has no value")
      }
    }
    for (name, fields) in records { bindings[name] = .record(fields) }
    switch leaf.program.evaluate(Activation(bindings: bindings, unknowns: Set(unknowns.keys))) {
    case .value(let value): return .value(value)
    case .unknown(let names): return .unknown(Set(names.compactMap { unknowns[$0] }))
    case .failure(let failure): return .failure("\(failure.cause)")
    }
  }
}
