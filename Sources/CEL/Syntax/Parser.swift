internal import Standards

/// Recursive descent with precedence climbing. Size and nesting are bounded, so hostile text cannot exhaust the stack.
struct Parser {
  /// Longest expression, in Unicode scalars.
  static let maximumLength = 65_536
  /// Deepest tree, and deepest nesting of brackets.
  static let maximumDepth = 200
  /// Most levels that evaluating may stack up, bound values included.
  static let maximumReach = 1000

  private var tokens: [Token]
  private var at = 0
  private var lastID = 0
  private var nesting = 0

  static func parse(_ source: String) throws(SourceFaults) -> Expression {
    guard source.unicodeScalars.count <= maximumLength else { throw SourceFaults.tooLong }
    var parser = Parser(tokens: try Lexer.tokens(of: source))
    let expression = try parser.expression()
    guard parser.token.kind == .end else { throw SourceFaults.unexpected(parser.token) }
    return expression
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  var token: Token { tokens[at] }

  mutating func take() -> Token {
    defer { if at < tokens.count - 1 { at += 1 } }
    return tokens[at]
  }

  mutating func take(_ symbol: String) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    _ = take()
    return true
  }

  mutating func expect(_ symbol: String) throws(SourceFaults) {
    guard take(symbol) else { throw SourceFaults.expected(symbol, found: token) }
  }

  /// Makes a node; the text bounds the number of nodes, this bounds their depth.
  mutating func node(_ position: SourcePosition, _ form: Expression.Form) throws(SourceFaults) -> Expression {
    lastID += 1
    let children = Expression(id: lastID, position: position, depth: 1, reach: 1, form: form).children
    let depth = 1 + (children.lazy.map(\.depth).max() ?? 0)
    var reach = children.lazy.map(\.reach).max() ?? 0
    if case .binding = form { reach = children.reduce(0) { $0 + $1.reach } }
    guard depth <= Parser.maximumDepth, reach < Parser.maximumReach else { throw SourceFaults.tooDeep(at: position) }
    return Expression(id: lastID, position: position, depth: depth, reach: reach + 1, form: form)
  }

  mutating func nested<Result>(
    _ body: (inout Parser) throws(SourceFaults) -> Result
  ) throws(SourceFaults) -> Result {
    nesting += 1
    guard nesting <= Parser.maximumDepth else { throw SourceFaults.tooDeep(at: token.position) }
    let result = try body(&self)
    nesting -= 1
    return result
  }

  mutating func expression() throws(SourceFaults) -> Expression {
    try nested { (parser) throws(SourceFaults) in
      let condition = try parser.binary(above: 0)
      let position = parser.token.position
      guard parser.take("?") else { return condition }
      let yes = try parser.binary(above: 0)
      try parser.expect(":")
      let no = try parser.expression()
      return try parser.node(position, .operation(.conditional, [condition, yes, no]))
    }
  }

  private mutating func binary(above strength: Int) throws(SourceFaults) -> Expression {
    var left = try unary()
    while let (infix, precedence) = infix, precedence > strength {
      if infix == .and || infix == .or {
        left = try chain(of: infix, precedence, first: left)
      } else {
        let position = take().position
        let right = try binary(above: precedence)
        left = try node(position, .operation(infix, [left, right]))
      }
    }
    return left
  }

  /// `a && b && c && …` as a balanced tree, so that long lists of conditions stay shallow.
  private mutating func chain(
    of infix: Operator, _ precedence: Int, first: Expression
  ) throws(SourceFaults)
    -> Expression
  {
    var operands = [first]
    var positions: [SourcePosition] = []
    while self.infix?.0 == infix {
      positions.append(take().position)
      operands.append(try binary(above: precedence))
    }
    return try balanced(infix, operands[...], positions[...])
  }

  private mutating func balanced(
    _ infix: Operator, _ operands: ArraySlice<Expression>, _ positions: ArraySlice<SourcePosition>
  ) throws(SourceFaults) -> Expression {
    if operands.count == 1, let only = operands.first { return only }
    let middle = operands.startIndex + (operands.count + 1) / 2
    let split = positions.startIndex + (operands.count + 1) / 2 - 1
    let left = try balanced(infix, operands[..<middle], positions[..<split])
    let right = try balanced(infix, operands[middle...], positions[(split + 1)...])
    return try node(positions[split], .operation(infix, [left, right]))
  }

  private var infix: (Operator, Int)? {
    switch token.kind {
    case .symbol(let symbol):
      guard let found = Parser.infixes[symbol], let precedence = found.precedence else { return nil }
      return (found, precedence)
    case .identifier("in"): return (.membership, 3)
    default: return nil
    }
  }

  private static let infixes: [String: Operator] = [
    "&&": .and, "||": .or, "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater,
    ">=": .greaterOrEqual, "+": .add, "-": .subtract, "*": .multiply, "/": .divide, "%": .remainder,
  ]

  private mutating func unary() throws(SourceFaults) -> Expression {
    let position = token.position
    if take("!") {
      let operand = try nested { (parser) throws(SourceFaults) in try parser.unary() }
      return try node(position, .operation(.not, [operand]))
    }
    if take("-") {
      if let number = try negativeNumber(position) { return try postfix(of: number) }
      let operand = try nested { (parser) throws(SourceFaults) in try parser.unary() }
      return try node(position, .operation(.negate, [operand]))
    }
    return try postfix(of: primary())
  }

  /// The sign belongs to a number that follows it, so that the smallest integer can be written.
  private mutating func negativeNumber(_ position: SourcePosition) throws(SourceFaults) -> Expression? {
    switch token.kind {
    case .integer(let magnitude):
      guard magnitude <= UInt64(Int64.max) + 1 else {
        throw SourceFaults.numberOutOfRange("-\(magnitude)", at: position)
      }
      _ = take()
      return try node(position, .literal(.int(Int64(truncatingIfNeeded: 0 &- magnitude))))
    case .double(let number):
      _ = take()
      return try node(position, .literal(.double(-number)))
    default: return nil
    }
  }
}
