import CEL
import Standards
import Testing

/// Nothing an author or an attacker writes runs without end.
struct LimitsTests {
  @Test func `nested loops end when the budget does, and no operator hides it`() throws {
    let list = "[0,1,2,3,4,5,6,7,8,9]"
    var loop = "true"
    for depth in 0..<9 { loop = "\(list).all(v\(depth), \(loop))" }
    guard case .failure(let failure) = try result("true || false ? (\(loop)) || true : true", budget: 100_000) else {
      Issue.record("it ended")
      return
    }
    #expect(failure.cause == .budgetExhausted)
    #expect(failure.cause.remedy.zh.contains("循环"))
  }

  @Test func `a small budget is enough for a small rule`() throws {
    #expect(try result("1 + 1 == 2", budget: 20) == .value(.bool(true)))
  }

  @Test func `growing text is charged for`() throws {
    let long = String(repeating: "x", count: 1000)
    let outcome = try result(
      "[1,2,3,4,5,6,7,8,9,10].map(i, s + s + s + s).map(t, t + t + t + t).all(u, u + u != s)", ["s": .string],
      ["s": .string(long)], budget: 1000)
    guard case .failure = outcome else { return #expect(Bool(false), "\(outcome)") }
  }

  @Test(arguments: [
    "9223372036854775807 + 1", "-9223372036854775808 - 1", "9223372036854775807 * 2", "-(-9223372036854775808)",
    "-9223372036854775808 / -1", "0u - 1u", "yuan(92233720368547759)", "fen(9223372036854775807) + fen(1)",
    "wan(10000000000000)", "sum([fen(9223372036854775807), fen(1)])", "-fen(-9223372036854775808)",
    "18446744073709551615u + 1u", "18446744073709551615u * 2u", "-9223372036854775808 % -1",
    "math.abs(-9223372036854775808)", "fen(-9223372036854775808) - fen(1)",
    "duration('9000000000s') + duration('9000000000s')", "duration('-9000000000s') - duration('9000000000s')",
    "fen(9223372036854775807).times(ratio('300%'), 'floor', 'fen')",
    "ratio(-9223372036854775808, -9223372036854775807)",
  ])
  func `an overflow is an error, never a wrapped number`(source: String) throws {
    #expect(try cause(source) == .overflow)
  }

  @Test func `a pattern made to explode is linear`() throws {
    let text = String(repeating: "a", count: 5000) + "!"
    #expect(try value("t.matches('^(a+)+$')", ["t": .string], ["t": .string(text)]) == .bool(false))
    #expect(try value("t.matches('(a|aa)+$')", ["t": .string], ["t": .string(text)]) == .bool(false))
  }

  @Test(arguments: [
    "int(1e300)", "uint(-1)", "uint(-1.0)", "int(18446744073709551615u)", "date('9999-12-31').daysAfter(1)",
    "date('0001-01-01').yearsBefore(1)", "date('2024-01-01').monthsAfter(9223372036854775807)",
    "timestamp('9999-12-31T23:59:59Z') + duration('1s')", "timestamp('0001-01-01T00:00:00Z') - duration('1ns')",
    "timestamp('9999-12-31T00:00:00Z') - timestamp('0001-01-01T00:00:00Z')", "timestamp(9223372036854775807)",
    "timestamp('9999-12-31T23:00:00Z').getHours('+02:00')", "math.bitShiftLeft(1, -1)",
  ])
  func `what leaves the range of its type is an error`(source: String) throws {
    guard case .outOfRange? = try cause(source) else { return #expect(Bool(false)) }
  }

  @Test(arguments: ["duration('9999999999999h')", "duration('1000000000000000000000s')", "double('x')"])
  func `a text that names nothing in range is refused when it is written down`(source: String) throws {
    let outcome = try Environment().compileUnchecked(source).evaluate(Activation())
    guard case .failure(let failure) = outcome, case .unconvertible = failure.cause else {
      return #expect(Bool(false), "\(outcome)")
    }
  }
}
