internal import Standards

/// The macros that name values, and the syntax of optional values.
extension Parser {
  /// `cel.bind(name, value, body)`; `cel.block([values], body)`, whose values are `cel.index(0)` and on; and the names
  /// `cel.iterVar(level, place)` and `cel.accuVar(level, place)` for the variables of loops in a block.
  mutating func namedValues(
    _ name: String, _ target: Expression, _ arguments: [Expression], at position: SourcePosition
  ) throws(SourceFaults) -> Expression? {
    guard case .identifier("cel") = target.form else { return nil }
    switch (name, arguments.count) {
    case ("bind", 3):
      let binding = Expression.Binding(name: try Parser.variable(arguments[0]), value: arguments[1])
      return try node(position, .binding([binding], body: arguments[2]))
    case ("block", 2):
      guard case .list(let values) = arguments[0].form else {
        throw SourceFaults.badBlock(at: arguments[0].position)
      }
      var bindings: [Expression.Binding] = []
      for (index, value) in values.enumerated() {
        if case .spread = value.form { throw SourceFaults.badBlock(at: value.position) }
        bindings.append(Expression.Binding(name: "@index\(index)", value: value))
      }
      return try node(position, .binding(bindings, body: arguments[1]))
    case ("index", 1): return try node(position, .identifier("@index" + Parser.numbers(arguments)))
    case ("iterVar", 2): return try node(position, .identifier("@it:" + Parser.numbers(arguments)))
    case ("accuVar", 2): return try node(position, .identifier("@ac:" + Parser.numbers(arguments)))
    default: return nil
    }
  }

  /// The name that a macro's argument gives to a value.
  static func variable(_ argument: Expression) throws(SourceFaults) -> String {
    guard case .identifier(let name) = argument.form, !name.hasPrefix(".") else {
      throw SourceFaults.badLoopVariable(at: argument.position)
    }
    return name
  }

  private static func numbers(_ arguments: [Expression]) throws(SourceFaults) -> String {
    var parts: [String] = []
    for argument in arguments {
      guard case .literal(.int(let number)) = argument.form, number >= 0 else {
        throw SourceFaults.badBlock(at: argument.position)
      }
      parts.append("\(number)")
    }
    return parts.joined(separator: ":")
  }

  /// `operand.?field`
  mutating func optionalSelect(
    _ name: Token, of operand: Expression, at position: SourcePosition
  ) throws(SourceFaults) -> Expression {
    switch name.kind {
    case .identifier(let field), .quotedIdentifier(let field):
      let text = try node(name.position, .literal(.string(field)))
      return try node(position, .operation(.optionalSelect, [operand, text]))
    default: throw SourceFaults.unexpected(name)
    }
  }

  /// The elements of a list, those with `?` as spreads.
  mutating func listElements() throws(SourceFaults) -> [Expression] {
    var elements: [Expression] = []
    while !take("]") {
      if !elements.isEmpty {
        guard take(",") else { throw SourceFaults.expected("]", found: token) }
        if take("]") { break }
      }
      let position = token.position
      if take("?") {
        elements.append(try node(position, .spread(try expression())))
      } else {
        elements.append(try expression())
      }
    }
    return elements
  }
}
