internal import Standards

/// String and bytes literals: one or three quotes of either kind, prefixes `r` (raw) and `b` (bytes) in any order.
extension Lexer {
  mutating func textLiteral(from start: SourcePosition) throws(SourceFaults) -> Token.Kind? {
    var raw = false
    var bytes = false
    var prefix = 0
    while let scalar = peek(prefix), prefix < 2 {
      if (scalar == "r" || scalar == "R") && !raw {
        raw = true
      } else if (scalar == "b" || scalar == "B") && !bytes {
        bytes = true
      } else {
        break
      }
      prefix += 1
    }
    guard let quote = peek(prefix), quote == "\"" || quote == "'" else { return nil }
    for _ in 0..<prefix { advance() }
    let triple = peek(1) == quote && peek(2) == quote
    for _ in 0..<(triple ? 3 : 1) { advance() }

    var text = String.UnicodeScalarView()
    var octets: [UInt8] = []
    while true {
      guard let scalar = peek(), triple || (scalar != "\n" && scalar != "\r") else {
        throw SourceFaults.unclosedText(at: start)
      }
      if scalar == quote, !triple || (peek(1) == quote && peek(2) == quote) {
        for _ in 0..<(triple ? 3 : 1) { advance() }
        return bytes ? .bytes(octets) : .string(String(text))
      }
      if scalar == "\\", !raw {
        switch try escape(inBytes: bytes) {
        case .octet(let octet): octets.append(octet)
        case .scalar(let scalar):
          if bytes { octets.append(contentsOf: Array(String(scalar).utf8)) } else { text.append(scalar) }
        }
        continue
      }
      advance()
      // A carriage return before a line feed is dropped, as the specification asks.
      if scalar == "\r", !raw {
        if peek() == "\n" { continue }
        if bytes { octets.append(10) } else { text.append("\n") }
      } else if bytes {
        octets.append(contentsOf: Array(String(scalar).utf8))
      } else {
        text.append(scalar)
      }
    }
  }

  private enum Escaped {
    case scalar(Unicode.Scalar)
    case octet(UInt8)
  }

  private mutating func escape(inBytes: Bool) throws(SourceFaults) -> Escaped {
    let start = position
    advance()
    guard let letter = peek() else { throw SourceFaults.badEscape(at: start) }
    if let plain = Lexer.plainEscapes[letter] {
      advance()
      return .scalar(plain)
    }
    switch letter {
    case "x", "X":
      advance()
      return try coded(digits: 2, radix: 16, inBytes: inBytes, from: start)
    case "u" where !inBytes:
      advance()
      return try coded(digits: 4, radix: 16, inBytes: false, from: start)
    case "U" where !inBytes:
      advance()
      return try coded(digits: 8, radix: 16, inBytes: false, from: start)
    case "0"..."3": return try coded(digits: 3, radix: 8, inBytes: inBytes, from: start)
    default: throw SourceFaults.badEscape(at: start)
    }
  }

  private mutating func coded(
    digits count: Int, radix: UInt32, inBytes: Bool, from start: SourcePosition
  )
    throws(SourceFaults) -> Escaped
  {
    var code: UInt32 = 0
    for _ in 0..<count {
      guard let scalar = peek(), scalar.isASCII, let digit = Character(scalar).hexDigitValue, digit < Int(radix) else {
        throw SourceFaults.badEscape(at: start)
      }
      code = code &* radix &+ UInt32(digit)
      advance()
    }
    if inBytes { return .octet(UInt8(truncatingIfNeeded: code)) }
    guard let scalar = Unicode.Scalar(code) else { throw SourceFaults.badEscape(at: start) }
    return .scalar(scalar)
  }

  private static let plainEscapes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "\u{07}", "b": "\u{08}", "f": "\u{0C}", "n": "\n", "r": "\r", "t": "\t", "v": "\u{0B}",
    "\\": "\\", "\"": "\"", "'": "'", "`": "`", "?": "?",
  ]
}
