import CEL
import Foundation
import Standards

/// Facts of a JSON object as bindings and unknown paths.
struct FactsFile {
  private(set) var bindings: [String: Value] = [:]
  private(set) var unknowns: Set<String> = []
  private(set) var types: [String: ValueType] = [:]

  init() {}

  init(json: Data) throws {
    let root = try JSONDecoder().decode([String: JSONTree].self, from: json)
    for (name, tree) in root {
      types[name] = tree.type(name)
      unknowns.formUnion(tree.unknowns(under: name))
      if let value = tree.value { bindings[name] = value }
    }
  }
}

/// Any JSON.
indirect enum JSONTree: Decodable {
  case null
  case flag(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? container.decode(Int64.self) {
      self = .integer(integer)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// `{"money": "1.50"}`, `{"ratio": "50%"}`, `{"date": "2025-09-01"}`.
  private var exact: Value? {
    guard case .object(let fields) = self, fields.count == 1, case (let kind, .text(let text))? = fields.first else {
      return nil
    }
    switch kind {
    case "money": return JSONTree.money(text)
    case "ratio": return Ratio(parsing: text).map(Value.ratio)
    case "date": return CivilDate(iso: text).map(Value.date)
    default: return nil
    }
  }

  /// Yuan with at most two decimals.
  private static func money(_ text: String) -> Value? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts.count <= 2, decimals.count <= 2,
      let fen = Int64(parts[0] + decimals + String(repeating: "0", count: 2 - decimals.count))
    else { return nil }
    return .money(Money(fen: fen))
  }

  /// `nil` for null: not known.
  var value: Value? {
    if let exact { return exact }
    switch self {
    case .null: return nil
    case .flag(let flag): return .bool(flag)
    case .integer(let number): return .int(number)
    case .number(let number): return .double(number)
    case .text(let text): return .string(text)
    case .list(let elements): return .list(elements.map { $0.value ?? .null })
    case .object(let fields): return .record(fields.compactMapValues(\.value))
    }
  }

  func unknowns(under path: String) -> Set<String> {
    switch self {
    case .null: [path]
    case .object(let fields):
      fields.reduce(into: []) { $0.formUnion($1.value.unknowns(under: path + "." + $1.key)) }
    case .list(let elements):
      elements.enumerated().reduce(into: []) { $0.formUnion($1.element.unknowns(under: "\(path)[\($1.offset)]")) }
    default: []
    }
  }

  func type(_ name: String) -> ValueType {
    if let exact { return exact.staticType }
    switch self {
    case .object(let fields): return .record(name, fields.reduce(into: [:]) { $0[$1.key] = $1.value.type($1.key) })
    case .null, .list: return .dyn
    default: return value?.staticType ?? .dyn
    }
  }
}
