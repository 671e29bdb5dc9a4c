/// `matches`, on a restricted engine that cannot explode.
enum Patterns {
  private static let signature = [Signature([.string, .string], .bool)]

  static let functions: [Function] = [
    .member("matches", signature, .lowered),
    .global("matches", signature, .lowered),
  ]
}
