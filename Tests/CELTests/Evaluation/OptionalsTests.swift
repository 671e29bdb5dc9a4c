import CEL
import Testing

struct OptionalsTests {
  let types: [String: ValueType] = [
    "a": .bool, "n": .int, "org": .record("org", ["kind": .string, "size": .int]), "m": .map(.string, .int),
    "o": .optional(.int), "any": .dyn,
  ]

  @Test func `a field or an element that is not there is none`() throws {
    let known: [String: Value] = ["org": .record(["kind": .string("x")]), "m": .record(["k": .int(2)])]
    #expect(
      try value("org.?kind.orValue('-') + org.?size.optMap(s, string(s)).orValue('?')", types, known) == .string("x?"))
    #expect(try value("m[?'k'].value() + m[?'l'].orValue(5)", types, known) == .int(7))
    #expect(try value("[1, 2][?1].value() == 2 && ![1, 2][?2].hasValue()") == .bool(true))
    #expect(try value("m.?k.or(m.?l) == optional.of(2) && m.?l == optional.none()", types, known) == .bool(true))
  }

  @Test func `optional entries and elements that are none are left out`() throws {
    #expect(try value("[1, ?optional.none(), ?optional.of(3)]") == .list([.int(1), .int(3)]))
    #expect(try value("{'a': 1, ?'b': optional.none(), ?'c': optional.of(2)}.size()") == .int(2))
    #expect(try cause("[?any]", types, ["any": .int(1)]) == .noSuchOverload("[?]", [.int]))
    #expect(try cause("{?'a': any}", types, ["any": .int(1)]) == .noSuchOverload("{?:}", [.int]))
  }

  @Test func `zero values are none on request`() throws {
    for zero in [
      "null", "false", "0", "0u", "0.0", "''", "b''", "[]", "{}", "duration('0s')", "timestamp(0)", "fen(0)",
      "ratio('0')", "optional.none()", "ip('::')",
    ] {
      #expect(try value("optional.ofNonZeroValue(\(zero)).hasValue()") == .bool(false), "\(zero)")
    }
    #expect(try value("optional.ofNonZeroValue(yuan(1)).value() == yuan(1)") == .bool(true))
    #expect(try value("optional.ofNonZeroValue(date('2024-01-01')).hasValue()") == .bool(true))
  }

  @Test func `the alternative is evaluated only when it is needed`() throws {
    #expect(try value("optional.of(1).orValue(1 / 0)") == .int(1))
    #expect(try value("optional.of(1).or(optional.of(1 / 0)).value()") == .int(1))
    #expect(try cause("optional.none().orValue(1 / 0)") == .divisionByZero)
    #expect(try cause("optional.of(1 / 0).orValue(2)") == .divisionByZero)
    #expect(try cause("optional.none().value()") == .emptyOptional)
    #expect(try cause("any.orValue(1)", types, ["any": .int(1)]) == .noSuchOverload("orValue", [.int]))
    #expect(try cause("optional.none().or(any)", types, ["any": .int(1)]) == .noSuchOverload("or", [.optional, .int]))
    #expect(try cause("any.optMap(x, x)", types, ["any": .int(1)]) == .noSuchOverload("optMap", [.int]))
    #expect(
      try cause("optional.of(1).optFlatMap(x, any)", types, ["any": .int(1)]) == .noSuchOverload("optFlatMap", [.int]))
  }

  @Test func `an unknown field stays unknown, and names what the alternative would ask`() throws {
    let org: [String: Value] = ["org": .record(["kind": .string("x")])]
    #expect(try result("org.?size.hasValue()", types, org, unknown: ["org.size"]) == .unknown(["org.size"]))
    #expect(try result("org.?kind.hasValue()", types, org, unknown: ["org.size"]) == .value(.bool(true)))
    #expect(try result("org.?size.orValue(n)", types, org, unknown: ["org.size", "n"]) == .unknown(["org.size", "n"]))
    #expect(try result("org.?size.optMap(s, s > 1)", types, org, unknown: ["org.size"]) == .unknown(["org.size"]))
    #expect(try result("org.?size.hasValue()", types, ["org.kind": .string("x")]) == .value(.bool(false)))
    #expect(try result("org.?kind.value()", types, ["org.kind": .string("x")]) == .value(.string("x")))
  }

  @Test func `a chain that has begun optional goes on so`() throws {
    #expect(try value("optional.of({'a': {'b': 1}}).a.b.value()") == .int(1))
    #expect(try value("optional.of({'a': {}}).a.b.hasValue() || optional.none().x[0].hasValue()") == .bool(false))
    #expect(try cause("any.?x", types, ["any": .int(1)]) == .noSuchField("x", on: .int))
  }

  @Test func `types of optionals are checked`() throws {
    func type(_ source: String) throws -> String { "\(try Environment(variables: types).compile(source).resultType)" }
    #expect(try type("org.?size") == "optional_type(int)")
    #expect(try type("org[?'size'].or(optional.none())") == "optional_type(int)")
    #expect(try type("optional.of(org)['size']") == "optional_type(int)")
    #expect(try type("o.optMap(x, x > 1)") == "optional_type(bool)")
    #expect(try type("o.optFlatMap(x, m[?string(x)])") == "optional_type(int)")
    #expect(try type("{?'a': o}") == "map(string, int)")
    #expect(try type("[o, null]") == "list(optional_type(int))")
    #expect(try type("[null, o]") == "list(optional_type(int))")
    #expect(try type("optional.of([1])[0]") == "optional_type(int)")
    for source in [
      "[?n]", "{?'a': n}", "n.optMap(x, x)", "o.optFlatMap(x, x)", "n.orValue(1)", "o.orValue('a')",
      "org.?other", "optional.of(org)['other']", "o + 1", "optional.of(yuan(1)).orValue(1)", "a.?b",
    ] {
      #expect(!faults(source, types).isEmpty, "\(source)")
    }
  }

  @Test func `optionals are written as expressions that give them`() throws {
    #expect(try value("optional.of([1])")?.text == "optional.of([1])")
    #expect(try value("optional.none()")?.text == "optional.none()")
    #expect(try value("type(optional.none()) == optional_type") == .bool(true))
  }
}
