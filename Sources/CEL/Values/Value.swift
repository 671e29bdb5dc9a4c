package import Standards

/// A value at run time. Swift's `==` compares representations; the language's own equality, in which `1 == 1u` and
/// text is compared code point by code point, is ``isEqual(to:)``.
package enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case list([Value])
  case map(MapValue)
  case timestamp(Timestamp)
  case duration(TimeSpan)
  case type(Kind)
  case money(Money)
  case ratio(Ratio)
  case date(CivilDate)
  /// Something or nothing, which is not null: `optional.of(x)`, `optional.none()`.
  indirect case optional(Value?)
  case address(NetworkAddress)
  case network(NetworkRange)

  /// A record is a map from field names; a field without a value is left out.
  package static func record(_ fields: [String: Value]) -> Value {
    .map(
      MapValue(unique: fields.sorted { $0.key < $1.key }.map { MapValue.Entry(key: .string($0.key), value: $0.value) }))
  }

  package var kind: Kind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list
    case .map: .map
    case .timestamp: .timestamp
    case .duration: .duration
    case .type: .type
    case .money: .money
    case .ratio: .ratio
    case .date: .date
    case .optional: .optional
    case .address: .address
    case .network: .network
    }
  }
}
