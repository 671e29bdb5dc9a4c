import CEL
import Standards
import Testing

struct ParserTests {
  @Test func `multiplication binds before addition, comparison before logic`() throws {
    #expect(try value("1 + 2 * 3 == 7 && 10 - 4 - 3 == 3") == .bool(true))
    #expect(try value("false ? 1 : true ? 2 : 3") == .int(2))
  }

  @Test func `the smallest integer can be written and one less cannot`() throws {
    #expect(try value("-9223372036854775808") == .int(.min))
    #expect(faults("-9223372036854775809").count == 1)
    #expect(faults("9223372036854775808").count == 1)
  }

  @Test func `a fault names its line, column and offset in code points`() throws {
    let fault = try #require(faults("'兑现' ==\n  ]").first)
    #expect(fault.line == 2)
    #expect(fault.column == 3)
    #expect(fault.offset == 10)
  }

  @Test(arguments: [
    "", "1 +", "(1", "[1, 2", "{'a': }", "a..b", "'open", "1 2", "=", "if", "f(1,)", "`x", "has(x)", "\\",
  ])
  func `what is no expression is refused with a remedy in both languages`(source: String) throws {
    let fault = try #require(faults(source, ["x": .int, "a": .dyn]).first)
    #expect(
      !fault.message.zh.isEmpty && !fault.message.en.isEmpty && !fault.remedy.zh.isEmpty && !fault.remedy.en.isEmpty)
  }

  @Test func `a full-width operator is answered with the half-width advice`() throws {
    let fault = try #require(faults("1 ＞ 2").first)
    #expect(fault.remedy.zh.contains("半角"))
  }

  @Test func `text may be raw, triple-quoted, escaped or bytes`() throws {
    #expect(try value(#"r'\n'.size()"#) == .int(2))
    #expect(try value("'''a'b'''") == .string("a'b"))
    #expect(try value(#""\u5151\x41\101""#) == .string("兑AA"))
    #expect(try value(#"b'\xff\001'"#) == .bytes([255, 1]))
  }

  @Test func `line ends within quotes are one, unless raw`() throws {
    #expect(try value("'''a\r\nb\rc'''") == .string("a\nb\nc"))
    #expect(try value("b'''a\rb'''") == .bytes([97, 10, 98]))
    #expect(try value(#"'\U0001F600'"#) == .string("😀"))
    #expect(faults("'a\nb'").count == 1 && faults(#"'\ud800'"#).count == 1 && faults(#"'\xg0'"#).count == 1)
  }

  @Test func `comments and line breaks are space`() throws {
    #expect(try value("1 // 一\n + 1") == .int(2))
  }

  @Test(arguments: ["(", "[", "{1:", "!", "-", "a.", "1+(", "[1].all(x,", "x?x:"])
  func `hostile nesting is refused, not a crash`(piece: String) {
    #expect(!faults(String(repeating: piece, count: 20_000), ["a": .dyn, "x": .bool]).isEmpty)
  }

  @Test func `text over the limit is refused and a list of a thousand conditions is not`() {
    #expect(!faults(String(repeating: " ", count: 70_000) + "1").isEmpty)
    #expect(faults(Array(repeating: "a", count: 1000).joined(separator: " && "), ["a": .bool]).isEmpty)
    #expect(!faults(Array(repeating: "1", count: 1000).joined(separator: " + ")).isEmpty)
  }

  @Test func `random text never crashes the parser or the checker`() {
    var seed: UInt64 = 20_250_901
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let pieces = [
      "a", "1", "'x'", "(", ")", "[", "]", "{", "}", ".", ",", "?", ":", "+", "-", "!", "&&", "==", " in ", "0x", "1e",
      "has(", ".all(", "\\", "\"", "b'", "`", "兑",
    ]
    for _ in 0..<2000 {
      let source = (0..<next(12) + 1).map { _ in pieces[next(pieces.count)] }.joined()
      _ = faults(source, ["a": .dyn])
    }
  }

  @Test func `nodes keep their place and number so that a trace can point at them`() throws {
    let program = try Environment(variables: ["a": .int]).compile("a > 1 && a < 9")
    var places: [Int: Int] = [:]
    program.syntax.walk { places[$0.id] = $0.position.column }
    let (outcome, trace) = program.evaluateTracing(Activation(bindings: ["a": .int(5)]))
    #expect(outcome == .value(.bool(true)))
    #expect(trace[program.syntax.id] == outcome)
    #expect(Set(trace.keys).isSubset(of: Set(places.keys)))
    #expect(trace.count == 7)
  }
}
