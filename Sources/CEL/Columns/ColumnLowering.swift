internal import Standards

/// Turns a checked expression into columns. What the columns do not know how to do stays with the row engine, which is
/// never asked for less than a whole row: a lowered expression agrees with ``Program/evaluate(_:budget:)`` on every row
/// that is not left over.
package struct ColumnLowering {
  private let types: [Int: ValueType]
  private let references: Set<String>
  private let meaning: (String) throws(RowOnly) -> ColumnValue

  /// - Parameter meaning: what a dotted name of the program stands for.
  package static func lower(
    _ program: Program, into graph: inout ColumnGraph, meaning: @escaping (String) throws(RowOnly) -> ColumnValue
  ) throws(RowOnly) -> ColumnValue {
    let lowering = ColumnLowering(types: program.types, references: program.references, meaning: meaning)
    return try lowering.value(program.syntax, &graph)
  }

  func value(_ node: Expression, _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnValue {
    if let name = node.dottedName, references.contains(name) { return try meaning(name) }
    switch node.form {
    case .literal(let value): return .constant(value)
    case .operation(.and, let sides): return try logic(sides, &graph, deciding: false)
    case .operation(.or, let sides): return try logic(sides, &graph, deciding: true)
    case .operation(.conditional, let parts): return try conditional(parts, &graph)
    case .operation(.membership, let sides): return try membership(sides, &graph)
    case .operation(let operation, let operands):
      var values: [ColumnValue] = []
      for operand in operands { values.append(try value(operand, &graph)) }
      if let folded = try folded(operation.rawValue, isMember: false, values) { return folded }
      return try self.operation(operation, values, &graph)
    case .call(let name, let target, let arguments): return try call(name, target, arguments, &graph)
    case .list(let elements):
      var values: [Value] = []
      for element in elements {
        guard case .constant(let known) = try value(element, &graph) else { throw RowOnly("a list of columns") }
        values.append(known)
      }
      return .constant(.list(values))
    default: throw RowOnly("\(node.form.word) has no column form")
    }
  }

  /// The row engine's own function on constants.
  func folded(
    _ name: String, isMember: Bool, _ values: [ColumnValue], asList: Bool = false
  ) throws(RowOnly) -> ColumnValue? {
    var known: [Value] = []
    for case .constant(let value) in values { known.append(value) }
    guard known.count == values.count, let function = Library.function(name, member: isMember) else { return nil }
    let arguments = asList ? [.list(known)] : known
    do { return .constant(try function.body(arguments, name: name)) } catch { throw RowOnly("\(name) fails: \(error)") }
  }

  private func logic(
    _ sides: [Expression], _ graph: inout ColumnGraph, deciding: Bool
  ) throws(RowOnly) -> ColumnValue {
    let first = try truth(try value(sides[0], &graph), &graph)
    // What comes after a constant that decides is never reached.
    if graph.constantByte(first) == (deciding ? 2 : 0) { return .constant(.bool(deciding)) }
    let second = try truth(try value(sides[1], &graph), &graph)
    return simplest(deciding ? graph.either(first, second) : graph.both(first, second), graph)
  }

  private func conditional(_ parts: [Expression], _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnValue {
    let condition = try truth(try value(parts[0], &graph), &graph)
    if let constant = graph.constantByte(condition), constant != 1 {
      return try value(parts[constant == 2 ? 1 : 2], &graph)
    }
    let yes = try value(parts[1], &graph)
    let no = try value(parts[2], &graph)
    if case .number(let a, let kind, let aKnown) = try column(yes, &graph),
      case .number(let b, kind, let bKnown) = try column(no, &graph)
    {
      let known = graph.chooseKnown(condition, aKnown, bKnown)
      return .number(graph.chooseWord(condition, a, b), kind, known: known)
    }
    return simplest(
      graph.chooseTruth(condition, try truth(yes, &graph), try truth(no, &graph)), graph)
  }

  private func membership(_ sides: [Expression], _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnValue {
    let element = try value(sides[0], &graph)
    guard case .constant(.list(let values)) = try value(sides[1], &graph) else { throw RowOnly("in a list of columns") }
    if let folded = try folded(Operator.membership.rawValue, isMember: false, [element, .constant(.list(values))]) {
      return folded
    }
    if case .text(let input, let known) = element {
      var texts: [String] = []
      for case .string(let text) in values where !texts.contains(text) { texts.append(text) }
      return .truth(graph.truth(graph.isOne(of: texts, input: input), whereKnown: known))
    }
    var any = graph.truth(false)
    for value in values {
      any = graph.either(any, try truth(try equality(element, .constant(value), &graph), &graph))
    }
    if values.isEmpty { throw RowOnly("in an empty list") }
    return simplest(any, graph)
  }
}

extension ColumnLowering {
  /// A yes or no as a column.
  func truth(_ value: ColumnValue, _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnNode {
    switch value {
    case .truth(let node): return node
    case .constant(.bool(let flag)): return graph.truth(flag)
    default: throw RowOnly("not a yes or no")
    }
  }

  /// Constants that have a column form become numbers.
  func column(_ value: ColumnValue, _ graph: inout ColumnGraph) throws(RowOnly) -> ColumnValue {
    guard case .constant(let constant) = value, let (node, kind) = ColumnLowering.word(constant, &graph) else {
      return value
    }
    return .number(node, kind, known: nil)
  }

  func number(_ value: ColumnValue, _ graph: inout ColumnGraph) throws(RowOnly) -> (ColumnNode, Kind, ColumnNode?) {
    guard case .number(let node, let kind, let known) = try column(value, &graph) else { throw RowOnly("not a number") }
    return (node, kind, known)
  }

  func simplest(_ node: ColumnNode, _ graph: ColumnGraph) -> ColumnValue {
    switch graph.constantByte(node) {
    case 0: .constant(.bool(false))
    case 2: .constant(.bool(true))
    default: .truth(node)
    }
  }
}

extension Expression.Form {
  fileprivate var word: String {
    switch self {
    case .comprehension: "a macro over a list"
    case .presence: "has()"
    case .select, .identifier: "a field of a value"
    default: "this form"
    }
  }
}

extension ColumnLowering {
  /// A constant as a word; `nil` for what no word holds.
  package static func word(_ value: Value, _ graph: inout ColumnGraph) -> (ColumnNode, Kind)? {
    switch value {
    case .int(let number): (graph.word(number), .int)
    case .money(let amount): (graph.word(amount.fen), .money)
    case .date(let day): (graph.word(Int64(day.dayNumber)), .date)
    default: nil
    }
  }
}
