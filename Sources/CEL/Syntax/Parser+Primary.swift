internal import Standards

extension Parser {
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
    "namespace", "return", "var", "void", "while",
  ]

  mutating func primary() throws(SourceFaults) -> Expression {
    let token = take()
    let position = token.position
    switch token.kind {
    case .integer(let magnitude):
      guard let number = Int64(exactly: magnitude) else {
        throw SourceFaults.numberOutOfRange("\(magnitude)", at: position)
      }
      return try node(position, .literal(.int(number)))
    case .unsigned(let number): return try node(position, .literal(.uint(number)))
    case .double(let number): return try node(position, .literal(.double(number)))
    case .string(let text): return try node(position, .literal(.string(text)))
    case .bytes(let octets): return try node(position, .literal(.bytes(octets)))
    case .identifier("true"): return try node(position, .literal(.bool(true)))
    case .identifier("false"): return try node(position, .literal(.bool(false)))
    case .identifier("null"): return try node(position, .literal(.null))
    case .identifier(let name): return try named(name, token)
    case .symbol("."):
      guard case .identifier(let name) = self.token.kind else { throw SourceFaults.unexpected(self.token) }
      return try named("." + name, take())
    case .symbol("("):
      let inner = try expression()
      try expect(")")
      return inner
    case .symbol("["): return try node(position, .list(try listElements()))
    case .symbol("{"): return try node(position, .map(try entries()))
    default: throw SourceFaults.unexpected(token)
    }
  }

  private mutating func named(_ name: String, _ token: Token) throws(SourceFaults) -> Expression {
    let bare = name.hasPrefix(".") ? String(name.dropFirst()) : name
    if Parser.reserved.contains(bare) { throw SourceFaults.reservedWord(bare, at: token.position) }
    if bare == "in" { throw SourceFaults.unexpected(token) }
    guard take("(") else { return try node(token.position, .identifier(name)) }
    let arguments = try self.arguments()
    if name == "has" { return try presence(arguments, at: token.position) }
    return try node(token.position, .call(name, target: nil, arguments: arguments))
  }

  private mutating func presence(
    _ arguments: [Expression], at position: SourcePosition
  ) throws(SourceFaults)
    -> Expression
  {
    guard arguments.count == 1, case .select(let operand, let field) = arguments[0].form else {
      throw SourceFaults.badPresence(at: position)
    }
    return try node(position, .presence(operand, field: field))
  }

  /// Field selections, indexes, member calls and message literals after a primary.
  mutating func postfix(of first: Expression) throws(SourceFaults) -> Expression {
    var left = first
    while true {
      let position = token.position
      if take(".") {
        let isOptional = take("?")
        let name = take()
        if isOptional {
          left = try optionalSelect(name, of: left, at: position)
          continue
        }
        switch name.kind {
        case .quotedIdentifier(let field): left = try node(name.position, .select(left, field: field))
        case .identifier(let field) where !["true", "false", "null", "in"].contains(field):
          left = try member(field, of: left, at: name.position)
        default: throw SourceFaults.unexpected(name)
        }
      } else if take("[") {
        let operation: Operator = take("?") ? .optionalIndex : .index
        let index = try expression()
        try expect("]")
        left = try node(position, .operation(operation, [left, index]))
      } else if token.kind == .symbol("{"), let type = left.dottedName {
        _ = take()
        left = try node(left.position, .message(type, try fields()))
      } else {
        return left
      }
    }
  }

  private mutating func member(
    _ field: String, of target: Expression, at position: SourcePosition
  )
    throws(SourceFaults) -> Expression
  {
    guard take("(") else { return try node(position, .select(target, field: field)) }
    let arguments = try self.arguments()
    if let macro = try namedValues(field, target, arguments, at: position) { return macro }
    if let loop = try comprehension(field, target, arguments) { return try node(position, .comprehension(loop)) }
    return try node(position, .call(field, target: target, arguments: arguments))
  }

  /// A macro is one only with the right number of arguments; otherwise it is an ordinary call.
  private func comprehension(
    _ name: String, _ range: Expression, _ arguments: [Expression]
  ) throws(SourceFaults)
    -> Comprehension?
  {
    guard let kind = Comprehension.Kind(rawValue: name == "existsOne" ? "exists_one" : name),
      let shape = Parser.shapes[kind]?.first(where: { $0.variables + ($0.hasCondition ? 2 : 1) == arguments.count })
    else { return nil }
    let names = try arguments.prefix(shape.variables).map { (argument) throws(SourceFaults) in
      try Parser.variable(argument)
    }
    if names.count == 2, names[0] == names[1] { throw SourceFaults.badLoopVariable(at: arguments[1].position) }
    return Comprehension(
      kind: kind, range: range, variable: names[0], second: names.count == 2 ? names[1] : nil,
      condition: shape.hasCondition ? arguments[shape.variables] : nil, body: arguments[arguments.count - 1])
  }

  private typealias Shape = (variables: Int, hasCondition: Bool)

  private static let shapes: [Comprehension.Kind: [Shape]] = [
    .all: [(1, false), (2, false)], .exists: [(1, false), (2, false)], .existsOne: [(1, false), (2, false)],
    .filter: [(1, false)], .map: [(1, false), (1, true)],
    .transformList: [(2, false), (2, true)], .transformMap: [(2, false), (2, true)],
    .optMap: [(1, false)], .optFlatMap: [(1, false)],
  ]

  private mutating func arguments() throws(SourceFaults) -> [Expression] {
    var arguments: [Expression] = []
    while !take(")") {
      if !arguments.isEmpty {
        guard take(",") else { throw SourceFaults.expected(")", found: token) }
      }
      arguments.append(try expression())
    }
    return arguments
  }

  private mutating func entries() throws(SourceFaults) -> [Expression.Entry] {
    var entries: [Expression.Entry] = []
    while !take("}") {
      if !entries.isEmpty {
        guard take(",") else { throw SourceFaults.expected("}", found: token) }
        if take("}") { break }
      }
      let isOptional = take("?")
      let key = try expression()
      try expect(":")
      entries.append(Expression.Entry(key: key, value: try expression(), isOptional: isOptional))
    }
    return entries
  }

  private mutating func fields() throws(SourceFaults) -> [Expression.Field] {
    var fields: [Expression.Field] = []
    while !take("}") {
      if !fields.isEmpty {
        guard take(",") else { throw SourceFaults.expected("}", found: token) }
        if take("}") { break }
      }
      _ = take("?")
      let name = take()
      switch name.kind {
      case .identifier(let field), .quotedIdentifier(let field):
        try expect(":")
        fields.append(Expression.Field(name: field, value: try expression()))
      default: throw SourceFaults.unexpected(name)
      }
    }
    return fields
  }
}
