import CEL
import Standards
import Testing

/// An unchecked program may call anything with anything: it fails with a reason, and nothing stops the process.
struct WrongArgumentsTests {
  static let members = [
    "contains", "startsWith", "endsWith", "matches", "indexOf", "lastIndexOf", "charAt", "substring", "replace",
    "split", "join", "lowerAscii", "upperAscii", "trim", "reverse", "format", "times", "sum", "size", "yearsBefore",
    "yearsAfter", "monthsBefore", "monthsAfter", "daysBefore", "daysAfter", "daysUntil", "year", "month", "day",
    "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes",
    "getSeconds", "getMilliseconds", "hasValue", "value", "or", "orValue", "ip", "family", "prefixLength", "masked",
    "containsIP", "containsCIDR", "isUnspecified", "isLoopback", "isGlobalUnicast", "isLinkLocalMulticast",
    "isLinkLocalUnicast", "nothing",
  ]
  static let globals = [
    "int", "uint", "double", "string", "bytes", "bool", "timestamp", "duration", "date", "ratio", "fen", "yuan", "wan",
    "min", "max", "sum", "size", "matches", "math.greatest", "math.least", "math.abs", "math.sign", "math.ceil",
    "math.floor", "math.round", "math.trunc", "math.isNaN", "math.isInf", "math.isFinite", "math.bitAnd",
    "math.bitOr", "math.bitXor", "math.bitNot", "math.bitShiftLeft", "math.bitShiftRight", "strings.quote",
    "optional.none", "ip", "isIP", "ip.isCanonical", "cidr", "isCIDR", "base64.encode", "base64.decode", "nothing",
  ]

  private func failure(_ source: String) throws -> FailureCause? {
    let outcome = try Environment().compileUnchecked(source).evaluate(Activation())
    if case .failure(let failure) = outcome { return failure.cause }
    return nil
  }

  @Test(arguments: members) func `a member of nothing it knows fails`(name: String) throws {
    for arguments in ["", "null", "null, null", "null, null, null", "null, null, null, null"] {
      for target in ["null", "type(1)"] {
        let cause = try #require(try failure("(\(target)).\(name)(\(arguments))"), "\(target).\(name)(\(arguments))")
        #expect(!cause.message.zh.isEmpty && !cause.remedy.zh.isEmpty)
      }
    }
  }

  @Test(arguments: globals) func `a function of nothing it knows fails`(name: String) throws {
    for arguments in ["null", "null, null", "null, null, null", "null, null, null, null"] {
      #expect(try failure("\(name)(\(arguments))") != nil, "\(name)(\(arguments))")
    }
  }

  @Test(arguments: [
    "null + 1", "null - 1", "null * 1", "null / 1", "null % 1", "-null", "!1", "null < 1", "null <= 1", "null > 1",
    "null >= 1", "1 in 1", "1[0]", "null[?0]", "null.f", "null.?f", "has(null.f)", "1 ? 2 : 3", "1 && 2", "1 || 2",
    "[1].all(x, x)", "[1].exists_one(x, x)", "[1].filter(x, x)", "[1].map(x, x, x)", "1.map(x, x)", "[1]['a']",
    "{1.5: 1}", "{[1]: 1}", "{1: 1, 1u: 2}", "[1].transformMap(i, v, v, v)", "'a'.matches(1)", "a.b.c", "A{b: 1}",
    "[?1]", "{?1: 1}", "math.nothing(1)", ".a", "[1, 2].transformMap(i, v, i / 0)",
    "{'a': 1}.transformMap(k, v, 1 / 0)",
    "a.optMap(x, x)", "optional.none(1)", "[1].all(x, 1 / 0 > 0 || x)", "'x'.substring(1.5)", "'%d'.format([1], 2)",
    "'a'.replace('b', 'c', 1, 2)", "'a'.indexOf('b', null)", "date('2024-01-01').daysAfter('1')",
    "timestamp(0).getHours(1)",
  ])
  func `an operator of what it does not know fails`(source: String) throws {
    let cause = try #require(try failure(source))
    #expect(!cause.message.en.isEmpty && !cause.remedy.en.isEmpty)
  }

  @Test func `names of an unchecked program are found when it runs`() throws {
    let environment = Environment(container: "p.q")
    func value(_ source: String, _ bindings: [String: Value]) throws -> Outcome {
      try environment.compileUnchecked(source).evaluate(Activation(bindings: bindings))
    }
    #expect(try value("a.b", ["p.a": .record(["b": .int(1)]), "a": .int(2)]) == .value(.int(1)))
    #expect(try value(".a", ["p.a": .int(1), "a": .int(2)]) == .value(.int(2)))
    #expect(try value("google.protobuf.Duration == type(duration('1s'))", [:]) == .value(.bool(true)))
    #expect(try value("[1].exists(int, int == 1) && type(1) == int", [:]) == .value(.bool(true)))
    #expect(try value("has(a.b)", ["a": .record(["b": .int(1)])]) == .value(.bool(true)))
  }
}
