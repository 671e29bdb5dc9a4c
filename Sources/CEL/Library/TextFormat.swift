internal import Foundation

/// `'…%s…'.format([values])`.
enum TextFormat {
  static let functions: [Function] = [
    .member(
      "format", [Signature([.string, .list(.dyn)], .string)], cost: .computed(formatting), .two(format))
  ]

  /// Everything that may be written, and the digits of numbers.
  @Sendable private static func formatting(_ arguments: [Value], limit: Int) -> Int {
    guard arguments.count == 2, case .list(let values) = arguments[1] else { return 0 }
    return arguments[0].textCost * 4 + values.count * 32 + arguments[1].contentsCost(limit: limit / 4) * 4
  }

  /// Digits after the point that may be asked for.
  private static let maximumPrecision = 100

  @Sendable private static func format(_ pattern: Value, _ arguments: Value) throws(FailureCause) -> Value {
    guard case .string(let pattern) = pattern, case .list(let values) = arguments else {
      throw .noSuchOverload("format", [pattern.kind, arguments.kind])
    }
    var out = ""
    var next = 0
    var rest = Array(pattern.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        out.unicodeScalars.append(scalar)
        continue
      }
      var precision: Int?
      if rest.first == "." {
        rest = rest.dropFirst()
        let digits = rest.prefix(while: Lexer.isDigit)
        rest = rest.dropFirst(digits.count)
        guard let asked = Int(String(String.UnicodeScalarView(digits))), asked <= maximumPrecision else {
          throw .badFormat("a precision is 0 to \(maximumPrecision)")
        }
        precision = asked
      }
      guard let clause = rest.popFirst() else { throw .badFormat("it ends in %") }
      if clause == "%" {
        out += "%"
        continue
      }
      guard next < values.count else { throw .badFormat("value \(next) is missing") }
      out += try written(values[next], clause, precision)
      next += 1
    }
    return .string(out)
  }

  private static func written(
    _ value: Value, _ clause: Unicode.Scalar, _ precision: Int?
  ) throws(FailureCause)
    -> String
  {
    switch clause {
    case "s":
      var out = ""
      write(value, to: &out)
      return out
    case "d":
      switch value {
      case .double(let number) where !number.isFinite: return special(number)
      case .int, .uint, .double: return value.written
      default: break
      }
    case "f", "e":
      if let number = number(value) {
        guard number.isFinite else { return special(number) }
        return String(format: "%.\(precision ?? 6)\(clause)", number)
      }
    case "b", "o", "x", "X":
      if let text = based(value, clause) { return text }
    default: throw .badFormat("there is no clause %\(clause)")
    }
    throw .badFormat("%\(clause) does not take a \(value.kind.rawValue)")
  }

  private static func number(_ value: Value) -> Double? {
    switch value {
    case .int(let number): Double(number)
    case .uint(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  private static func based(_ value: Value, _ clause: Unicode.Scalar) -> String? {
    let radix = clause == "b" ? 2 : (clause == "o" ? 8 : 16)
    let isUpper = clause == "X"
    switch value {
    case .bool(let flag) where clause == "b": return flag ? "1" : "0"
    case .int(let number): return String(number, radix: radix, uppercase: isUpper)
    case .uint(let number): return String(number, radix: radix, uppercase: isUpper)
    case .string(let text) where radix == 16: return hexadecimal(Array(text.utf8), isUpper)
    case .bytes(let octets) where radix == 16: return hexadecimal(octets, isUpper)
    default: return nil
    }
  }

  private static func hexadecimal(_ octets: [UInt8], _ isUpper: Bool) -> String {
    octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: isUpper) }.joined()
  }

  private static func special(_ number: Double) -> String {
    number.isNaN ? "NaN" : (number > 0 ? "Infinity" : "-Infinity")
  }

  private static func write(_ value: Value, to out: inout String) {
    switch value {
    case .string(let text): out += text
    case .null: out += "null"
    case .double(let number) where !number.isFinite: out += special(number)
    case .bytes(let octets): out += String(decoding: octets, as: UTF8.self)
    case .type(let kind): out += kind.rawValue
    case .list(let elements):
      out += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { out += ", " }
        write(element, to: &out)
      }
      out += "]"
    case .map(let map):
      let entries = map.entries.map { (key: $0.key.written, value: $0.value) }.sorted { $0.key < $1.key }
      out += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { out += ", " }
        out += entry.key + ": "
        write(entry.value, to: &out)
      }
      out += "}"
    default: out += value.written
    }
  }
}

extension Value {
  /// As the conversion to text gives it, where there is one.
  fileprivate var written: String {
    if case .string(let text)? = try? Conversions.string(self) { return text }
    return text
  }
}
