/// A type known before running. `dyn` meets everything and is decided at run time; `money`, `ratio` and `date` are
/// opaque and meet no number.
package indirect enum ValueType: Hashable, Sendable {
  case bool, int, uint, double, string, bytes, null, timestamp, duration, type, dyn
  case money, ratio, date
  case list(ValueType)
  case map(ValueType, ValueType)
  /// A type known by its name and parameters: `optional_type(int)`, `net.IP`, or one that a host declares.
  case opaque(String, [ValueType])
  /// Named fields, each with its type; the name is for messages.
  case record(String, [String: ValueType])
  /// A type still to be found, in a signature or in one check.
  case variable(Int)
}

extension ValueType: CustomStringConvertible {
  /// As CEL writes types: `list(int)`, `map(string, dyn)`.
  package var description: String {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .null: "null_type"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .type: "type"
    case .dyn: "dyn"
    case .money: "money"
    case .ratio: "ratio"
    case .date: "date"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .opaque(let name, let parameters):
      parameters.isEmpty ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .record(let name, _): name
    case .variable: "?"
    }
  }

  private static let simple: [ValueType] = [
    .bool, .int, .uint, .double, .string, .bytes, .null, .timestamp, .duration, .type, .dyn, .money, .ratio, .date,
    .opaque(Kind.address.rawValue, []), .opaque(Kind.network.rawValue, []),
  ]

  package static func optional(_ type: ValueType) -> ValueType { .opaque(Kind.optional.rawValue, [type]) }

  /// What an optional type holds.
  var held: ValueType? {
    if case .opaque(Kind.optional.rawValue, let parameters) = self { return parameters.first }
    return nil
  }

  /// Reads what ``description`` writes, records excepted, and parameters of a signature as `<T>`.
  package init?(parsing text: String) {
    let trimmed = text.filter { $0 != " " }
    if let plain = ValueType.simple.first(where: { $0.description == trimmed }) {
      self = plain
      return
    }
    if trimmed.hasPrefix("<"), trimmed.hasSuffix(">") {
      self = .variable(trimmed.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1_000_003 })
      return
    }
    guard trimmed.hasSuffix(")"), let open = trimmed.firstIndex(of: "(") else { return nil }
    let arguments = ValueType.arguments(trimmed[trimmed.index(after: open)...].dropLast())
    switch (trimmed[..<open], arguments.count) {
    case ("list", 1):
      guard let element = ValueType(parsing: arguments[0]) else { return nil }
      self = .list(element)
    case ("map", 2):
      guard let key = ValueType(parsing: arguments[0]), let value = ValueType(parsing: arguments[1]) else { return nil }
      self = .map(key, value)
    case ("type", 1): self = .type
    case (let name, 1...) where !["list", "map", "type"].contains(name):
      let parameters = arguments.compactMap(ValueType.init(parsing:))
      guard parameters.count == arguments.count else { return nil }
      self = .opaque(String(name), parameters)
    default: return nil
    }
  }

  private static func arguments(_ text: Substring) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }
}

extension ValueType {
  /// The one type of a value's kind, where a kind has one.
  init(_ kind: Kind) {
    switch kind {
    case .null: self = .null
    case .bool: self = .bool
    case .int: self = .int
    case .uint: self = .uint
    case .double: self = .double
    case .string: self = .string
    case .bytes: self = .bytes
    case .list: self = .list(.dyn)
    case .map: self = .map(.dyn, .dyn)
    case .timestamp: self = .timestamp
    case .duration: self = .duration
    case .type: self = .type
    case .money: self = .money
    case .ratio: self = .ratio
    case .date: self = .date
    case .optional: self = .optional(.dyn)
    case .address, .network: self = .opaque(kind.rawValue, [])
    }
  }
}

extension Value {
  /// The type an environment would declare for this value; the contents of lists and maps stay open.
  package var staticType: ValueType { ValueType(kind) }
}
