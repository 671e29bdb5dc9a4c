internal import Standards

extension Value {
  /// The value as an expression that gives it, for messages and command lines.
  package var text: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): "\(number)"
    case .uint(let number): "\(number)u"
    case .double(let number): "\(number)"
    case .string(let text): "\"\(Value.escaped(text))\""
    case .bytes(let octets):
      "b\"" + octets.map { "\\x" + (($0 < 16 ? "0" : "") + String($0, radix: 16)) }.joined() + "\""
    case .list(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
    case .map(let map): "{" + map.entries.map { "\($0.key.text): \($0.value.text)" }.joined(separator: ", ") + "}"
    case .timestamp(let moment): "timestamp(\"\(moment)\")"
    case .duration(let span): "duration(\"\(span)\")"
    case .type(let kind): kind.rawValue
    case .money(let amount): "fen(\(amount.fen))"
    case .ratio(let ratio): "ratio(\"\(ratio)\")"
    case .date(let day): "date(\"\(day)\")"
    }
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
