import CEL
import Standards
import Testing

struct NumbersTests {
  @Test(arguments: [
    ("math.greatest(1, 2u, 3.5)", "3.5"), ("math.least([3, 1, 2])", "1"), ("math.greatest(-1.0)", "-1.0"),
    ("math.abs(-3)", "3"), ("math.abs(3u)", "3u"), ("math.abs(-2.5)", "2.5"), ("math.sign(-3)", "-1"),
    ("math.sign(0u)", "0u"), ("math.sign(7u)", "1u"), ("math.sign(-2.5)", "-1.0"), ("math.sign(0.0)", "0.0"),
    ("math.sign(9.5)", "1.0"), ("math.ceil(1.2)", "2.0"), ("math.floor(-1.2)", "-2.0"), ("math.round(-1.5)", "-2.0"),
    ("math.trunc(-1.9)", "-1.0"), ("math.isNaN(0.0 / 0.0)", "true"), ("math.isInf(1.0 / 0.0)", "true"),
    ("math.isFinite(1.0)", "true"), ("math.bitAnd(6, 3)", "2"), ("math.bitOr(6u, 1u)", "7u"),
    ("math.bitXor(-1, 0)", "-1"), ("math.bitNot(0)", "-1"), ("math.bitNot(0u)", "18446744073709551615u"),
    ("math.bitShiftLeft(1, 62)", "4611686018427387904"), ("math.bitShiftLeft(1u, 64)", "0u"),
    ("math.bitShiftRight(-1, 63)", "1"), ("math.bitShiftRight(-1, 64)", "0"), ("math.bitShiftRight(8u, 2)", "2u"),
  ])
  func `the mathematics of numbers`(source: String, result: String) throws {
    #expect(try value(source)?.text == result)
  }

  @Test(arguments: [
    ("int('-12')", "-12"), ("int(2.9)", "2"), ("int(5u)", "5"), ("int(timestamp(7))", "7"), ("uint(3.9)", "3u"),
    ("uint('8')", "8u"), ("uint(2)", "2u"), ("double(3)", "3.0"), ("double(3u)", "3.0"), ("double('1e3')", "1000.0"),
    ("string(1.0)", "\"1\""), ("string(1.5)", "\"1.5\""), ("string(true)", "\"true\""), ("string(7u)", "\"7\""),
    ("string(false)", "\"false\""), ("string(b'\\xe5\\x85\\x91')", "\"兑\""), ("string(fen(150))", "\"1.50\""),
    ("string(ratio('50%'))", "\"50%\""), ("string(date('2024-02-29'))", "\"2024-02-29\""),
    ("string(duration('90s'))", "\"90s\""), ("string(timestamp(0))", "\"1970-01-01T00:00:00Z\""),
    ("bytes('é')", "b\"\\xc3\\xa9\""), ("bytes(b'a')", "b\"\\x61\""), ("bool('t')", "true"), ("bool('False')", "false"),
    ("bool(true)", "true"), ("type(1u)", "uint"), ("string('x')", "\"x\""), ("int(4)", "4"), ("uint(4u)", "4u"),
    ("double(1.5)", "1.5"), ("timestamp(timestamp(1)) == timestamp(1)", "true"),
    ("duration(duration('1s')) == duration('1s')", "true"), ("date(date('2024-01-01'))", "date(\"2024-01-01\")"),
  ])
  func `conversions are explicit`(source: String, result: String) throws {
    #expect(try value(source)?.text == result)
  }

  @Test(arguments: ["int('+1')", "int('1.5')", "uint('-1')", "double('0x1p3')", "string(b'\\xff')", "bool('yes')"])
  func `a text that says nothing of the kind does not convert`(source: String) throws {
    guard case .unconvertible? = try cause(source) else { return #expect(Bool(false)) }
  }

  @Test(arguments: [
    "1 == 1u && 1u == 1.0 && 1.0 == 1", "-1 < 1u && !(1u < -1) && 1u > -1",
    "1 < 1.5 && 1.5 > 1 && 2u > 1.5 && 1.5 < 2u",
    "18446744073709551615u > 9223372036854775807",
    "!(0.0 / 0.0 == 0.0 / 0.0) && !(0.0 / 0.0 < 1.0) && !(1 < 0.0 / 0.0)",
    "!(0.0 / 0.0 > 1u) && !(1 >= 0.0 / 0.0)", "{1: 'a'}[1u] == 'a' && {1u: 'a'}[1.0] == 'a'",
    "{18446744073709551615u: 'a'}[18446744073709551615u] == 'a'",
    "!(1.5 in {1: 2}) && 1e19 in {10000000000000000000u: 1}",
    "false < true && b'a' < b'b' && 'a' < 'ab' && 'a' <= 'a' && 2 >= 2", "[1, 2.0] == [1u, 2]",
    "{'a': 1, 'b': [1]} == {'b': [1u], 'a': 1.0} && {'a': 1} != {'a': 2} && {'a': 1} != {'b': 1}",
    "{true: 1}[true] == 1 && !('1' in {1: 1})", "duration('1s') < duration('2s') && timestamp(1) > timestamp(0)",
    "yuan(1) < wan(1) && ratio('1%') < ratio('2%') && date('2024-01-01') < date('2024-01-02')",
    "null == null && null != 1",
    "dyn('1') != 1 && dyn([1]) != {} && dyn(yuan(1)) != 100",
    "7 % 4 == 3 && 7u % 4u == 3u && 7 / 2 == 3 && 7.0 / 2.0 == 3.5",
    "5u - 3u == 2u && 2u * 3u == 6u && 2.0 * 3.0 == 6.0 && 2.5 - 1.0 == 1.5 && 6u / 4u == 1u && -(1.5) == -1.5",
    "b'a' + b'b' == b'ab' && [1] + [2] == [1, 2] && -yuan(1) + yuan(3) - yuan(1) == yuan(1)",
    "timestamp(1) + duration('1s') == timestamp(2) && duration('1s') + timestamp(1) == timestamp(2)",
    "timestamp(3) - timestamp(1) == duration('2s') && timestamp(3) - duration('1s') == timestamp(2)",
    "duration('3s') - duration('1s') == duration('2s') && duration('1s') + duration('1s') == duration('2s')",
  ])
  func `numbers compare by value across their types`(source: String) throws {
    let outcome = try Environment().compileUnchecked(source).evaluate(Activation())
    #expect(outcome == .value(.bool(true)))
  }

  @Test func `remainder and division by zero are errors of whole numbers only`() throws {
    for source in ["1 / 0", "1u / 0u", "1 % 0", "1u % 0u", "ratio(1, 0)"] {
      #expect(try cause(source) == .divisionByZero)
    }
    #expect(try value("1.0 / 0.0")?.text == "inf")
  }

  @Test func `values compare and hash by representation in the host`() {
    let one: Value = .record(["a": .int(1), "b": .list([.int(2)])])
    let same: Value = .record(["b": .list([.int(2)]), "a": .int(1)])
    #expect(one == same && Set([one, same]).count == 1)
    #expect(one != .record(["a": .int(1)]) && one != .record(["a": .uint(1), "b": .list([.int(2)])]))
    #expect(Value.int(1) != .uint(1) && Value.int(1).isEqual(to: .uint(1)))
    #expect(one != .record(["a": .int(1), "c": .list([.int(2)])]))
  }
}
