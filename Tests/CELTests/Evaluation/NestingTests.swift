import CEL
import Foundation
import Testing

/// Nothing nests deep enough to exhaust a small stack: not in parsing, checking, lowering, evaluating or writing.
struct NestingTests {
  private static func repeated(_ count: Int, _ before: String, _ core: String, _ after: String) -> String {
    String(repeating: before, count: count) + core + String(repeating: after, count: count)
  }

  /// Each with as many levels as asked for.
  static let shapes: [(name: String, make: @Sendable (Int) -> String)] = [
    ("brackets", { repeated($0, "(", "1", ")") }), ("lists", { repeated($0, "[", "1", "]") }),
    ("maps", { repeated($0, "{'k': ", "1", "}") }), ("keys", { repeated($0, "{", "1", ": 1}") }),
    ("not", { repeated($0, "!", "true", "") }), ("minus", { repeated($0, "-(", "1", ")") }),
    ("sums", { repeated($0, "1 + (", "1", ")") }), ("long sums", { repeated($0, "1 + ", "1", "") }),
    ("fields", { repeated($0, "", "d", ".f") }), ("indexes", { repeated($0, "", "d", "[0]") }),
    ("index in index", { repeated($0, "d[", "0", "]") }), ("calls", { repeated($0, "string(", "1", ")") }),
    ("members", { repeated($0, "", "'a'", ".trim()") }), ("choices", { repeated($0, "true ? 1 : ", "1", "") }),
    ("choices within", { repeated($0, "true ? (", "1", ") : 1") }),
    ("loops", { repeated($0, "[1].map(x, ", "x", ")") }),
    ("loops over loops", { repeated($0, "", "[1]", ".map(x, x)") }),
    ("bindings", { repeated($0, "cel.bind(x, 1, ", "x", ")") }),
    ("bindings in values", { repeated($0, "cel.bind(x, ", "1", ", [x])") }),
    ("optionals", { repeated($0, "optional.of(", "1", ")") }), ("optional chain", { repeated($0, "", "d", ".?f") }),
    ("spreads", { repeated($0, "[?optional.of(", "1", ")]") }),
    ("presence", { "has(" + repeated($0, "", "d", ".f") + ")" }),
    ("messages", { repeated($0, "a{f: ", "1", "}") }), ("conjunctions", { repeated($0, "d && (", "d", ")") }),
    (
      "block",
      { levels in
        "cel.block([1" + (0..<levels).map { ", [cel.index(\($0))]" }.joined() + "], cel.index(\(levels)))"
      }
    ),
    ("patterns", { "'a'.matches('" + repeated($0, "(", "a", ")") + "')" }),
  ]

  /// Does everything that is done with a text.
  /// - Returns: whether the checked form compiles.
  private static func exercise(_ source: String) -> Bool {
    let environment = Environment(variables: ["d": .dyn])
    let value = Value.record(["f": .int(1)])
    let checked = try? environment.compile(source)
    for program in [checked, try? environment.compileUnchecked(source)] {
      guard let program else { continue }
      for activation in [Activation(bindings: ["d": value]), Activation(unknowns: ["d"])] {
        let (outcome, trace) = program.evaluateTracing(activation)
        _ = outcome.text
        _ = trace[program.syntax.id]?.text
        _ = program.probe(activation, domains: ["d": [value, .int(1)]])
      }
      var nodes = 0
      program.syntax.walk { _ in nodes += 1 }
      _ = program.syntax.hashValue
      _ = program.resultType.description
    }
    return checked != nil
  }

  /// On a thread with a quarter of the usual stack; and this build is not optimised.
  private static func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: body()) }
      thread.stackSize = 2 << 20
      thread.start()
    }
  }

  @Test(arguments: shapes.indices)
  func `every shape works up to its limit and is refused beyond`(index: Int) async {
    let shape = Self.shapes[index]
    let deepest = await Self.onSmallStack {
      [30, 120, 198, 330, 700, 5_000].last { Self.exercise(shape.make($0)) }
    }
    // A map is no key and there are no messages: these are refused for what they are.
    #expect(["keys", "messages"].contains(shape.name) || (deepest ?? 0) >= 30, "\(shape.name)")
    #expect((deepest ?? 0) <= 700, "\(shape.name)")
  }
}
