import CEL
import Standards
import Testing

struct TypesTests {
  @Test(arguments: [
    "bool", "int", "uint", "double", "string", "bytes", "null_type", "type", "dyn", "money", "ratio", "date",
    "google.protobuf.Timestamp", "google.protobuf.Duration", "net.IP", "net.CIDR", "list(int)",
    "map(string, list(dyn))",
    "optional_type(map(int, bool))", "tuple(int, uint, list(double))",
  ])
  func `a type is read as it is written`(text: String) throws {
    #expect(ValueType(parsing: text)?.description == text)
  }

  @Test(arguments: [
    "", "integer", "list", "list(", "list()", "list(x)", "map(int)", "map(int, x)", "map(x, int)", "tuple(x)",
  ])
  func `what is no type is not read`(text: String) {
    #expect(ValueType(parsing: text) == nil)
  }

  @Test func `a type with its parameter is a type`() {
    #expect(ValueType(parsing: "type(int)") == .type)
    #expect(ValueType.variable(3).description == "?")
    #expect(ValueType.record("org", [:]).description == "org")
  }

  @Test func `every value has the type an environment would declare`() throws {
    let sources = [
      "null", "true", "1", "1u", "1.5", "'a'", "b'a'", "[1]", "{'a': 1}", "timestamp(0)", "duration('1s')", "int",
      "yuan(1)", "ratio('1%')", "date('2024-01-01')", "optional.of(1)", "ip('::1')", "cidr('::/0')",
    ]
    for source in sources {
      let found = try #require(try value(source), "\(source)")
      #expect(
        try result("x == y", ["x": found.staticType, "y": found.staticType], ["x": found, "y": found])
          == .value(.bool(true)))
      #expect(ValueType(parsing: found.staticType.description) == found.staticType, "\(source)")
      #expect(try value("type(x)", ["x": .dyn], ["x": found]) == .type(found.kind))
    }
  }

  @Test func `types are found through lists, maps, records and functions`() throws {
    let types: [String: ValueType] = [
      "org": .record("org", ["kind": .string, "size": .int]), "m": .map(.string, .int), "d": .dyn, "l": .list(.int),
    ]
    func type(_ source: String) throws -> String { "\(try Environment(variables: types).compile(source).resultType)" }
    #expect(try type("[1, d]") == "list(dyn)")
    #expect(try type("[] + [1]") == "list(int)")
    #expect(try type("[[], [1]]") == "list(list(int))")
    #expect(try type("{}") == "map(dyn, dyn)")
    #expect(try type("{'a': {}}.a") == "map(dyn, dyn)")
    #expect(try type("[org, m]") == "list(map(string, dyn))")
    #expect(try type("[m, {'x': 1}]") == "list(map(string, int))")
    #expect(try type("org['kind']") == "string")
    #expect(try type("org[d]") == "dyn")
    #expect(try type("org.exists(k, k == 'kind')") == "bool")
    #expect(try type("org.transformMap(k, v, 1)") == "map(string, int)")
    #expect(try type("d.map(x, x)") == "list(dyn)")
    #expect(try type("[].map(x, x)") == "list(dyn)")
    #expect(try type("d.transformList(i, v, v)") == "list(dyn)")
    #expect(try type("m.transformList(k, v, v)") == "list(int)")
    #expect(try type("d + 1") == "int" && type("d + d") == "dyn")
    #expect(try type("d.f.g") == "dyn")
    #expect(try type("true ? [] : [1]") == "list(int)")
    #expect(try type("sum(l)") == "int")
    #expect(try type("org == {}") == "bool")
    #expect(try type("math.greatest(1, 2, 3)") == "int")
  }

  @Test(arguments: [
    "[1].f", "1.all(x, x)", "{1.5: 1}", "{[1]: 1}", "true ? 1 : 'a'", "1 && true", "m.k.j", "org.none", "nothing",
    "nothing.at.all", "kind", "org.kind()", "size(1, 2)", "'a'.size(1)", "M{a: nothing}", "min('a', 'b')", "'a'.min()",
    "contains('a', 'b')",
    "[yuan(1), 1]", "[ratio('1%'), yuan(1)]", "[1, yuan(1)]", "yuan(1) + 1", "yuan(1) * 2.0", "1 + 1u", "1 + 'a'",
    "math.max(1)",
    "yuan(1).times(ratio('1%'), 'round', 'fen')", "yuan(1).times(ratio('1%'), 'floor', 'jiao')", "date('2024-02-30')",
    "ratio('x')",
    "timestamp('x')", "duration('x')", "'a'.matches('(')", "[1].map(x, y)", "sizes([1])", "l.exist(x, x)", "org.knid",
  ])
  func `a fault says what happened and what to do, in both languages`(source: String) throws {
    let types: [String: ValueType] = [
      "org": .record("org", ["kind": .string]), "m": .map(.string, .int), "l": .list(.int),
    ]
    let fault = try #require(faults(source, types).first)
    #expect(
      !fault.message.zh.isEmpty && !fault.message.en.isEmpty && !fault.remedy.zh.isEmpty && !fault.remedy.en.isEmpty)
    #expect(fault.line == 1 && fault.column >= 1 && fault.column <= source.count)
    do { _ = try Environment(variables: types).compile(source) } catch { #expect("\(error)".hasPrefix("1:")) }
  }

  @Test func `a host's own functions are checked, called and charged for`() throws {
    let twice = Function("twice", isMember: true, overloads: [Signature([.int], .int)], cost: .fixed) {
      (arguments) throws(FailureCause) in
      guard case .int(let number) = arguments[0] else { throw .noSuchOverload("twice", arguments.map(\.kind)) }
      return .int(number * 2)
    }
    let size = Function("size", overloads: [Signature([.int], .int)]) { (_) throws(FailureCause) in .int(-1) }
    let all = Function("all.of", overloads: [Signature([.list(.int)], .int, repeatsLast: true)]) {
      (arguments) throws(FailureCause) in .int(Int64(arguments.count))
    }
    let environment = Environment(variables: ["l": .list(.int)], functions: [twice, size, all])
    func run(_ source: String, budget: Int = 100) throws -> Outcome {
      try environment.compile(source).evaluate(Activation(bindings: ["l": .list([.int(1)])]), budget: budget)
    }
    #expect(try run("4.twice() + all.of([1], [2])") == .value(.int(10)))
    #expect(try run("size([1, 2, 3])") == .value(.int(3)))
    #expect(throws: SourceFaults.self) { _ = try run("'a'.twice()") }
    #expect(throws: SourceFaults.self) { _ = try run("twice(1)") }
    guard case .failure(let failure) = try run("all.of([1, 2, 3, 4, 5, 6, 7])", budget: 10) else {
      return #expect(Bool(false))
    }
    #expect(failure.cause == .budgetExhausted)
    guard case .failure(let kind) = try environment.compileUnchecked("'a'.twice()").evaluate(Activation()) else {
      return #expect(Bool(false))
    }
    #expect(kind.cause == .noSuchOverload("twice", [.string]))
    #expect(kind.node > 0)
  }
}
