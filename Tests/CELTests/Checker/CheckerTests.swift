import CEL
import Standards
import Testing

struct CheckerTests {
  let org: [String: ValueType] = [
    "org": .record("org", ["kind": .string, "employees": .int, "settled": .money, "since": .date]),
    "rate": .ratio,
  ]

  @Test func `every fault of an expression is reported at once, in the order of the text`() {
    let found = faults("org.knd == 'x' && org.employees > 'y' && nothing", org)
    #expect(found.map(\.column) == [5, 33, 42])
  }

  @Test func `a misspelt field is answered with the nearest name`() throws {
    let fault = try #require(faults("org.knd == 'x'", org).first)
    #expect(fault.remedy.en.contains("kind"))
  }

  @Test(arguments: [
    "org.settled >= 500000", "org.settled * 0.5", "org.settled + 1", "org.settled == 0.0", "org.settled * rate",
    "yuan(1.5)", "double(org.settled)", "fen(1) < 1u", "sum([1.0, org.settled]) > yuan(1)", "max(org.settled, 1.0)",
    "org.settled in [1.0, 2.0]", "true ? org.settled : 1.0", "ratio(0.5)",
  ])
  func `a number never meets an amount`(source: String) {
    #expect(!faults(source, org).isEmpty)
  }

  @Test func `a comparison of an amount with a number says how to write the amount`() throws {
    let fault = try #require(faults("org.settled >= 500000", org).first)
    #expect(fault.remedy.zh.contains("wan(50)"))
  }

  @Test func `int and double do not mix without a conversion, and dyn decides at run time`() throws {
    #expect(!faults("1 + 1.0").isEmpty)
    #expect(try value("dyn(1) < 1.5") == .bool(true))
    #expect(try cause("dyn(1) + 1.5") == .noSuchOverload("+", [.int, .double]))
  }

  @Test(arguments: [
    ("1 + 1", "int"), ("[1, 2]", "list(int)"), ("[1, 'a']", "list(dyn)"), ("{'a': 1.5}", "map(string, double)"),
    ("org.settled.times(rate, 'floor', 'fen')", "money"), ("[1, 2].map(x, string(x))", "list(string)"),
    ("[]", "list(dyn)"), ("true ? [] : [1]", "list(int)"), ("org.since.yearsBefore(3)", "date"), ("type(1)", "type"),
    ("sum([yuan(1)])", "money"), ("{'a': [1]}['a'][0]", "int"),
  ])
  func `the type of a result is known before it runs`(source: String, type: String) throws {
    #expect(try Environment(variables: org).compile(source).resultType.description == type)
  }

  @Test func `a program lists the attribute paths it reads, loop variables apart`() throws {
    let program = try Environment(variables: [
      "org": .record("org", ["kind": .string]), "p.floor": .money, "list": .list(.int),
    ]).compile("org.kind == 'a' || p.floor > yuan(1) || has(org.kind) || list.exists(x, x > 1)")
    #expect(program.references == ["org.kind", "p.floor", "list"])
  }

  @Test(arguments: [
    "date('2025-02-30')", "ratio('half')", "'a'.matches('(')", "yuan(1).times(ratio('1/2'), 'up', 'fen')",
  ])
  func `a constant that can only fail is found at load`(source: String) {
    #expect(faults(source).count == 1)
  }

  @Test func `a condition that is no truth value is refused`() {
    #expect(faults("org.employees ? 1 : 2", org).count == 1)
    #expect(faults("org.employees && true", org).count == 1)
    #expect(faults("[1].all(x, x)", org).count == 1)
  }

  @Test func `a function written the wrong way round is answered with the right way`() throws {
    #expect(try #require(faults("contains('a', 'b')").first).remedy.en.contains("value.contains"))
    #expect(try #require(faults("'a'.has_nothing()").first).message.zh.contains("has_nothing"))
  }

  @Test func `a loop variable hides a fact of the same name`() throws {
    #expect(try value("[1, 2].exists(x, x == 2) && x == 'fact'", ["x": .string], ["x": .string("fact")]) == .bool(true))
  }

  @Test func `names are looked up in the container first`() throws {
    let environment = Environment(variables: ["a.b.x": .int, "x": .string], container: "a.b")
    let activation = Activation(bindings: ["a.b.x": .int(1), "x": .string("outer")])
    #expect(try environment.compile("x").evaluate(activation) == .value(.int(1)))
    #expect(try environment.compile(".x").evaluate(activation) == .value(.string("outer")))
  }
}
