/// A rule as ``Reach`` sees it: expressions joined as the document joins them.
indirect enum ReachFormula {
  case leaf(Leaf)
  /// Decided by a person, or not readable: may hold and may fail.
  case open
  case all([ReachFormula])
  case any([ReachFormula])
  case not(ReachFormula)

  static func when(_ leaf: Leaf?) -> ReachFormula { leaf.map { .leaf($0) } ?? .all([]) }

  var leaves: [Leaf] {
    switch self {
    case .leaf(let leaf): [leaf]
    case .open: []
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    case .not(let part): part.leaves
    }
  }

  func and(_ other: ReachFormula) -> ReachFormula { .all([self, other]) }
}

extension ConditionBody {
  var formula: ReachFormula {
    switch self {
    case .leaf(let leaf): .leaf(leaf)
    case .decided: .open
    case .all(let parts): parts.isEmpty ? .open : .all(parts.map(\.satisfied))
    case .any(let parts): parts.isEmpty ? .open : .any(parts.map(\.applying) + [.all(parts.map(\.inapplicable))])
    case .not(let part): .not(part.applying)
    }
  }
}

extension ConditionDefinition {
  /// Applies and holds.
  var applying: ReachFormula { when.map { .all([.leaf($0), body.formula]) } ?? body.formula }
  var inapplicable: ReachFormula { when.map { .not(.leaf($0)) } ?? .any([]) }
  /// Holds, or does not apply.
  var satisfied: ReachFormula { when.map { .any([.not(.leaf($0)), body.formula]) } ?? body.formula }
}
