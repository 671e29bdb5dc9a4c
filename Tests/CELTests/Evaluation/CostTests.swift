import CEL
import Standards
import Testing

/// Work is paid for before it is done: what an expression needs grows at least as its input does.
struct CostTests {
  static let types: [String: ValueType] = [
    "s": .string, "t": .string, "b": .bytes, "l": .list(.int), "w": .list(.string), "m": .map(.string, .int),
    "d": .dyn,
  ]

  static func bindings(_ size: Int) -> [String: Value] {
    let text = String(repeating: "a", count: size)
    return [
      "s": .string(text), "t": .string(text), "b": .bytes(Array(text.utf8)),
      "l": .list((0..<size).map { .int(Int64($0)) }), "w": .list((0..<size).map { _ in .string("a") }),
      "m": .record(Dictionary(uniqueKeysWithValues: (0..<size).map { ("k\($0)", .int(1)) })),
      "d": .list([.string(text)]),
    ]
  }

  private static let prepared = [800, 4_000, 8_000].map { ($0, bindings($0)) }

  /// The least budget with which the expression ends otherwise than by running out.
  static func need(_ source: String, _ size: Int) throws -> Int {
    let program = try Environment(variables: types).compile(source)
    let activation = Activation(bindings: prepared.first { $0.0 == size }?.1 ?? [:])
    func suffices(_ budget: Int) -> Bool {
      if case .failure(let failure) = program.evaluate(activation, budget: budget) {
        return failure.cause != .budgetExhausted
      }
      return true
    }
    var (low, high) = (0, 1 << 20)
    while low < high {
      let middle = (low + high) / 2
      if suffices(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  @Test(arguments: [
    "s == t", "s < t", "s + t == ''", "s.contains(t)", "s.startsWith(t)", "s.endsWith(t)", "s.indexOf(t)",
    "s.lastIndexOf(t)", "s.replace('b', 'c')", "s.replace(t, 'c')", "s.split('b')", "w.join()", "s.lowerAscii()",
    "s.upperAscii()", "s.trim()", "s.reverse()", "strings.quote(s)", "s.substring(1)", "s.charAt(1)", "size(s)",
    "s.matches('b')", "bytes(s)", "string(b)", "int(s)", "double(s)", "size(b)", "'%s'.format([s])",
    "'%x'.format([s])", "s.format([])", "'%s'.format([l])", "base64.encode(b)", "base64.decode(s)", "isIP(s)",
    "cidr(s)", "date(s)", "ratio(s)", "timestamp(s)", "duration(s)", "m[s]", "s in m", "{s: 1}", "s in w", "-1 in l",
    "l == [1]", "l + l", "sum(l)", "min(l)", "math.greatest(l)", "l.all(x, true)", "l.map(x, 1)",
    "l.filter(x, true)", "m.transformMap(k, v, v)", "m.exists_one(k, true)", "[w, w] == [w, l]", "d == [s]",
    "optional.of(s) == optional.of(t)", "[l, l, l]", "l.transformList(i, v, v)",
  ])
  func `a call costs as its input grows`(source: String) throws {
    let (small, large) = (try Self.need(source, 800), try Self.need(source, 8_000))
    #expect(small >= 50, "\(source) costs \(small)")
    #expect(large >= small * 7, "\(source) costs \(small), then \(large)")
    #expect(large <= small * 12, "\(source) is linear")
  }

  @Test func `what is found at once costs little`() throws {
    for source in [
      "size(l)", "l[3]", "m['k1']", "'k1' in m", "has(m.k1)", "m.?k1.hasValue()", "type(l)", "dyn(s) != 1",
    ] {
      let need = try Self.need(source, 4_000)
      #expect(need < (source.hasPrefix("dyn") ? 600 : 20), "\(source) costs \(need)")
    }
  }

  @Test(arguments: [
    "s.replace('', t)", "s.replace('a', t)", "s.split('').join(t)", "s.split('').map(c, s)", "w.map(x, s + t)",
    "w.map(x, t.matches(s + '*'))", "w.map(x, s.indexOf(t))", "l.map(i, l.map(j, i * j))", "l.all(i, l == l)",
    "w.map(x, base64.encode(b))", "w.map(x, s.split(''))", "l.exists(i, -1 in l)", "w.map(x, s.reverse())",
  ])
  func `growth by multiplication stops at the budget`(source: String) throws {
    let outcome = try result(source, Self.types, Self.bindings(8_000), budget: 50_000)
    guard case .failure(let failure) = outcome else { return #expect(Bool(false)) }
    #expect(failure.cause == .budgetExhausted)
  }

  @Test func `text that doubles stops at the budget`() throws {
    var source = "t0"
    for step in (0..<60).reversed() {
      source = "cel.bind(t\(step), \(step == 0 ? "'x'" : "t\(step - 1) + t\(step - 1)"), \(source))"
    }
    let doubling = source.replacingLastName("t0", by: "t59")
    #expect(try cause(doubling) == .budgetExhausted)
    #expect(try cause(doubling.replacing("'x'", with: "[1]")) == .budgetExhausted)
  }

  @Test(arguments: ["X", "X == X", "X in [X]", "'%s'.format([X])", "{'k': X} == {'k': X}", "[X, X].exists(x, x == X)"])
  func `values that share their parts are paid for as often as they are looked at`(use: String) throws {
    var inner = "[1, 1]"
    for step in 0..<60 { inner = "[\(inner)].map(v\(step), [v\(step), v\(step)])[0]" }
    let outcome = try result(use.replacing("X", with: inner), budget: 200_000)
    guard case .failure(let failure) = outcome else { return #expect(Bool(false)) }
    #expect(failure.cause == .budgetExhausted)
  }

  @Test func `a shared value is written only so far`() throws {
    var value = Value.list([.int(1), .int(1)])
    for _ in 0..<60 { value = .list([value, value]) }
    #expect(value.text.utf8.count < 1_100_000)
    #expect(value.text.hasSuffix("…"))
    let missing = try cause("{'a': 1}[d]", ["d": .dyn], ["d": value])
    guard case .noSuchKey(let text)? = missing else { return #expect(Bool(false)) }
    #expect(text.utf8.count < 300)
  }

  @Test(arguments: ["l.all(x, r == r)", "l.all(x, r == r || true)", "l.all(x, [r].exists(y, y == 1) || true)"])
  func `gathering unknown facts is paid for`(source: String) throws {
    let unknown = Set((0..<200).map { "r.f\($0)" })
    let outcome = try result(
      source, ["l": .list(.int), "r": .dyn], ["l": .list((0..<1000).map { .int($0) }), "r": .record([:])],
      unknown: unknown, budget: 100_000)
    guard case .failure(let failure) = outcome else { return #expect(Bool(false)) }
    #expect(failure.cause == .budgetExhausted)
  }
}

extension CostTests {
  @Test func `an unchecked path of many names is paid for by name`() throws {
    let path = Array(repeating: "a", count: 190).joined(separator: ".")
    let list = Array(repeating: path, count: 160).joined(separator: ", ")
    let program = try Environment(container: "p.q.r").compileUnchecked("[\(list)]")
    let outcome = program.evaluate(Activation(unknowns: ["b"]), budget: 1_000_000)
    guard case .failure(let failure) = outcome else { return #expect(Bool(false)) }
    #expect(failure.cause == .budgetExhausted)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var out = ""
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      out += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return out + rest
  }

  /// The body of the innermost binding.
  fileprivate func replacingLastName(_ name: String, by other: String) -> String {
    guard let range = ranges(of: name).last else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
