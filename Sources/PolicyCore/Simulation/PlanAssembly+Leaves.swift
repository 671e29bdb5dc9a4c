internal import CEL
internal import Standards

extension PlanAssembly {
  /// What an unknown truth of a rule means.
  enum UnknownMeaning { case undetermined, left, mixed }

  /// A rule's truth; unknown where it could not be lowered, the rows that reach it left over.
  mutating func truth(_ leaf: Leaf, at level: Level, where active: ColumnNode?) -> ColumnNode {
    do throws(RowOnly) {
      switch try lower(leaf, at: level) {
      case .truth(let node): return node
      case .constant(.bool(let flag)): return graph.truth(flag)
      default: throw RowOnly("not a yes or no")
      }
    } catch {
      give(up: leaf, error, where: active)
      return graph.byte(1)
    }
  }

  /// As ``truth(_:at:where:)``, rows where it is unknown left over.
  mutating func certainTruth(_ leaf: Leaf?, at level: Level, where active: ColumnNode?) -> ColumnNode {
    guard let leaf else { return graph.truth(true) }
    let truth = truth(leaf, at: level, where: active)
    leave(graph.mask(truth, equals: 1), where: active)
    return truth
  }

  /// An amount in fen, rows where it is unknown left over.
  mutating func amount(_ leaf: Leaf, at level: Level, where active: ColumnNode?) -> ColumnNode {
    do throws(RowOnly) {
      switch try lower(leaf, at: level) {
      case .number(let node, .money, let known):
        if let known { leave(graph.inverse(known), where: active) }
        return limited(node, where: active)
      case .constant(.money(let amount)): return limited(graph.word(amount.fen), where: active)
      default: throw RowOnly("not an amount")
      }
    } catch {
      give(up: leaf, error, where: active)
      return graph.word(0)
    }
  }

  /// Rows whose amount comes near the largest one are left over: there the row engine stops adding.
  mutating func limited(_ node: ColumnNode, where active: ColumnNode?) -> ColumnNode {
    guard !graph.isWithin(ColumnGraph.sumLimit, node) else { return node }
    let high = graph.mask(where: graph.word(ColumnGraph.sumLimit), isLessThan: node)
    let low = graph.mask(where: node, isLessThan: graph.word(-ColumnGraph.sumLimit))
    leave(graph.bits(or: high, low), where: active)
    return node
  }

  private mutating func give(up leaf: Leaf, _ reason: RowOnly, where active: ColumnNode?) {
    let rule = RowOnlyRule(file: leaf.file, line: leaf.line, source: leaf.source, reason: reason.reason)
    if !rowOnly.contains(rule) { rowOnly.append(rule) }
    leaveAll(where: active)
  }

  mutating func lower(_ leaf: Leaf, at level: Level) throws(RowOnly) -> ColumnValue {
    var meanings: [String: Result<ColumnValue, RowOnly>] = [:]
    for name in leaf.names {
      do throws(RowOnly) {
        meanings[name.dotted] = .success(try meaning(of: name, at: level))
      } catch {
        meanings[name.dotted] = .failure(error)
      }
    }
    return try ColumnLowering.lower(leaf.program, into: &graph) { (name) throws(RowOnly) in
      guard let meaning = meanings[name] else { throw RowOnly("\(name) has no value") }
      return try meaning.get()
    }
  }

  /// Rules of yes-and-no facts that no other rule reads: nothing but the missing answer itself can settle them.
  func unknownMeaning(_ leaf: Leaf) -> UnknownMeaning {
    var seen: Set<String> = []
    var isPlain = true
    func visit(_ node: Expression) {
      if let name = node.dottedName, leaf.references.contains(name) {
        if FactID(name).record == "r" || !seen.insert(name).inserted || uses[FactID(name)] != 1
          || policy.facts[FactID(name)]?.kind != .bool
        {
          isPlain = false
        }
        return
      }
      switch node.form {
      case .operation(.not, let sides), .operation(.and, let sides), .operation(.or, let sides): sides.forEach(visit)
      default: isPlain = false
      }
    }
    visit(leaf.program.syntax)
    guard isPlain else { return .mixed }
    let decided = seen.filter { policy.facts[FactID($0)]?.isDecided ?? false }
    if decided.isEmpty { return .undetermined }
    return decided.count == seen.count ? .left : .mixed
  }
}
