/// Size, membership and lookup of lists, maps and text.
enum Collections {
  private static let sizes: [Signature] = [
    .string, .bytes, .list(.variable(0)), .map(.variable(0), .variable(1)),
  ].map { (type: ValueType) in Signature([type], .int) }

  static let functions: [Function] = [
    .global("size", sizes, .one(size)),
    .member("size", sizes, .one(size)),
    .operation(
      .membership,
      [
        Signature([.variable(0), .list(.variable(0))], .bool),
        Signature([.variable(0), .map(.variable(0), .variable(1))], .bool),
      ], cost: .computed(searching), .two(isMember)),
    .operation(
      .index,
      [
        Signature([.list(.variable(0)), .int], .variable(0)),
        Signature([.map(.variable(0), .variable(1)), .variable(0)], .variable(1)),
      ], cost: .text, .two(element)),
  ]

  /// A list is compared element by element; a map finds its key at once.
  @Sendable private static func searching(_ arguments: [Value], limit: Int) -> Int {
    guard arguments.count == 2, case .list = arguments[1] else { return arguments.first?.textCost ?? 0 }
    return arguments[1].contentsCost(limit: limit)
  }

  /// Of text: Unicode code points.
  @Sendable static func size(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .string(let text): return .int(Int64(text.unicodeScalars.count))
    case .bytes(let octets): return .int(Int64(octets.count))
    case .list(let elements): return .int(Int64(elements.count))
    case .map(let map): return .int(Int64(map.count))
    default: throw .noSuchOverload("size", [value.kind])
    }
  }

  @Sendable static func isMember(_ element: Value, _ collection: Value) throws(FailureCause) -> Value {
    switch collection {
    case .list(let elements): return .bool(elements.contains { $0.isEqual(to: element) })
    case .map(let map): return .bool(map[element] != nil)
    default: throw .noSuchOverload("in", [element.kind, collection.kind])
    }
  }

  @Sendable static func element(_ collection: Value, _ index: Value) throws(FailureCause) -> Value {
    if case .optional = collection { return .optional(try found(collection, index)) }
    if let value = try found(collection, index) { return value }
    guard case .list(let elements) = collection else { throw .noSuchKey(index.brief) }
    throw .outOfBounds(index: index.brief, count: elements.count)
  }

  /// The entry of a map or the element of a list, or of what an optional holds; `nil` when there is none.
  static func found(_ collection: Value, _ index: Value) throws(FailureCause) -> Value? {
    switch collection {
    case .map(let map): return map[index]
    case .list(let elements):
      guard index.isNumber, case .number(let position)? = MapKey(index) else {
        throw .noSuchOverload("[ ]", [collection.kind, index.kind])
      }
      return position >= 0 && position < elements.count ? elements[Int(position)] : nil
    case .optional(nil): return nil
    case .optional(let inner?): return try found(inner, index)
    default: throw .noSuchOverload("[ ]", [collection.kind, index.kind])
    }
  }
}
