internal import Standards

extension ColumnLowering {
  func call(
    _ name: String, _ target: Expression?, _ arguments: [Expression], _ graph: inout ColumnGraph
  ) throws(RowOnly) -> ColumnValue {
    var full = name.hasPrefix(".") ? String(name.dropFirst()) : name
    var written = (target.map { [$0] } ?? []) + arguments
    var isMember = target != nil
    if let space = target?.dottedName, Library.function(space + "." + name, member: false) != nil {
      (full, written, isMember) = (space + "." + name, arguments, false)
    }
    var isList = false
    if Self.folding.contains(full), written.count == 1, case .list(let elements) = written[0].form {
      (written, isList) = (elements, true)
    }
    var values: [ColumnValue] = []
    for argument in written { values.append(try value(argument, &graph)) }
    if let folded = try folded(full, isMember: isMember, values, asList: isList) { return folded }
    switch (full, values.count) {
    case ("min", 1...), ("math.least", 1...):
      return try fold(values, &graph) { (a, b, graph) in graph.least(a, b) }
    case ("max", 1...), ("math.greatest", 1...):
      return try fold(values, &graph) { (a, b, graph) in graph.greatest(a, b) }
    case ("sum", 1...): return try fold(values, &graph) { (a, b, graph) in graph.sum(a, b) }
    case ("fen", 1): return try amount(values[0], 1, &graph)
    case ("yuan", 1): return try amount(values[0], 100, &graph)
    case ("wan", 1): return try amount(values[0], 1_000_000, &graph)
    case ("times", 4): return try times(values, &graph)
    case ("math.abs", 1):
      let (node, kind, known) = try number(values[0], &graph)
      guard kind == .int, graph.bound(node) < ColumnGraph.safeLimit else { throw RowOnly("math.abs of \(kind)") }
      return .number(graph.make(.absolute, [node], bound: graph.bound(node)), .int, known: known)
    case ("math.sign", 1):
      let (node, kind, known) = try number(values[0], &graph)
      guard kind == .int else { throw RowOnly("math.sign of \(kind)") }
      return .number(graph.make(.sign, [node], bound: 1), .int, known: known)
    default:
      guard isMember, let result = try dayCall(full, values, &graph) else {
        throw RowOnly("\(full)() has no column form")
      }
      return result
    }
  }

  /// Functions of a list written out, element by element.
  private static let folding: Set<String> = ["min", "max", "sum", "math.least", "math.greatest"]

  private func fold(
    _ values: [ColumnValue], _ graph: inout ColumnGraph,
    _ combine: (ColumnNode, ColumnNode, inout ColumnGraph) -> ColumnNode
  ) throws(RowOnly) -> ColumnValue {
    var (total, kind, known) = try number(values[0], &graph)
    for value in values.dropFirst() {
      let (next, other, nextKnown) = try number(value, &graph)
      guard kind == other else { throw RowOnly("\(kind) with \(other)") }
      total = combine(total, next, &graph)
      known = graph.known(known, nextKnown)
    }
    return .number(total, kind, known: known)
  }

  private func amount(_ value: ColumnValue, _ fen: Int64, _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnValue {
    let (node, kind, known) = try number(value, &graph)
    guard kind == .int else { throw RowOnly("an amount of \(kind)") }
    return .number(graph.scaled(node, fen), .money, known: known)
  }

  private func times(_ values: [ColumnValue], _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnValue {
    let (node, kind, known) = try number(values[0], &graph)
    guard kind == .money, case .constant(.ratio(let ratio)) = values[1],
      case .constant(.string(let ruleName)) = values[2],
      case .constant(.string(let unitName)) = values[3], let rule = MoneyRounding(rawValue: ruleName),
      let unit = MoneyUnit(rawValue: unitName)
    else { throw RowOnly("times() by a rate or rounding that differs by row") }
    return .number(graph.share(node, Share(ratio, rounded: rule, to: unit)), .money, known: known)
  }

  private func dayCall(
    _ name: String, _ values: [ColumnValue], _ graph: inout ColumnGraph
  ) throws(RowOnly) -> ColumnValue? {
    let (day, kind, known) = try number(values[0], &graph)
    guard kind == .date else { return nil }
    if let part = Self.parts[name], values.count == 1 {
      return .number(graph.make(.dayPart(part), [day], bound: 9999), .int, known: known)
    }
    guard values.count == 2 else { return nil }
    let (other, otherKind, otherKnown) = try number(values[1], &graph)
    let both = graph.known(known, otherKnown)
    if name == "daysUntil", otherKind == .date { return .number(graph.difference(other, day), .int, known: both) }
    guard otherKind == .int, let shift = Self.shifts[name] else { return nil }
    return .number(graph.make(shift, [day, other], bound: Self.lastDay), .date, known: both)
  }

  private static let parts: [String: ColumnOperation.DayPart] = ["year": .year, "month": .month, "day": .day]
  private static let shifts: [String: ColumnOperation] = [
    "yearsBefore": .monthsAfter(-12), "yearsAfter": .monthsAfter(12), "monthsBefore": .monthsAfter(-1),
    "monthsAfter": .monthsAfter(1), "daysBefore": .daysAfter(-1), "daysAfter": .daysAfter(1),
  ]
  /// No day number is larger in magnitude.
  package static let lastDay: Int64 = 1 << 22
}
