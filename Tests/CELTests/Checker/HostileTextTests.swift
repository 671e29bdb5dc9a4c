import CEL
import Standards
import Testing

/// Texts at the limit of size, made to cost the checker as much as they can: each of these once took seconds, or did not
/// end.
struct HostileTextTests {
  private static func filled(_ part: String, _ separator: String, in brackets: (String, String)) -> String {
    let count = (65_000 - 10) / (part.count + separator.count)
    return brackets.0 + Array(repeating: part, count: count).joined(separator: separator) + brackets.1
  }

  @Test func `faults beyond the fiftieth are not looked for`() {
    let names = Dictionary(uniqueKeysWithValues: (0..<300).map { ("someLongNameOfAFact\($0)", ValueType.int) })
    #expect(faults(Self.filled("sameLongNameOfAFact", ",", in: ("[", "]")), names).count == 50)
    #expect(faults(Self.filled("1.f()", ",", in: ("[", "]")), names).count == 50)
    #expect(faults(Self.filled("r.x", ",", in: ("[", "]")), ["r": .record("r", names)]).count == 50)
    #expect(faults(Self.filled("a.x", ",", in: ("[", "]")), names).count == 50)
    #expect(faults(Self.filled("{}{}", ",", in: ("[", "]"))).count == 1)
  }

  @Test(arguments: [
    filled("[]", ",", in: ("[", "]")), filled("1==1", "&&", in: ("", "")), filled("{}", ",", in: ("[", "]")),
    filled("d==d", "||", in: ("", "")), filled("[].map(x,x)", ",", in: ("[", "]")),
    filled("optional.none()", ",", in: ("[", "]")), filled("1", ",", in: ("size([", "])")),
    filled("1", ",", in: ("cel.block([", "],1)")), filled("x:1", ",", in: ("[{'", "'}]")),
    filled("d.e.f.g.h.i.j.k.l.m", ",", in: ("[", "]")),
  ])
  func `wide texts are checked in one pass`(source: String) throws {
    let program = try? Environment(variables: ["d": .dyn, "a": .int]).compile(source)
    let isBlock = source.hasPrefix("cel.block")
    #expect((program == nil) == isBlock || source.contains("'x:1"))
  }

  @Test func `a map as the key of a map is checked once at every level`() {
    var source = "1"
    for _ in 0..<90 { source = "{\(source): 1}" }
    #expect(faults(source).count == 50)
  }

  @Test func `a type that doubles at every step is cut off`() throws {
    let functions = [
      Function(
        "pair",
        overloads: [
          Signature([.variable(0), .variable(1)], .opaque("pair", [.variable(0), .variable(1)]))
        ]
      ) { (_) throws(FailureCause) in .null }
    ]
    var source = "t60"
    for step in (1...60).reversed() { source = "cel.bind(t\(step), pair(t\(step - 1), t\(step - 1)), \(source))" }
    let program = try Environment(functions: functions).compile("cel.bind(t0, 1, \(source))")
    #expect(program.resultType.description.utf8.count < 3_000)
    var keyed = "[t60, t59]"
    for step in (1...60).reversed() { keyed = "cel.bind(t\(step), {[][0]: [t\(step - 1), {}]}, \(keyed))" }
    #expect(try Environment(functions: functions).compile("cel.bind(t0, {}, \(keyed))").types.count > 100)
  }

  @Test func `a chain of lists grows no type without end`() throws {
    let chain = (0..<300).map { ", [[cel.index(\($0))]]" }.joined()
    let program = try Environment().compile("cel.block([1\(chain)], size(cel.index(300)))")
    #expect(program.evaluate(Activation()) == .value(.int(1)))
    #expect(program.types.values.allSatisfy { $0.description.utf8.count < 1_500 })
  }

  @Test func `patterns are bounded one by one and together`() throws {
    #expect(try value("'a'.matches('^(((){1000}){1000}){1000}$')") == .bool(false))
    #expect(try value("'a'.matches('^(((a{0}){1000}){1000}){1000}a$')") == .bool(true))
    #expect(faults("'a'.matches('((a{100}){100}){100}')").count == 1)
    #expect(faults("'a'.matches('(((((((((a?){9}){9}){9}){9}){9}){9}){9}){9}){9}')").count == 1)
    #expect(faults("'a'.matches('\(String(repeating: "a", count: 2_001))')").count == 1)
    #expect(faults(Self.filled("''.matches('(a{99}){99}')", ",", in: ("[", "]"))).count == 50)
    let unchecked = try Environment().compileUnchecked(Self.filled("''.matches('(a{99}){99}')", ",", in: ("[", "]")))
    guard case .failure(let failure) = unchecked.evaluate(Activation()) else { return #expect(Bool(false)) }
    #expect(failure.cause == .budgetExhausted)
  }

  @Test func `a pattern that is computed is paid for when it is read`() throws {
    let source = "[1, 2, 3, 4, 5, 6, 7, 8, 9].map(x, ''.matches(p))"
    let pattern: [String: Value] = ["p": .string("(a{90}){90}")]
    let outcome = try result(source, ["p": .string], pattern, budget: 20_000)
    guard case .failure(let failure) = outcome else { return #expect(Bool(false)) }
    #expect(failure.cause == .budgetExhausted)
    #expect(try result(source, ["p": .string], pattern, budget: 60_000) != outcome)
  }
}
