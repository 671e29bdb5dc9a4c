import CEL
import Standards
import Testing

/// Unknown is not no: a result is a value only if no completion of the unknown facts can change it.
struct UnknownsTests {
  let types: [String: ValueType] = [
    "a": .bool, "b": .bool, "n": .int,
    "org": .record("org", ["kind": .string, "size": .int]),
    "lines": .list(.int),
  ]

  func outcome(_ source: String, _ known: [String: Value], unknown: Set<String>) throws -> Outcome {
    try result(source, types, known, unknown: unknown)
  }

  @Test func `a deciding side settles whatever the other side is, in either order`() throws {
    #expect(try outcome("a && b", ["b": .bool(false)], unknown: ["a"]) == .value(.bool(false)))
    #expect(try outcome("b || a", ["b": .bool(true)], unknown: ["a"]) == .value(.bool(true)))
    #expect(try outcome("1 / n > 0 && b", ["n": .int(0), "b": .bool(false)], unknown: []) == .value(.bool(false)))
    #expect(try outcome("1 / n > 0 || b", ["n": .int(0), "b": .bool(true)], unknown: []) == .value(.bool(true)))
  }

  @Test func `only the facts that still matter are named`() throws {
    #expect(try outcome("a && n > 3", ["a": .bool(true)], unknown: ["n"]) == .unknown(["n"]))
    #expect(try outcome("(a && b) || n > 3", ["b": .bool(false)], unknown: ["a", "n"]) == .unknown(["n"]))
    #expect(try outcome("a && b", [:], unknown: ["a", "b"]) == .unknown(["a", "b"]))
  }

  @Test func `an unknown beside an error stays unknown`() throws {
    #expect(try outcome("a && 1 / n > 0", ["n": .int(0)], unknown: ["a"]) == .unknown(["a"]))
    #expect(try outcome("n + 1 / 0 > 0", [:], unknown: ["n"]) == .unknown(["n"]))
  }

  @Test func `an unknown condition names what either branch would ask`() throws {
    #expect(try outcome("a ? n > 1 : b", ["b": .bool(true)], unknown: ["a", "n"]) == .unknown(["a", "n"]))
  }

  @Test func `an unknown field of a record does not make its other fields unknown`() throws {
    let org = ["org": Value.record(["kind": .string("enterprise")])]
    #expect(try outcome("org.kind == 'enterprise'", org, unknown: ["org.size"]) == .value(.bool(true)))
    #expect(try outcome("org.size > 3", org, unknown: ["org.size"]) == .unknown(["org.size"]))
    #expect(try outcome("org['size'] > 3", org, unknown: ["org.size"]) == .unknown(["org.size"]))
    #expect(try outcome("size(org) > 3", org, unknown: ["org.size"]) == .unknown(["org.size"]))
    #expect(try outcome("org.kind == 'x'", [:], unknown: ["org"]) == .unknown(["org"]))
  }

  @Test func `asking whether an unknown field is present is unknown, and a known one is not`() throws {
    let org = ["org": Value.record(["kind": .string("x")])]
    #expect(try outcome("has(org.size)", org, unknown: ["org.size"]) == .unknown(["org.size"]))
    #expect(try outcome("has(org.kind)", org, unknown: ["org.size"]) == .value(.bool(true)))
    #expect(try outcome("has(org.size)", org, unknown: []) == .value(.bool(false)))
  }

  @Test func `loops settle on an element that decides and wait for the others`() throws {
    let lines = ["lines": Value.list([.int(1), .int(5)])]
    #expect(try outcome("lines.exists(x, x > 4 || a)", lines, unknown: ["a"]) == .value(.bool(true)))
    #expect(try outcome("lines.all(x, x > 4 || a)", lines, unknown: ["a"]) == .unknown(["a"]))
    #expect(try outcome("lines.exists_one(x, x > 4 && a)", lines, unknown: ["a"]) == .unknown(["a"]))
    #expect(try outcome("lines.filter(x, x > n).size() == 0", lines, unknown: ["n"]) == .unknown(["n"]))
    #expect(try outcome("lines.exists(x, x > 4)", [:], unknown: ["lines"]) == .unknown(["lines"]))
  }

  @Test func `a value that was neither stated nor declared unknown is an error`() throws {
    let found = try outcome("a", [:], unknown: [])
    guard case .failure(let failure) = found else { return #expect(Bool(false), "\(found)") }
    #expect(failure.cause == .unbound("a"))
  }

  @Test func `a record may be stated field by field`() throws {
    #expect(
      try outcome("org.kind == 'x' && org.size == 3", ["org.kind": .string("x"), "org.size": .int(3)], unknown: [])
        == .value(.bool(true)))
  }

  @Test func `presence of a field is known when the record is stated field by field`() throws {
    let stated: [String: Value] = ["org.kind": .string("x")]
    #expect(try outcome("has(org.kind) && !has(org.size)", stated, unknown: []) == .value(.bool(true)))
    #expect(try outcome("has(org.size)", stated, unknown: ["org.size"]) == .unknown(["org.size"]))
  }

  @Test func `probing settles what rule by rule evaluation cannot and names only what matters`() throws {
    let environment = Environment(variables: types)
    let both: [Value] = [.bool(false), .bool(true)]
    let excluded = try environment.compile("a || !a")
    let activation = Activation(unknowns: ["a", "b"])
    #expect(excluded.evaluate(activation) == .unknown(["a"]))
    #expect(excluded.probe(activation, domains: ["a": both]) == .value(.bool(true)))
    let idle = try environment.compile("a && (b || !b)")
    #expect(idle.probe(activation, domains: ["a": both, "b": both]) == .unknown(["a"]))
    #expect(idle.probe(activation, domains: ["a": both]) == .unknown(["a", "b"]))
    #expect(excluded.probe(activation, domains: ["a": both], limit: 1) == .unknown(["a"]))
  }

  @Test func `probing stops at the budget of all completions together`() throws {
    let program = try Environment(variables: types).compile("(a || !a) && lines.all(l, l > 0)")
    let activation = Activation(bindings: ["lines": .list((1...300).map { .int($0) })], unknowns: ["a"])
    let both: [Value] = [.bool(false), .bool(true)]
    #expect(program.probe(activation, domains: ["a": both], budget: 5_000) == .value(.bool(true)))
    #expect(program.probe(activation, domains: ["a": both], budget: 2_000) == .unknown(["a"]))
  }

  @Test func `probing names facts that only a completion reaches`() throws {
    let program = try Environment(variables: types).compile("lines.exists(x, x > n)")
    let found = program.probe(Activation(unknowns: ["lines", "n"]), domains: ["lines": [.list([.int(1)])], "n": []])
    #expect(found == .unknown(["lines", "n"]))
  }

  @Test func `probing states a field of a record that has other fields`() throws {
    let program = try Environment(variables: types).compile("org.size > 1 || org.kind == 'x'")
    let activation = Activation(bindings: ["org": .record(["kind": .string("x")])], unknowns: ["org.size"])
    #expect(program.probe(activation, domains: ["org.size": [.int(0), .int(2)]]) == .value(.bool(true)))
  }
}
