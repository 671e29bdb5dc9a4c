/// Cutting, joining and searching text; positions count code points.
enum TextEditing {
  private static let search = [Signature([.string, .string], .int), Signature([.string, .string, .int], .int)]
  private static let same = [Signature([.string], .string)]

  static let functions: [Function] = [
    .member("charAt", [Signature([.string, .int], .string)], .many(charAt)),
    .member("indexOf", search, .many(indexOf)),
    .member("lastIndexOf", search, .many(lastIndexOf)),
    .member(
      "substring", [Signature([.string, .int], .string), Signature([.string, .int, .int], .string)], .many(substring)),
    .member(
      "replace",
      [Signature([.string, .string, .string], .string), Signature([.string, .string, .string, .int], .string)],
      .many(replace)),
    .member(
      "split", [Signature([.string, .string], .list(.string)), Signature([.string, .string, .int], .list(.string))],
      .many(split)),
    .member(
      "join", [Signature([.list(.string)], .string), Signature([.list(.string), .string], .string)], .many(join)),
    .member("lowerAscii", same, .one { (text) throws(FailureCause) in try mapped("lowerAscii", text, 65...90, 32) }),
    .member("upperAscii", same, .one { (text) throws(FailureCause) in try mapped("upperAscii", text, 97...122, -32) }),
    .member("trim", same, .one(trim)),
    .member(
      "reverse", same,
      .one { (value) throws(FailureCause) in .string(text(try scalars(value, "reverse").reversed())) }),
    .global("strings.quote", same, .one(quote)),
  ]

  private typealias Scalars = [Unicode.Scalar]

  private static func text<S: Sequence<Unicode.Scalar>>(_ scalars: S) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func scalars(_ value: Value, _ name: String) throws(FailureCause) -> Scalars {
    guard case .string(let text) = value else { throw .noSuchOverload(name, [value.kind]) }
    return Array(text.unicodeScalars)
  }

  /// An optional integer argument.
  private static func number(_ arguments: [Value], _ index: Int, _ name: String) throws(FailureCause) -> Int? {
    guard index < arguments.count else { return nil }
    guard case .int(let number) = arguments[index], index == arguments.count - 1 || index == 1 else {
      throw .noSuchOverload(name, arguments.map(\.kind))
    }
    return Int(number)
  }

  private static func expect(_ counts: ClosedRange<Int>, _ arguments: [Value], _ name: String) throws(FailureCause) {
    guard counts.contains(arguments.count) else { throw .noSuchOverload(name, arguments.map(\.kind)) }
  }

  @Sendable private static func charAt(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(2...2, arguments, "charAt")
    let text = try scalars(arguments[0], "charAt")
    let index = try number(arguments, 1, "charAt") ?? 0
    guard (0...text.count).contains(index) else { throw .outOfBounds(index: "\(index)", count: text.count) }
    return .string(index == text.count ? "" : String(text[index]))
  }

  @Sendable private static func indexOf(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(2...3, arguments, "indexOf")
    let (text, part) = (try scalars(arguments[0], "indexOf"), try scalars(arguments[1], "indexOf"))
    let start = try number(arguments, 2, "indexOf") ?? 0
    guard (0...text.count).contains(start) else { throw .outOfBounds(index: "\(start)", count: text.count) }
    guard part.count <= text.count - start else { return .int(-1) }
    let found = (start...(text.count - part.count)).first { text[$0..<($0 + part.count)].elementsEqual(part) }
    return .int(Int64(found ?? -1))
  }

  @Sendable private static func lastIndexOf(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(2...3, arguments, "lastIndexOf")
    let (text, part) = (try scalars(arguments[0], "lastIndexOf"), try scalars(arguments[1], "lastIndexOf"))
    let last = try number(arguments, 2, "lastIndexOf") ?? text.count
    guard (0...text.count).contains(last) else { throw .outOfBounds(index: "\(last)", count: text.count) }
    guard part.count <= text.count else { return .int(-1) }
    let found = (0...min(last, text.count - part.count)).last { text[$0..<($0 + part.count)].elementsEqual(part) }
    return .int(Int64(found ?? -1))
  }

