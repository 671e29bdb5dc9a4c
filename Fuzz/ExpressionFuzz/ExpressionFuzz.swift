import CEL
import Standards

/// Takes any bytes as an expression: parses, checks and evaluates it, and holds it to what no expression may do.
///
/// - No text crashes, hangs or runs past its budget.
/// - What is decided while facts are unknown stays so once they are known.
/// - A checked program never fails for a name that is missing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExpression(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let text = String(validating: bytes, as: UTF8.self) else { return 0 }
  ExpressionTrial(text).run()
  return 0
}

private struct ExpressionTrial {
  private static let environment = Environment(variables: [
    "org": .record(
      "org",
      ["kind": .string, "operates_in_zone": .bool, "fields": .list(.string), "granted": .money, "founded": .date]),
    "project": .record(
      "project",
      ["mode": .string, "related": .bool, "settled": .money, "signed_on": .date, "share": .ratio, "count": .int]),
    "p": .record("p", ["api_min": .money, "rate": .ratio, "years": .int]),
    "r": .record("r", ["R8": .string]), "submitted_on": .date, "x": .dyn, "n": .int, "s": .string,
  ])

  private static let bindings: [String: Value] = [
    "org": .record([
      "kind": .string("enterprise"), "operates_in_zone": .bool(true), "fields": .list([.string("health")]),
      "granted": .money(Money(yuan: 600_000)), "founded": .date(day("2015-02-28")),
    ]),
    "project": .record([
      "mode": .string("api"), "related": .bool(false), "settled": .money(Money(fen: 9_999_999)),
      "signed_on": .date(day("2024-02-29")), "share": .ratio(.one), "count": .int(3),
    ]),
    "p": .record(["api_min": .money(Money(yuan: 100_000)), "rate": .ratio(.one), "years": .int(3)]),
    "r": .record(["R8": .string("both")]), "submitted_on": .date(day("2025-09-15")), "x": .int(1), "n": .int(-1),
    "s": .string("一二三"),
  ]

  private static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("\(text) is a day") }
    return day
  }

  private static let unknowns: [Set<String>] = [
    ["project.settled", "x"], ["org", "project.mode"], ["project.related", "org.operates_in_zone", "n"],
  ]
  private static let budget = 20_000

  let text: String
  init(_ text: String) { self.text = text }

  func run() {
    if let program = try? ExpressionTrial.environment.compile(text) { examine(program) }
    if let program = try? ExpressionTrial.environment.compileUnchecked(text) { examine(program) }
  }

  private func examine(_ program: Program) {
    let whole = program.evaluate(Activation(bindings: ExpressionTrial.bindings), budget: ExpressionTrial.budget)
    for unknowns in ExpressionTrial.unknowns {
      let activation = Activation(bindings: ExpressionTrial.bindings, unknowns: unknowns)
      let part = program.evaluate(activation, budget: ExpressionTrial.budget)
      guard case .value(let decided) = part, case .value(let value) = whole else { continue }
      // Written out, since NaN differs from itself and canonically equivalent text must not pass for the same.
      precondition(Array(decided.text.utf8) == Array(value.text.utf8), "decided \(decided.text), it is \(value.text)")
    }
    _ = program.evaluateTracing(Activation(), budget: ExpressionTrial.budget)
  }
}
