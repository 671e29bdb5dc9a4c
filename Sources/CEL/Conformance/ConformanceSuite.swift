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
    let deducedType: String?

    struct Declaration: Decodable, Sendable {
      let name: String
      let type: String?
      let function: [Overload]?
    }

    struct Overload: Decodable, Sendable {
      let args: [String]
      let result: String
      let member: Bool
    }

    enum Expected: Sendable {
      case value(Value)
      case error
      /// Only a type is expected.
      case nothing
      /// A value that this engine has no kind for.
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
      deducedType = try expect.decodeIfPresent(String.self, forKey: .deduced)
      if expect.contains(.error) {
        expected = .error
      } else if expect.contains(.value), checkOnly != true {
        expected = try expect.decode(TaggedValue.self, forKey: .value).value.map(Expected.value) ?? .inexpressible
      } else {
        expected = .nothing
      }
    }
  }
}

extension ConformanceSuite {
  /// Runs the tests that a policy language needs, or with `all` every one; those on the list of ``ConformanceSkips`` are
  /// counted with their reason instead.
  package func run(all: Bool = false) -> ConformanceReport {
    var report = ConformanceReport()
    for test in tests where all || test.policy == true {
      if let reason = ConformanceSkips.reason(id: test.id, needs: test.needs ?? []) {
        report.skip(reason)
        continue
      }
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
    let environment = environment
    let program: Program
    do {
      program = disableCheck == true ? try environment.compileUnchecked(expr) : try environment.compile(expr)
    } catch {
      if case .error = expected { return nil }
      return "does not compile: " + error.faults.map(\.message.en).joined(separator: " ")
    }
    if let deducedType, program.resultType.description != deducedType {
      return "expected type \(deducedType), got \(program.resultType)"
    }
    if case .nothing = expected { return nil }
    let outcome = program.evaluate(Activation(bindings: bindings))
    switch (expected, outcome) {
    case (.error, .failure): return nil
    case (.value(let wanted), .value(let value)) where value.isIdentical(to: wanted): return nil
    case (.value(let wanted), _): return "expected \(wanted.text), got \(outcome.text)"
    case (.error, _): return "expected an error, got \(outcome.text)"
    default: return "expects a value of a kind that is not supported"
    }
  }

  private var environment: Environment {
    let declared = types.filter { $0.function == nil }
      .map { ($0.name, $0.type.flatMap(ValueType.init(parsing:)) ?? .dyn) }
    let functions = types.flatMap { declaration in
      (declaration.function ?? []).map { overload in
        Function(declaration.name, isMember: overload.member, overloads: [overload.signature]) {
          (_) throws(FailureCause) in throw .unknownFunction(declaration.name)
        }
      }
    }
    return Environment(
      variables: Dictionary(declared, uniquingKeysWith: { first, _ in first }), container: container ?? "",
      functions: functions)
  }
}

extension ConformanceSuite.Test.Overload {
  fileprivate var signature: Signature {
    Signature(args.map { ValueType(parsing: $0) ?? .dyn }, ValueType(parsing: result) ?? .dyn)
  }
}
