internal import Standards

extension Lexer {
  /// Decimal and hexadecimal integers, unsigned ones ending in `u`, and doubles. The sign is the parser's.
  mutating func number(from start: SourcePosition) throws(SourceFaults) -> Token.Kind {
    if peek() == "0", peek(1) == "x" || peek(1) == "X" {
      advance()
      advance()
      let digits = digits { $0.isASCII && $0.properties.isHexDigit }
      return try integer(digits, radix: 16, from: start)
    }
    var text = digits(where: Lexer.isDigit)
    var isDouble = false
    if peek() == ".", peek(1).map(Lexer.isDigit) == true {
      isDouble = true
      advance()
      text += "." + digits(where: Lexer.isDigit)
    }
    if peek() == "e" || peek() == "E", let exponent = exponent() {
      isDouble = true
      text += exponent
    }
    guard isDouble else { return try integer(text, radix: 10, from: start) }
    guard let value = Double(text.hasPrefix(".") ? "0" + text : text), value.isFinite else {
      throw SourceFaults.numberOutOfRange(text, at: start)
    }
    return .double(value)
  }

  private mutating func integer(
    _ digits: String, radix: Int, from start: SourcePosition
  ) throws(SourceFaults)
    -> Token.Kind
  {
    guard let value = UInt64(digits, radix: radix) else { throw SourceFaults.numberOutOfRange(digits, at: start) }
    if peek() == "u" || peek() == "U" {
      advance()
      return .unsigned(value)
    }
    return .integer(value)
  }

  private mutating func exponent() -> String? {
    let signed = peek(1) == "+" || peek(1) == "-"
    guard peek(signed ? 2 : 1).map(Lexer.isDigit) == true else { return nil }
    advance()
    var text = "e"
    if signed, let sign = peek() {
      text.unicodeScalars.append(sign)
      advance()
    }
    return text + digits(where: Lexer.isDigit)
  }

  private mutating func digits(where accept: (Unicode.Scalar) -> Bool) -> String {
    var text = ""
    while let scalar = peek(), accept(scalar) {
      text.unicodeScalars.append(scalar)
      advance()
    }
    return text
  }
}
