/// Bitwise `math` functions. Right shifts fill with zeros, also of negative numbers; shifts of 64 and more give 0.
enum Bits {
  private static let pair = [Signature([.int, .int], .int), Signature([.uint, .uint], .uint)]
  private static let shift = [Signature([.int, .int], .int), Signature([.uint, .int], .uint)]

  static let functions: [Function] = [
    .global("math.bitAnd", pair, .two { (a, b) throws(FailureCause) in try combine("bitAnd", a, b) { $0 & $1 } }),
    .global("math.bitOr", pair, .two { (a, b) throws(FailureCause) in try combine("bitOr", a, b) { $0 | $1 } }),
    .global("math.bitXor", pair, .two { (a, b) throws(FailureCause) in try combine("bitXor", a, b) { $0 ^ $1 } }),
    .global(
      "math.bitNot", [Signature([.int], .int), Signature([.uint], .uint)],
      .one { (a) throws(FailureCause) in try combine("bitNot", a, a) { bits, _ in ~bits } }),
    .global(
      "math.bitShiftLeft", shift,
      .two { (a, b) throws(FailureCause) in try shifted("bitShiftLeft", a, b) { $0 << $1 } }),
    .global(
      "math.bitShiftRight", shift,
      .two { (a, b) throws(FailureCause) in try shifted("bitShiftRight", a, b) { $0 >> $1 } }),
  ]

  private static func combine(
    _ name: String, _ a: Value, _ b: Value, _ body: (UInt64, UInt64) -> UInt64
  ) throws(FailureCause) -> Value {
    switch (a, b) {
    case (.int(let a), .int(let b)):
      return .int(Int64(bitPattern: body(UInt64(bitPattern: a), UInt64(bitPattern: b))))
    case (.uint(let a), .uint(let b)): return .uint(body(a, b))
    default: throw .noSuchOverload("math." + name, [a.kind, b.kind])
    }
  }

  private static func shifted(
    _ name: String, _ a: Value, _ places: Value, _ body: (UInt64, UInt64) -> UInt64
  ) throws(FailureCause) -> Value {
    guard case .int(let count) = places else { throw .noSuchOverload("math." + name, [a.kind, places.kind]) }
    guard let width = UInt64(exactly: count) else { throw .outOfRange(.int) }
    switch a {
    case .int(let bits): return .int(width > 63 ? 0 : Int64(bitPattern: body(UInt64(bitPattern: bits), width)))
    case .uint(let bits): return .uint(width > 63 ? 0 : body(bits, width))
    default: throw .noSuchOverload("math." + name, [a.kind, places.kind])
    }
  }
}
