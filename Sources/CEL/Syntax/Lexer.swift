internal import Standards

/// Cuts an expression's text into tokens; the text's size is bounded before it gets here.
struct Lexer {
  let scalars: [Unicode.Scalar]
  var offset = 0
  var line = 1
  var lineStart = 0

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  var position: SourcePosition { SourcePosition(offset: offset, line: line, column: offset - lineStart + 1) }

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    let at = offset + ahead
    return at < scalars.count ? scalars[at] : nil
  }

  mutating func advance() {
    if peek() == "\n" {
      line += 1
      lineStart = offset + 1
    }
    offset += 1
  }

  static func tokens(of source: String) throws(SourceFaults) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  mutating func next() throws(SourceFaults) -> Token {
    skipSpaceAndComments()
    let start = position
    guard let scalar = peek() else { return Token(kind: .end, position: start) }
    if let literal = try textLiteral(from: start) { return Token(kind: literal, position: start) }
    if Lexer.isDigit(scalar) || (scalar == "." && peek(1).map(Lexer.isDigit) == true) {
      return Token(kind: try number(from: start), position: start)
    }
    if Lexer.isNameStart(scalar) { return Token(kind: .identifier(name()), position: start) }
    if scalar == "`" { return Token(kind: try quotedName(from: start), position: start) }
    return Token(kind: .symbol(try symbol(from: start)), position: start)
  }

  private mutating func skipSpaceAndComments() {
    while let scalar = peek() {
      if scalar == "/", peek(1) == "/" {
        while let inner = peek(), inner != "\n" { advance() }
      } else if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{0C}" {
        advance()
      } else {
        return
      }
    }
  }

  private mutating func name() -> String {
    var text = String.UnicodeScalarView()
    while let scalar = peek(), Lexer.isNameStart(scalar) || Lexer.isDigit(scalar) {
      text.append(scalar)
      advance()
    }
    return String(text)
  }

  private mutating func quotedName(from start: SourcePosition) throws(SourceFaults) -> Token.Kind {
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = peek(), scalar != "`" {
      guard Lexer.isNameStart(scalar) || Lexer.isDigit(scalar) || "./- ".unicodeScalars.contains(scalar) else { break }
      text.append(scalar)
      advance()
    }
    guard peek() == "`", !text.isEmpty else {
      throw SourceFaults.unclosedName(at: start)
    }
    advance()
    return .quotedIdentifier(String(text))
  }

  private mutating func symbol(from start: SourcePosition) throws(SourceFaults) -> String {
    guard let first = peek() else { return "" }
    if let second = peek(1) {
      let pair = String(String.UnicodeScalarView([first, second]))
      if ["&&", "||", "==", "!=", "<=", ">="].contains(pair) {
        advance()
        advance()
        return pair
      }
    }
    guard "()[]{}.,?:!<>+-*/%".unicodeScalars.contains(first) else {
      throw SourceFaults.strayCharacter(first, at: start)
    }
    advance()
    return String(first)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    (scalar >= "a" && scalar <= "z") || (scalar >= "A" && scalar <= "Z") || scalar == "_"
  }
}
