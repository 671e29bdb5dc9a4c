internal import Standards

extension Value {
  /// The value as an expression that gives it, for messages and command lines; cut off with `…` after a million
  /// letters, since values may share their parts and be much longer written than held.
  package var text: String { text(room: 1_000_000) }

  /// For messages.
  var brief: String { text(room: 200) }

  private func text(room: Int) -> String {
    var writer = Writer(room: room)
    writer.write(self)
    return writer.out
  }

  private struct Writer {
    var out = ""
    var room: Int

    mutating func write(_ value: Value) {
      switch value {
      case .null: append("null")
      case .bool(let flag): append(flag ? "true" : "false")
      case .int(let number): append("\(number)")
      case .uint(let number): append("\(number)u")
      case .double(let number): append("\(number)")
      case .string(let text): append("\"\(Value.escaped(text, room))\"")
      case .bytes(let octets):
        let shown = octets.prefix(room)
        append("b\"" + shown.map { "\\x" + (($0 < 16 ? "0" : "") + String($0, radix: 16)) }.joined() + "\"")
      case .list(let elements):
        append("[")
        separated(elements) { $0.write($1) }
        append("]")
      case .map(let map):
        append("{")
        separated(map.entries) { writer, entry in
          writer.write(entry.key)
          writer.append(": ")
          writer.write(entry.value)
        }
        append("}")
      case .timestamp(let moment): append("timestamp(\"\(moment)\")")
      case .duration(let span): append("duration(\"\(span)\")")
      case .type(let kind): append(kind.rawValue)
      case .money(let amount): append("fen(\(amount.fen))")
      case .ratio(let ratio): append("ratio(\"\(ratio)\")")
      case .date(let day): append("date(\"\(day)\")")
      case .optional(nil): append("optional.none()")
      case .optional(let inner?):
        append("optional.of(")
        write(inner)
        append(")")
      case .address(let address): append("ip(\"\(address)\")")
      case .network(let range): append("cidr(\"\(range)\")")
      }
    }

    private mutating func append(_ text: String) {
      guard room > 0 else { return }
      room -= text.utf8.count
      out += text
      if room <= 0 { out += "…" }
    }

    private mutating func separated<Part>(_ parts: [Part], _ write: (inout Writer, Part) -> Void) {
      for (index, part) in parts.enumerated() {
        guard room > 0 else { return }
        if index > 0 { append(", ") }
        write(&self, part)
      }
    }
  }

  private static func escaped(_ text: String, _ room: Int) -> String {
    var out = ""
    for scalar in text.unicodeScalars.prefix(room) {
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
