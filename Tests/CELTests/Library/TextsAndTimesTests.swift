import CEL
import Testing

struct TextsAndTimesTests {
  @Test func `text is counted and compared by code points`() throws {
    #expect(try value("size('兑现ÿ😀')") == .int(4))
    #expect(try value(#"'\u00e9' == 'e\u0301'"#) == .bool(false))
    #expect(try value(#"{'e\u0301': 1, '\u00e9': 2}.size()"#) == .int(2))
    #expect(try value("'营商环境'.contains('环') && '营商'.startsWith('营') && !'营商'.endsWith('环')") == .bool(true))
  }

  @Test(arguments: [
    ("91110302MA01IBCD2X", "^[0-9A-HJ-NPQRTUWXY]{18}$", false),
    ("91110302MA01RBCD2X", "^[0-9A-HJ-NPQRTUWXY]{18}$", true),
    ("第12号", #"第\d+号"#, true), ("ABC", "(?i)^abc$", true), ("兑现", #"^\p{Han}{2}$"#, true), ("a\nb", "(?m)^b$", true),
    ("foo bar", #"\bbar\b"#, true), ("ab", "^(?:a|b){3}$", false), ("x", "[^a-w]", true), ("a.b", #"a\.b"#, true),
    ("", "^$", true), ("aXb", "a.b", true), ("a\nb", "a.b", false), ("a\nb", "(?s)a.b", true), ("a]", "[]a]+$", true),
  ])
  func `patterns match anywhere unless anchored`(text: String, pattern: String, matches: Bool) throws {
    let found = try value("t.matches(p)", ["t": .string, "p": .string], ["t": .string(text), "p": .string(pattern)])
    #expect(found == .bool(matches))
  }

  @Test(arguments: [
    "(", ")", "[a", "a{2000}", "(?=x)", #"\1"#, "*a", "a**", "[z-a]", #"\p{Nope}"#, "((a{1000}){1000})",
  ])
  func `patterns that are not regular, not closed or too large are refused`(pattern: String) throws {
    guard case .badPattern? = try cause("'x'.matches(p)", ["p": .string], ["p": .string(pattern)]) else {
      Issue.record("\(pattern) was taken")
      return
    }
  }

  @Test func `moments are read in a zone, by offset or by name`() throws {
    #expect(try value("timestamp('2025-09-15T16:30:00Z').getHours('Asia/Shanghai')") == .int(0))
    #expect(try value("timestamp('2025-09-15T16:30:00Z').getDate('+08:00')") == .int(16))
    #expect(try value("string(timestamp('2025-09-16T00:00:00+08:00'))") == .string("2025-09-15T16:00:00Z"))
    #expect(try cause("timestamp('2025-09-15T16:30:00Z').getHours('Mars/Base')") == .badZone("Mars/Base"))
  }

  @Test func `lengths of time add to moments`() throws {
    #expect(
      try value("timestamp('2025-09-01T00:00:00Z') + duration('36h') == timestamp('2025-09-02T12:00:00Z')")
        == .bool(true))
    #expect(try value("string(duration('1h30m') - duration('90.5s'))") == .string("5309.5s"))
    #expect(try value("(timestamp(10) - timestamp(4)).getSeconds()") == .int(6))
  }

  @Test func `conversions refuse what would be lost`() throws {
    #expect(try cause("int('12x')") == .unconvertible("\"12x\"", to: .int))
    #expect(try cause("uint(-1)") == .outOfRange(.uint))
    #expect(try cause("int(1e19)") == .outOfRange(.int))
    #expect(try value("int(-1.9) == -1 && double('2.5') == 2.5 && string(true) == 'true'") == .bool(true))
  }

  @Test func `lists and maps are looked up by value`() throws {
    #expect(try value("{1: 'a'}[dyn(1.0)] == 'a' && 2u in [1u, 2u] && 'k' in {'k': 1}") == .bool(true))
    #expect(try cause("[1, 2][2]") == .outOfBounds(index: "2", count: 2))
    #expect(try cause("{'a': 1}['b']") == .noSuchKey("\"b\""))
    #expect(try cause("{'a': 1, 'a': 2}") == .repeatedKey("\"a\""))
  }
}

struct MixedTextTests {
  @Test func `text is cut and joined by code points`() throws {
    #expect(try value("'兑现承诺'.substring(2) == '承诺' && '兑现'.charAt(1) == '现' && '兑现'.reverse() == '现兑'") == .bool(true))
    #expect(try value("'a,b,c'.split(',').join('、')") == .string("a、b、c"))
    #expect(try value("'a,b,c'.split(',', 2)[1]") == .string("b,c"))
    #expect(try value("'2025/09/01'.replace('/', '-', 1)") == .string("2025-09/01"))
    #expect(try value("'ab'.replace('', '.')") == .string(".a.b."))
    #expect(try value("'甲乙甲'.lastIndexOf('甲') - '甲乙甲'.indexOf('甲', 1)") == .int(0))
    #expect(try value("'\\u3000 e-Town '.trim().upperAscii()") == .string("E-TOWN"))
    #expect(try cause("'ab'.substring(1, 3)") == .outOfBounds(index: "1…3", count: 2))
  }

  @Test func `values are written by a format and a wrong clause says which are known`() throws {
    #expect(try value("'%s：%d 项，%.1f'.format(['模型券', 3, 2.25])") == .string("模型券：3 项，2.2"))
    #expect(try value("'%s'.format([yuan(5)])") == .string("5.00"))
    guard case .badFormat? = try cause("'%q'.format([1])") else {
      Issue.record("%q was taken")
      return
    }
  }

  @Test func `the math functions take numbers and never amounts`() throws {
    #expect(
      try value("math.greatest(1, 2.5, 2u) == 2.5 && math.least([3, 1]) == 1 && math.abs(-2) == 2") == .bool(true))
    #expect(try value("math.bitShiftRight(-1, 63) == 1 && math.round(2.5) == 3.0") == .bool(true))
    #expect(try cause("math.greatest(dyn(yuan(1)), dyn(2.0))") == .noSuchOverload("math.greatest", [.money, .double]))
    #expect(!faults("math.abs(yuan(1))").isEmpty)
    #expect(!faults("math.greatest(yuan(1), 2.0)").isEmpty)
  }
}
