extension ColumnLowering {
  func operation(
    _ operation: Operator, _ values: [ColumnValue], _ graph: inout ColumnGraph
  ) throws(RowOnly) -> ColumnValue {
    switch operation {
    case .not: return simplest(graph.not(try truth(values[0], &graph)), graph)
    case .equal: return try equality(values[0], values[1], &graph)
    case .notEqual: return simplest(graph.not(try truth(try equality(values[0], values[1], &graph), &graph)), graph)
    case .less: return try order(values[0], values[1], &graph)
    case .greater: return try order(values[1], values[0], &graph)
    case .lessOrEqual: return simplest(graph.not(try truth(try order(values[1], values[0], &graph), &graph)), graph)
    case .greaterOrEqual: return simplest(graph.not(try truth(try order(values[0], values[1], &graph), &graph)), graph)
    case .negate:
      let (node, kind, known) = try number(values[0], &graph)
      guard kind != .date else { throw RowOnly("a negated day") }
      return .number(graph.negated(node), kind, known: known)
    case .add, .subtract, .multiply, .divide, .remainder: return try arithmetic(operation, values, &graph)
    default: throw RowOnly("\(operation.symbol) has no column form")
    }
  }

  private func arithmetic(
    _ operation: Operator, _ values: [ColumnValue], _ graph: inout ColumnGraph
  ) throws(RowOnly) -> ColumnValue {
    let (a, kind, aKnown) = try number(values[0], &graph)
    let (b, other, bKnown) = try number(values[1], &graph)
    guard kind == other, kind == .int || (kind == .money && [.add, .subtract].contains(operation)) else {
      throw RowOnly("\(operation.symbol) of \(kind) and \(other)")
    }
    let known = graph.known(aKnown, bKnown)
    switch operation {
    case .add: return .number(graph.sum(a, b), kind, known: known)
    case .subtract: return .number(graph.difference(a, b), kind, known: known)
    case .multiply: return .number(graph.product(a, b), kind, known: known)
    default:
      return .number(graph.make(operation == .divide ? .divide : .remainder, [a, b]), kind, known: known)
    }
  }

  func equality(_ a: ColumnValue, _ b: ColumnValue, _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnValue {
    switch (a, b) {
    case (.text(let input, let known), .constant(let value)), (.constant(let value), .text(let input, let known)):
      guard case .string(let text) = value else { throw RowOnly("a text compared with \(value.kind)") }
      return .truth(graph.truth(graph.isOne(of: [text], input: input), whereKnown: known))
    case (.truth, .truth), (.truth, .constant(.bool)), (.constant(.bool), .truth):
      return simplest(graph.same(try truth(a, &graph), try truth(b, &graph)), graph)
    default:
      let (x, kind, xKnown) = try number(a, &graph)
      let (y, other, yKnown) = try number(b, &graph)
      guard kind == other else { throw RowOnly("\(kind) compared with \(other)") }
      return compared(graph.equal(x, y), graph.known(xKnown, yKnown), &graph)
    }
  }

  private func order(_ a: ColumnValue, _ b: ColumnValue, _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnValue {
    let (x, kind, xKnown) = try number(a, &graph)
    let (y, other, yKnown) = try number(b, &graph)
    guard kind == other else { throw RowOnly("\(kind) compared with \(other)") }
    return compared(graph.less(x, y), graph.known(xKnown, yKnown), &graph)
  }

  private func compared(_ truth: ColumnNode, _ known: ColumnNode?, _ graph: inout ColumnGraph) -> ColumnValue {
    known == nil ? simplest(truth, graph) : .truth(graph.truth(truth, whereKnown: known))
  }
}
