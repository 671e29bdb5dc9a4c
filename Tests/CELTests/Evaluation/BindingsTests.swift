import CEL
import Standards
import Testing

struct BindingsTests {
  let types: [String: ValueType] = ["a": .bool, "n": .int, "x": .int]

  @Test func `a name stands for its value in the body and hides what is outside`() throws {
    #expect(try value("cel.bind(t, n * 2, t + t)", types, ["n": .int(3)]) == .int(12))
    #expect(try value("cel.bind(x, 1, cel.bind(x, x + 1, x))", types, ["x": .int(9)]) == .int(2))
    #expect(try value("[1, 2].map(e, cel.bind(t, e * 10, [1, 2].map(f, t + f)))[1][0]") == .int(21))
    #expect(try value("cel.bind(t, [3, 4].map(e, e * 2), [1, 2].map(e, t[0] + e))") == .list([.int(7), .int(8)]))
  }

  @Test func `a block names its values by number`() throws {
    #expect(try value("cel.block([2, cel.index(0) * 3], cel.index(1) + cel.index(0))") == .int(8))
    #expect(
      try value("cel.block([[1, 2]], cel.index(0).exists(cel.iterVar(0, 0), cel.iterVar(0, 0) == 2))") == .bool(true))
  }

  @Test func `a value that fails or is unknown matters only where it is read`() throws {
    #expect(try value("cel.bind(t, 1 / 0, true || t > 0)") == .bool(true))
    #expect(try value("cel.bind(t, 1 / 0, 3)") == .int(3))
    #expect(try cause("cel.bind(t, 1 / 0, t)") == .divisionByZero)
    #expect(try result("cel.bind(t, n > 3, a || t)", types, ["a": .bool(true)], unknown: ["n"]) == .value(.bool(true)))
    #expect(try result("cel.bind(t, n > 3, a && t)", types, ["a": .bool(true)], unknown: ["n"]) == .unknown(["n"]))
  }

  @Test func `a value is found once, however often it is read`() throws {
    let list = "[" + Array(repeating: "1", count: 500).joined(separator: ",") + "]"
    let sum = Array(repeating: "t", count: 100).joined(separator: " && ")
    let source = "cel.bind(t, \(list).all(e, e == 1), \(sum))"
    #expect(try result(source, budget: 4_000) == .value(.bool(true)))
  }

  @Test func `every round of a loop finds the value again`() throws {
    #expect(try value("[1, 2, 3].map(e, cel.bind(t, e * e, t + t))") == .list([.int(2), .int(8), .int(18)]))
  }

  @Test(arguments: [
    "cel.bind(1, 2, 3)", "cel.bind(a.b, 2, 3)", "cel.block(1, 2)", "cel.block([?optional.of(1)], 2)",
    "cel.index(-1)", "cel.index('a')", "cel.index(0)", "cel.bind(t, 1, u)", "t + cel.bind(t, 1, t)",
    "cel.bind(t, wan(1), t + 1)",
  ])
  func `a faulty binding is refused with a remedy`(source: String) throws {
    let fault = try #require(faults(source, types).first)
    #expect(!fault.message.zh.isEmpty && !fault.remedy.zh.isEmpty && !fault.remedy.en.isEmpty)
  }

  @Test func `the children of a binding are its values and its body`() throws {
    let program = try Environment().compile("cel.bind(t, 1 + 2, [t, t])")
    var visited = 0
    program.syntax.walk { _ in visited += 1 }
    #expect(program.syntax.children.count == 2)
    #expect(visited == 7)
    #expect(program.resultType == .list(.int))
  }
}
