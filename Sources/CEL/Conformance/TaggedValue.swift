internal import Standards

/// A value as the conformance files write it: `{"type": "int", "value": "1"}`.
struct TaggedValue: Decodable {
  let value: Value?

  private enum Key: String, CodingKey { case type, value, seconds, nanos }

  /// Messages and enums have no value here.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func text() throws -> String { try container.decode(String.self, forKey: .value) }
    switch try container.decode(String.self, forKey: .type) {
    case "null": value = .null
    case "bool": value = .bool(try container.decode(Bool.self, forKey: .value))
    case "int": value = Int64(try text()).map(Value.int)
    case "uint": value = UInt64(try text()).map(Value.uint)
    case "double": value = TaggedValue.double(try text()).map(Value.double)
    case "string": value = .string(try text())
    case "bytes": value = Base64.octets(try text()).map(Value.bytes)
    case "list":
      let elements = try container.decode([TaggedValue].self, forKey: .value).map(\.value)
      value = elements.contains(nil) ? nil : .list(elements.compactMap { $0 })
    case "map":
      let pairs = try container.decode([[TaggedValue]].self, forKey: .value)
      let entries = pairs.compactMap { pair -> MapValue.Entry? in
        guard pair.count == 2, let key = pair[0].value, let value = pair[1].value else { return nil }
        return MapValue.Entry(key: key, value: value)
      }
      value = entries.count == pairs.count ? (try? MapValue(entries)).map(Value.map) : nil
    case "timestamp":
      value = Timestamp(seconds: try TaggedValue.seconds(container), nanoseconds: try TaggedValue.nanos(container))
        .map(Value.timestamp)
    case "duration":
      value = TimeSpan(seconds: try TaggedValue.seconds(container), nanoseconds: try TaggedValue.nanos(container))
        .map(Value.duration)
    case "type": value = Kind(rawValue: try text()).map(Value.type)
    default: value = nil
    }
  }

  private static func seconds(_ container: KeyedDecodingContainer<Key>) throws -> Int64 {
    Int64(try container.decode(String.self, forKey: .seconds)) ?? 0
  }

  private static func nanos(_ container: KeyedDecodingContainer<Key>) throws -> Int64 {
    try container.decodeIfPresent(Int64.self, forKey: .nanos) ?? 0
  }

  private static func double(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text)
    }
  }
}

extension Value {
  /// The same value in the same representation: kinds count, the order of a map's entries does not, NaN is itself.
  func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.double(let a), .double(let b)): a.isNaN ? b.isNaN : a.bitPattern == b.bitPattern
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isIdentical(to: $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && a.entries.allSatisfy { entry in b[entry.key].map { $0.isIdentical(to: entry.value) } ?? false }
    default: kind == other.kind && isEqual(to: other)
    }
  }
}
