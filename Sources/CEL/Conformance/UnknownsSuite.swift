/// Cases with unknown facts: what every completion gives, what rule-by-rule evaluation must give,
/// and which facts matter.
package struct UnknownsSuite: Decodable, Sendable {
  let meta: Meta
  let cases: [Case]

  struct Meta: Decodable, Sendable { let types: [String: String] }

  struct Case: Decodable, Sendable {
    let id: Int
    let expr: String
    let known: [String: Plain]
    let unknown: [String: [Plain]]
    let possible: [Plain]
    let kleene: Plain
    let relevant: Set<String>
  }

  /// A bare JSON boolean, integer, or one of the words `unknown` and `error`.
  enum Plain: Decodable, Hashable, Sendable {
    case value(Value)
    case word(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .value(.bool(flag))
      } else if let number = try? container.decode(Int64.self) {
        self = .value(.int(number))
      } else {
        self = .word(try container.decode(String.self))
      }
    }

    var value: Value? {
      if case .value(let value) = self { return value }
      return nil
    }
  }
}

extension UnknownsSuite {
  /// Most completions that the report's probing tries for one case.
  package static let probeLimit = 4096

  /// Sections: soundness (no completion contradicts a value or error), decided (as rule by rule evaluation must), facts
  /// (an unknown names every fact that matters), probing (with the domains: settled where settled, and never an
  /// irrelevant fact).
  package func run() -> ConformanceReport {
    var report = ConformanceReport()
    let environment = Environment(variables: meta.types.compactMapValues(ValueType.init(parsing:)))
    for test in cases {
      let place = "case \(test.id): \(test.expr)"
      guard let program = try? environment.compile(test.expr) else {
        report.record("soundness", "\(place): does not compile")
        continue
      }
      let activation = Activation(bindings: test.known.compactMapValues(\.value), unknowns: Set(test.unknown.keys))
      let outcome = program.evaluate(activation)
      let probed = program.probe(
        activation, domains: test.unknown.mapValues { $0.compactMap(\.value) }, limit: UnknownsSuite.probeLimit)
      func check(_ section: String, _ holds: Bool, _ found: Outcome) {
        report.record(section, holds ? nil : "\(section): \(place): got \(found.text)")
      }
      check("soundness", test.isSound(outcome) && test.isSound(probed), outcome)
      check("decided", test.isDecided(outcome), outcome)
      check("facts", outcome.unknownPaths.isSuperset(of: outcome.isUnknown ? test.relevant : []), outcome)
      check("probing", test.possible.count == 1 ? !probed.isUnknown : probed.unknownPaths == test.relevant, probed)
    }
    return report
  }
}

extension UnknownsSuite.Case {
  fileprivate func isSound(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .value(let value): possible == [.value(value)]
    case .failure: possible == [.word("error")]
    case .unknown: true
    }
  }

  fileprivate func isDecided(_ outcome: Outcome) -> Bool {
    switch (kleene, outcome) {
    case (.value(let wanted), .value(let value)): wanted == value
    case (.word("error"), .failure): true
    case (.word("unknown"), _): true
    default: false
    }
  }
}

extension Outcome {
  fileprivate var isUnknown: Bool {
    if case .unknown = self { return true }
    return false
  }

  fileprivate var unknownPaths: Set<String> {
    if case .unknown(let paths) = self { return paths }
    return []
  }
}