  @Sendable private static func substring(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(2...3, arguments, "substring")
    let text = try scalars(arguments[0], "substring")
    let start = try number(arguments, 1, "substring") ?? 0
    let end = try number(arguments, 2, "substring") ?? text.count
    guard start >= 0, start <= end, end <= text.count else {
      throw .outOfBounds(index: "\(start)…\(end)", count: text.count)
    }
    return .string(self.text(text[start..<end]))
  }

  @Sendable private static func replace(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(3...4, arguments, "replace")
    let (text, old) = (try scalars(arguments[0], "replace"), try scalars(arguments[1], "replace"))
    let new = try scalars(arguments[2], "replace")
    var left = try number(arguments, 3, "replace") ?? -1
    // The result is bounded before it is made.
    guard text.count * (new.count + 1) <= 10_000_000 else { throw .budgetExhausted }
    var result: Scalars = []
    var at = 0
    while at <= text.count {
      let matches = left != 0 && at + old.count <= text.count && text[at..<(at + old.count)].elementsEqual(old)
      if matches {
        result += new
        left -= 1
        at += old.count
      }
      guard !matches || old.isEmpty else { continue }
      if at < text.count { result.append(text[at]) }
      at += 1
    }
    return .string(self.text(result))
  }

  @Sendable private static func split(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(2...3, arguments, "split")
    let (text, mark) = (try scalars(arguments[0], "split"), try scalars(arguments[1], "split"))
    let limit = try number(arguments, 2, "split") ?? -1
    if limit == 0 { return .list([]) }
    if mark.isEmpty, limit < 0 { return .list(text.map { .string(String($0)) }) }
    var parts: [Value] = []
    var start = 0
    var at = mark.isEmpty ? 1 : 0
    while at + mark.count <= text.count, limit < 0 || parts.count < limit - 1 {
      if text[at..<(at + mark.count)].elementsEqual(mark) {
        parts.append(.string(self.text(text[start..<at])))
        start = at + mark.count
        at = max(start, at + 1)
      } else {
        at += 1
      }
    }
    return .list(parts + [.string(self.text(text[start...]))])
  }

  @Sendable private static func join(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(1...2, arguments, "join")
    guard case .list(let elements) = arguments[0] else { throw .noSuchOverload("join", arguments.map(\.kind)) }
    let mark = arguments.count == 2 ? try scalars(arguments[1], "join") : []
    guard elements.count * (mark.count + 1) <= 10_000_000 else { throw .budgetExhausted }
    var result: Scalars = []
    for (index, element) in elements.enumerated() {
      if index > 0 { result += mark }
      result += try scalars(element, "join")
    }
    return .string(text(result))
  }

  private static func mapped(
    _ name: String, _ value: Value, _ range: ClosedRange<UInt32>, _ shift: Int32
  ) throws(FailureCause) -> Value {
    .string(
      text(
        try scalars(value, name).map { scalar in
          guard range.contains(scalar.value) else { return scalar }
          return Unicode.Scalar(UInt32(Int32(scalar.value) + shift)) ?? scalar
        }))
  }

  @Sendable private static func trim(_ value: Value) throws(FailureCause) -> Value {
    let text = try scalars(value, "trim")
    let isInk = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    guard let first = text.firstIndex(where: isInk), let last = text.lastIndex(where: isInk) else { return .string("") }
    return .string(self.text(text[first...last]))
  }

  @Sendable private static func quote(_ value: Value) throws(FailureCause) -> Value {
    let escapes: [Unicode.Scalar: String] = [
      "\u{07}": "\\a", "\u{08}": "\\b", "\u{0C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\u{0B}": "\\v",
      "\\": "\\\\", "\"": "\\\"",
    ]
    return .string("\"" + (try scalars(value, "strings.quote")).map { escapes[$0] ?? String($0) }.joined() + "\"")
  }
}
