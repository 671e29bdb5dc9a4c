internal import CEL
internal import Standards

/// Tells rules that can never hold, or can never fail, whatever is filed.
///
/// Method. A rule is evaluated, three-valued, for every combination of
/// - all values of yes-or-no facts, choices, readings and parameters, and
/// - for each amount, day or number that the rule only compares with constants: each constant, its neighbours on both
///   sides and the ends of what can be entered. Between two neighbouring constants such a comparison cannot change, so
///   these values stand for all others.
///
/// Whatever else the rule reads (free text, arithmetic on facts, one fact against another, what the office decides)
/// stays unknown. At most ``limit`` combinations are tried for a rule; the facts with the most values are left unknown
/// until the rest fits; and a whole policy is given ``effort`` evaluations, after which nothing more is claimed. A rule is called unreachable only where no combination gives "true" and none leaves it open; so a rule
/// that some filing meets is never accused, while a contradiction hidden in arithmetic may go unnoticed.
struct Reach {
  static let limit = 4096

  static let effort = 200_000

  private final class Work {
    var left = Reach.effort
  }

  let symbols: ReachSymbols
  private let work = Work()

  init(symbols: ReachSymbols) { self.symbols = symbols }

  /// Whether the formula may hold and may fail for some filing.
  func outlook(_ formula: ReachFormula) -> (canHold: Bool, canFail: Bool) {
    let leaves = formula.leaves
    let cost = leaves.count + 1
    work.left -= cost
    guard work.left > 0 else { return (true, true) }
    let completions = Completions(symbols.domains(for: leaves), limit: Reach.limit)
    var (canHold, canFail) = (false, false)
    for number in 0..<completions.count {
      work.left -= cost
      guard work.left > 0 else { return (true, true) }
      let known = completions[number]
      switch truth(of: formula, known) {
      case true?: canHold = true
      case false?: canFail = true
      case nil: return (true, true)
      }
      if canHold && canFail { break }
    }
    return (canHold, canFail)
  }

  func neverHolds(_ formula: ReachFormula) -> Bool { !outlook(formula).canHold }
  func alwaysHolds(_ formula: ReachFormula) -> Bool { !outlook(formula).canFail }

  /// `nil` where it stays open.
  private func truth(of formula: ReachFormula, _ known: [String: Value]) -> Bool? {
    switch formula {
    case .open: return nil
    case .not(let part): return truth(of: part, known).map { !$0 }
    case .leaf(let leaf):
      guard case .value(.bool(let holds)) = leaf.program.evaluate(.completion(known, of: leaf)) else { return nil }
      return holds
    case .all(let parts): return joined(parts, known, deciding: false)
    case .any(let parts): return joined(parts, known, deciding: true)
    }
  }

  private func joined(_ parts: [ReachFormula], _ known: [String: Value], deciding: Bool) -> Bool? {
    var isOpen = false
    for part in parts {
      switch truth(of: part, known) {
      case deciding?: return deciding
      case nil: isOpen = true
      default: break
      }
    }
    return isOpen ? nil : !deciding
  }
}

extension Activation {
  /// The values stated; every other name the expression reads is unknown.
  static func completion(_ known: [String: Value], of leaf: Leaf) -> Activation {
    var records: [String: [String: Value]] = [:]
    var bindings: [String: Value] = [:]
    var unknowns: Set<String> = []
    for name in leaf.names {
      if !name.record.isEmpty, records[name.record] == nil { records[name.record] = [:] }
      guard let value = known[name.dotted] else {
        unknowns.insert(name.dotted)
        continue
      }
      if name.record.isEmpty { bindings[name.dotted] = value } else { records[name.record]?[name.field] = value }
    }
    for (name, fields) in records { bindings[name] = .record(fields) }
    return Activation(bindings: bindings, unknowns: unknowns)
  }
}

/// Every combination of the domains' values, in an order that soon tries distant ones.
struct Completions {
  private let names: [String]
  private let domains: [[Value]]
  private let stride: Int
  let count: Int

  /// The names with the most values are left out until `limit` suffices.
  init(_ all: [String: [Value]], limit: Int) {
    var names: [String] = []
    var total = 1
    for (name, values) in all.sorted(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })
    where !values.isEmpty {
      guard total * values.count <= limit else { break }
      total *= values.count
      names.append(name)
    }
    self.names = names
    domains = names.map { all[$0] ?? [] }
    count = total
    stride = [7919, 104_729].first { total % $0 != 0 } ?? 1
  }

  subscript(number: Int) -> [String: Value] {
    var rest = number * stride % count
    var known: [String: Value] = [:]
    for (name, values) in zip(names, domains) {
      known[name] = values[rest % values.count]
      rest /= values.count
    }
    return known
  }
}
