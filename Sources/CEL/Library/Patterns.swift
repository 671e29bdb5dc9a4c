/// `matches`, on a restricted engine that cannot explode.
enum Patterns {
  private static let signature = [Signature([.string, .string], .bool)]

  static let functions: [Function] = [
    .member("matches", signature, .two(matches)),
    .global("matches", signature, .two(matches)),
  ]

  @Sendable private static func matches(_ text: Value, _ pattern: Value) throws(FailureCause) -> Value {
    guard case .string(let text) = text, case .string(let pattern) = pattern else {
      throw .noSuchOverload("matches", [text.kind, pattern.kind])
    }
    return .bool(try Pattern(pattern).matches(text))
  }
}
