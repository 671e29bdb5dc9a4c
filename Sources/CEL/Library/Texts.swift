/// Text: searched by code points, never by what looks alike.
enum Texts {
  private static let test = [Signature([.string, .string], .bool)]

  static let functions: [Function] = [
    .member(
      "contains", test,
      .two { (a, b) throws(FailureCause) in
        try compare("contains", a, b) { Needle($1).first(in: $0, from: 0) != nil }
      }),
    .member(
      "startsWith", test,
      .two { (a, b) throws(FailureCause) in try compare("startsWith", a, b) { $0.starts(with: $1) } }),
    .member(
      "endsWith", test,
      .two { (a, b) throws(FailureCause) in try compare("endsWith", a, b) { $0.suffix($1.count).elementsEqual($1) } }),
  ]

  private static func compare(
    _ name: String, _ a: Value, _ b: Value, _ test: ([UInt8], [UInt8]) -> Bool
  ) throws(FailureCause) -> Value {
    guard case .string(let text) = a, case .string(let part) = b else { throw .noSuchOverload(name, [a.kind, b.kind]) }
    return .bool(test(Array(text.utf8), Array(part.utf8)))
  }
}
