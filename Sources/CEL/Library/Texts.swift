/// Text: searched by code points, never by what looks alike.
enum Texts {
  private static let test = [Signature([.string, .string], .bool)]

  static let functions: [Function] = [
    .member("contains", test, .two { (a, b) throws(FailureCause) in try compare("contains", a, b, contains) }),
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

  /// Knuth–Morris–Pratt: linear, whatever the texts.
  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    if part.isEmpty { return true }
    var border = [Int](repeating: 0, count: part.count)
    var matched = 0
    for at in 1..<max(1, part.count) {
      while matched > 0, part[at] != part[matched] { matched = border[matched - 1] }
      if part[at] == part[matched] { matched += 1 }
      border[at] = matched
    }
    matched = 0
    for octet in text {
      while matched > 0, octet != part[matched] { matched = border[matched - 1] }
      if octet == part[matched] { matched += 1 }
      if matched == part.count { return true }
    }
    return false
  }
}
