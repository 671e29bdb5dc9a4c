internal import Standards

extension Value {
  /// Equality as the language defines it: numbers by value across their types, text by code points, lists by order,
  /// maps without order; values of different kinds are unequal, never an error.
  package func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.string(let a), .string(let b)): return a.utf8.elementsEqual(b.utf8)
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.isEqual(to: $1) }
    case (.map(let a), .map(let b)):
      return a.count == b.count
        && a.entries.allSatisfy { entry in b[entry.key].map { $0.isEqual(to: entry.value) } ?? false }
    case (.double(let a), .double(let b)): return a == b
    case (.optional(let a), .optional(let b)):
      guard let a, let b else { return a == nil && b == nil }
      return a.isEqual(to: b)
    default:
      if let order = numericOrder(to: other) { return order == .same }
      if isNumber && other.isNumber { return false }
      return self == other
    }
  }

  enum Order { case before, same, after }

  var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    default: false
    }
  }

  /// Order of two numbers by value, across types; `nil` when one is no number or is NaN.
  func numericOrder(to other: Value) -> Order? {
    switch (self, other) {
    case (.int(let a), .int(let b)): return Order(a, b)
    case (.uint(let a), .uint(let b)): return Order(a, b)
    case (.int(let a), .uint(let b)): return a < 0 ? .before : Order(UInt64(a), b)
    case (.uint(let a), .int(let b)): return b < 0 ? .after : Order(a, UInt64(b))
    case (.double(let a), .double(let b)): return a.isNaN || b.isNaN ? nil : Order(a, b)
    case (.int(let a), .double(let b)): return Order(rounding: a, b)
    case (.double(let a), .int(let b)): return Order(rounding: b, a)?.reversed
    case (.uint(let a), .double(let b)): return Order(rounding: a, b)
    case (.double(let a), .uint(let b)): return Order(rounding: b, a)?.reversed
    default: return nil
    }
  }
}

extension Value.Order {
  init<Number: Comparable>(_ a: Number, _ b: Number) { self = a < b ? .before : (a == b ? .same : .after) }

  /// Compares as doubles, as the specification's tests ask: the largest int equals 2^63.
  init?<Integer: FixedWidthInteger>(rounding a: Integer, _ b: Double) {
    if b.isNaN { return nil }
    self.init(Double(a), b)
  }

  var reversed: Value.Order {
    switch self {
    case .before: .after
    case .same: .same
    case .after: .before
    }
  }
}
