internal import CEL

extension RowCompiler {
  /// For each fact the rules it, or a sum it feeds, is compared with: on both sides of those an answer may matter.
  mutating func findThresholds() {
    var compared: [String: [Int32]] = [:]
    var feeds: [String: Set<String>] = [:]
    for (leaf, level, target) in feeding() {
      if let target { for name in leaf.references { feeds[name, default: []].insert(target) } }
      collect(leaf, at: level, into: &compared)
    }
    for id in policy.factOrder {
      var open = [id.rawValue]
      var seen: Set<String> = [id.rawValue]
      var found: [Int32] = []
      while let name = open.popLast() {
        for threshold in compared[name] ?? [] where !found.contains(threshold) { found.append(threshold) }
        for next in (feeds[name] ?? []).sorted() where seen.insert(next).inserted { open.append(next) }
      }
      if !found.isEmpty { program.thresholds[id] = found }
    }
  }

  /// Each leaf with its level and the sum or amount of its line that it feeds.
  private func feeding() -> [(leaf: Leaf, level: Level, target: String?)] {
    var found: [(Leaf, Level, String?)] = []
    for condition in policy.conditions { found += condition.leaves.map { ($0, condition.level, nil) } }
    if let recognition = policy.award.recognition {
      let recognised = "expense.recognised"
      let kept = recognition.limits.compactMap { $0.keeps.map { "expense.\($0)" } }
      for leaf in [recognition.start] + recognition.limits.flatMap({ [$0.when, $0.effect.leaf].compactMap { $0 } }) {
        for target in [recognised] + kept { found.append((leaf, .expense, target)) }
      }
    }
    for sum in policy.award.sums {
      let below: Level = sum.level == .project ? .expense : .project
      found += [sum.when, sum.term].compactMap { $0 }.map { ($0, below, sum.id.rawValue) }
    }
    for part in policy.award.parts {
      found += [part.when, part.amount].compactMap { $0 }.map { ($0, .application, nil) }
    }
    for material in policy.materials {
      if let condition = material.condition { found.append((condition, material.level, nil)) }
    }
    return found
  }

  /// Comparisons with something that hangs on the context alone.
  private mutating func collect(_ leaf: Leaf, at level: Level, into compared: inout [String: [Int32]]) {
    var pairs: [(Expression, Expression)] = []
    leaf.program.syntax.walk { node in
      guard case .operation(let symbol, let sides) = node.form, sides.count == 2,
        [.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual].contains(symbol)
      else { return }
      pairs += [(sides[0], sides[1]), (sides[1], sides[0])]
    }
    for (side, other) in pairs {
      let names = names(of: side).filter { program.names.slots[$0]?.frame != .context }
      guard !names.isEmpty, hangsOnContext(other), let type = leaf.program.types[other.id],
        [.money, .date, .int, .ratio].contains(type), let root = subrule(other, of: leaf, at: level)
      else { continue }
      for name in names { compared[name, default: []].append(root) }
    }
  }

  private func names(of expression: Expression) -> Set<String> {
    var found: Set<String> = []
    expression.walk { if let name = $0.dottedName, program.names.slots[name] != nil { found.insert(name) } }
    return found
  }

  private func hangsOnContext(_ expression: Expression) -> Bool {
    names(of: expression).allSatisfy { program.names.slots[$0]?.frame == .context }
  }
}
