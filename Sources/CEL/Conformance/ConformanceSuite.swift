internal import Standards

/// The specification's own tests, in the JSON form with tagged values.
package struct ConformanceSuite: Decodable, Sendable {
  let tests: [Test]

  struct Test: Decodable, Sendable {
    let id: String
    let file: String
    let expr: String
    let policy: Bool?
    let needs: [String]?
    let container: String?
    let disableCheck: Bool?
    let checkOnly: Bool?
    let types: [Declaration]
    let bindings: [String: Value]
    let expected: Expected

    struct Declaration: Decodable, Sendable {
      let name: String
      let type: String?
    }

    enum Expected: Sendable {
      case value(Value)
      case error
      /// A type to be deduced, or a value that this engine has no kind for.
      case deduced(String)
      case inexpressible
    }

    private enum Key: String, CodingKey {
      case id, file, expr, policy, needs, container, bindings, expect
      case disableCheck = "disable_check"
      case checkOnly = "check_only"
      case types = "type_env"
    }

    private enum Expectation: String, CodingKey {
      case value, error
      case deduced = "deduced_type"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      id = try container.decode(String.self, forKey: .id)
      file = try container.decode(String.self, forKey: .file)
      expr = try container.decode(String.self, forKey: .expr)
      policy = try container.decodeIfPresent(Bool.self, forKey: .policy)
      needs = try container.decodeIfPresent([String].self, forKey: .needs)
      self.container = try container.decodeIfPresent(String.self, forKey: .container)
      disableCheck = try container.decodeIfPresent(Bool.self, forKey: .disableCheck)
      checkOnly = try container.decodeIfPresent(Bool.self, forKey: .checkOnly)
      types = try container.decodeIfPresent([Declaration].self, forKey: .types) ?? []
      bindings = try (container.decodeIfPresent([String: TaggedValue].self, forKey: .bindings) ?? [:])
        .compactMapValues(\.value)
      let expect = try container.nestedContainer(keyedBy: Expectation.self, forKey: .expect)
      if expect.contains(.error) {
        expected = .error
      } else if expect.contains(.value) {
        expected = try expect.decode(TaggedValue.self, forKey: .value).value.map(Expected.value) ?? .inexpressible
      } else {
        expected = .deduced(try expect.decode(String.self, forKey: .deduced))
      }
    }
  }
}

/// What a run of a suite found.
package struct ConformanceReport: Sendable {
  package struct Section: Sendable {
    package let name: String
    package var passed = 0
    package var total = 0
  }

  package internal(set) var sections: [Section] = []
  /// One line each, with the test's id.
  package internal(set) var failures: [String] = []
  /// Tests that only expect some error: an engine that always fails would pass them.
  package internal(set) var errorTests = Section(name: "error")

  package var passed: Int { sections.reduce(0) { $0 + $1.passed } }
  package var failed: Int { sections.reduce(0) { $0 + $1.total } - passed }

  mutating func record(_ section: String, _ failure: String?) {
    let index = sections.firstIndex { $0.name == section } ?? sections.count
    if index == sections.count { sections.append(Section(name: section)) }
    sections[index].total += 1
    if let failure { failures.append(failure) } else { sections[index].passed += 1 }
  }
}

extension ConformanceSuite {
  /// Runs the tests that a policy language needs, or with `all` every one that needs no protocol buffers.
  package func run(all: Bool = false) -> ConformanceReport {
    var report = ConformanceReport()
    for test in tests where all ? !(test.needs ?? []).contains("protobuf") : test.policy == true {
      let failure = test.failure
      report.record(test.file, failure.map { "\(test.id): \(test.expr): \($0)" })
      if case .error = test.expected {
        report.errorTests.total += 1
        if failure == nil { report.errorTests.passed += 1 }
      }
    }
    return report
  }
}

extension ConformanceSuite.Test {
  /// What is wrong, if anything is.
  fileprivate var failure: String? {
    let declared = types.map { ($0.name, $0.type.flatMap(ValueType.init(parsing:)) ?? .dyn) }
    let environment = Environment(
      variables: Dictionary(declared, uniquingKeysWith: { first, _ in first }), container: container ?? "")
    let program: Program
    do {
      program = disableCheck == true ? try environment.compileUnchecked(expr) : try environment.compile(expr)
    } catch {
      if case .error = expected { return nil }
      return "does not compile: " + error.faults.map(\.message.en).joined(separator: " ")
    }
    if case .deduced(let type) = expected {
      return program.resultType.description == type ? nil : "expected type \(type), got \(program.resultType)"
    }
    let outcome = program.evaluate(Activation(bindings: bindings))
    switch (expected, outcome) {
    case (.error, .failure): return nil
    case (.value(let wanted), .value(let value)) where value.isIdentical(to: wanted): return nil
    case (.value(let wanted), _): return "expected \(wanted.text), got \(outcome.text)"
    case (.error, _): return "expected an error, got \(outcome.text)"
    default: return "expects a value of a kind that is not supported"
    }
  }
}

extension Outcome {
  /// One line in English, for reports.
  package var text: String {
    switch self {
    case .value(let value): value.text
    case .unknown(let paths): "unknown(\(paths.sorted().joined(separator: ", ")))"
    case .failure(let failure): "error: \(failure.cause.message.en)"
    }
  }
}
