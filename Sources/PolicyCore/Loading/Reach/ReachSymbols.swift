internal import CEL
internal import Standards

/// What each name of a policy's expressions may be.
struct ReachSymbols {
  enum Shape {
    /// All of them.
    case finite([Value])
    /// Ordered, with these ends; sampled around the constants it is compared with.
    case ordered(low: Value?, high: Value?)
    case opaque
  }

  private(set) var shapes: [String: Shape] = [:]

  init(
    facts: [FactDefinition], parameters: [Parameter], readings: [Reading], sums: [FactID], kept: [String],
    round: Round?
  ) {
    for fact in facts { shapes[fact.id.rawValue] = ReachSymbols.shape(of: fact) }
    for parameter in parameters {
      shapes["p.\(parameter.id)"] = .finite(parameter.values.compactMap { $0.value?.celValue })
    }
    for reading in readings { shapes["r.\(reading.id)"] = .finite(reading.options.map { .string($0.id) }) }
    for sum in sums { shapes[sum.rawValue] = .ordered(low: nil, high: nil) }
    for name in kept + ["recognised"] { shapes["expense.\(name)"] = .ordered(low: .money(.zero), high: nil) }
    shapes["ledger.granted_this_year"] = .ordered(low: .money(.zero), high: nil)
    shapes["ledger.applied_elsewhere"] = .finite([.bool(true), .bool(false)])
    shapes["ledger.invoice_claimed"] = .finite([.bool(true), .bool(false)])
    guard let round else { return }
    shapes["round.rate_ceiling"] = .finite([.ratio(round.rateCeiling)])
    shapes["round.annual_cap"] = .finite([.money(round.annualCap)])
    shapes["round.evidence_from"] = .finite([.date(round.evidence.from)])
    shapes["round.batch_year"] = .finite([.int(Int64(round.batchYear))])
    shapes["submitted_on"] = .ordered(
      low: .date(round.window.lowerBound.day), high: .date(round.window.upperBound.adding(milliseconds: -1).day))
  }

  private static func shape(of fact: FactDefinition) -> Shape {
    switch fact.kind {
    case .bool: .finite([.bool(true), .bool(false)])
    case .choice: .finite(fact.options.map { .string($0.value) })
    case .money: .ordered(low: .money(.zero), high: .money(.entryLimit))
    case .date, .integer: .ordered(low: nil, high: nil)
    case .ratio, .text, .longText, .choices, .creditCode, .bankAccount, .bankLine, .phone, .invoiceNumber: .opaque
    }
  }

  /// The values to try for the names these expressions read; a name without an entry stays unknown.
  func domains(for leaves: [Leaf]) -> [String: [Value]] {
    var domains: [String: [Value]] = [:]
    var ordered: [String: (low: Value?, high: Value?)] = [:]
    for name in leaves.flatMap({ $0.names.map(\.dotted) }) {
      switch shapes[name] {
      case .finite(let values): domains[name] = values
      case .ordered(let low, let high): ordered[name] = (low, high)
      case .opaque, nil: break
      }
    }
    guard !ordered.isEmpty else { return domains }
    var constants: [String: Set<Value>] = [:]
    var excluded: Set<String> = []
    for leaf in leaves {
      let mine = Set(leaf.names.map(\.dotted)).intersection(ordered.keys)
      guard !mine.isEmpty else { continue }
      let comparisons = ComparisonScan(leaf, of: mine, symbols: self)
      excluded.formUnion(mine.subtracting(comparisons.constants.keys))
      constants.merge(comparisons.constants) { $0.union($1) }
    }
    for (name, ends) in ordered where !excluded.contains(name) {
      domains[name] = ReachSymbols.samples(around: constants[name] ?? [], low: ends.low, high: ends.high)
    }
    return domains
  }

  private static func samples(around constants: Set<Value>, low: Value?, high: Value?) -> [Value] {
    var found: Set<Value> = Set([low, high].compactMap { $0 })
    for constant in constants { found.formUnion(constant.neighbours) }
    return found.filter { value in
      (low.map { !value.isBelow($0) } ?? true) && (high.map { !$0.isBelow(value) } ?? true)
    }.sorted { $0.isBelow($1) }
  }
}

extension Value {
  /// Itself and the next values on both sides; empty for what has no next value.
  fileprivate var neighbours: [Value] {
    switch self {
    case .money(let amount):
      [Int64(-1), 0, 1].compactMap { (try? amount.adding(Money(fen: $0))).map { .money($0) } }
    case .date(let day): [-1, 0, 1].compactMap { day.adding(days: $0).map { .date($0) } }
    case .int(let number):
      [Int64(-1), 0, 1].compactMap {
        let (sum, overflow) = number.addingReportingOverflow($0)
        return overflow ? nil : .int(sum)
      }
    default: []
    }
  }

  fileprivate func isBelow(_ other: Value) -> Bool {
    switch (self, other) {
    case (.money(let a), .money(let b)): a < b
    case (.date(let a), .date(let b)): a < b
    case (.int(let a), .int(let b)): a < b
    default: false
    }
  }
}
