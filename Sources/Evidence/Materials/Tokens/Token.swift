/// A value found in letters by its shape alone.
struct Token<Value> {
  let range: Range<Int>
  let value: Value
}

extension Token: Sendable where Value: Sendable {}
