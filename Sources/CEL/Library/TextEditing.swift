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
      cost: .computed { arguments, _ in replacing(arguments) }, .many(replace)),
    .member(
      "split", [Signature([.string, .string], .list(.string)), Signature([.string, .string, .int], .list(.string))],
      cost: .computed { arguments, _ in splitting(arguments) }, .many(split)),
    .member(
      "join", [Signature([.list(.string)], .string), Signature([.list(.string), .string], .string)],
      cost: .computed(joining), .many(join)),
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
    return .int(Int64(Needle(part).first(in: text, from: start) ?? -1))
  }

  @Sendable private static func lastIndexOf(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(2...3, arguments, "lastIndexOf")
    let (text, part) = (try scalars(arguments[0], "lastIndexOf"), try scalars(arguments[1], "lastIndexOf"))
    let last = try number(arguments, 2, "lastIndexOf") ?? text.count
    guard (0...text.count).contains(last) else { throw .outOfBounds(index: "\(last)", count: text.count) }
    // The first occurrence in the reversed text that ends early enough.
    let end = min(text.count, last + part.count)
    let found = Needle(Array(part.reversed())).first(in: Array(text[..<end].reversed()), from: 0)
    return .int(found.map { Int64(end - $0 - part.count) } ?? -1)
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
    let most = try number(arguments, 3, "replace") ?? -1
    let needle = Needle(old)
    var result: Scalars = []
    var at = 0
    var count = 0
    while count != most, let found = needle.first(in: text, from: at) {
      result += text[at..<found] + new
      count += 1
      at = found + old.count
      guard old.isEmpty else { continue }
      // Nothing is found before every letter and after the last one.
      if at < text.count { result.append(text[at]) }
      at += 1
    }
    return .string(self.text(result + text[min(at, text.count)...]))
  }

  /// The most occurrences there can be, each grown to its replacement, before anything is made.
  private static func replacing(_ arguments: [Value]) -> Int {
    guard arguments.count >= 3, case .string(let text) = arguments[0], case .string(let old) = arguments[1],
      case .string(let new) = arguments[2]
    else { return 0 }
    var occurrences = text.utf8.count / max(1, old.utf8.count) + 1
    if arguments.count > 3, case .int(let most) = arguments[3], most >= 0 { occurrences = min(occurrences, Int(most)) }
    let (growth, overflow) = occurrences.multipliedReportingOverflow(by: new.utf8.count)
    return overflow ? .max : (text.utf8.count + old.utf8.count) / Value.octetsPerUnit + growth / Value.octetsPerUnit
  }

  @Sendable private static func split(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(2...3, arguments, "split")
    let (text, mark) = (try scalars(arguments[0], "split"), try scalars(arguments[1], "split"))
    let limit = try number(arguments, 2, "split") ?? -1
    if limit == 0 || (mark.isEmpty && text.isEmpty) { return .list([]) }
    let needle = Needle(mark)
    var parts: [Value] = []
    var start = 0
    while limit < 0 || parts.count < limit - 1,
      let found = needle.first(in: text, from: mark.isEmpty ? start + 1 : start), found < text.count || !mark.isEmpty
    {
      parts.append(.string(self.text(text[start..<found])))
      start = found + mark.count
    }
    return .list(parts + [.string(self.text(text[start...]))])
  }

  /// A unit for each part there can be.
  private static func splitting(_ arguments: [Value]) -> Int {
    guard arguments.count >= 2, case .string(let text) = arguments[0], case .string(let mark) = arguments[1] else {
      return 0
    }
    return text.utf8.count / max(1, mark.utf8.count) + (text.utf8.count + mark.utf8.count) / Value.octetsPerUnit
  }

  /// Every element, and the mark between each two.
  @Sendable private static func joining(_ arguments: [Value], limit: Int) -> Int {
    guard let list = arguments.first, case .list(let elements) = list else { return 0 }
    let mark = arguments.dropFirst().first?.textCost ?? 0
    let (marks, overflow) = elements.count.multipliedReportingOverflow(by: mark + 1)
    return overflow ? .max : marks + list.contentsCost(limit: limit)
  }

  @Sendable private static func join(_ arguments: [Value]) throws(FailureCause) -> Value {
    try expect(1...2, arguments, "join")
    guard case .list(let elements) = arguments[0] else { throw .noSuchOverload("join", arguments.map(\.kind)) }
    let mark = arguments.count == 2 ? try scalars(arguments[1], "join") : []
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
