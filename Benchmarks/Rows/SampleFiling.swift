import PolicyCore
import Standards

/// Filings to measure with.
enum SampleFiling {
  /// Every question answered: yes where it helps, two expense lines of two models.
  static func whole(of policy: CompiledPolicy) -> Filing {
    filing(of: policy, isWhole: true)
  }

  /// The same project and lines with nothing answered but how the model is used.
  static func open(of policy: CompiledPolicy) -> Filing {
    filing(of: policy, isWhole: false)
  }

  private static let yes: Set<FactID> = [
    "org.operates_in_zone", "project.is_user", "project.third_party", "org.in_zone", "org.user_unit", "org.effective",
    "org.replicable", "org.third_party",
  ]

  private static let nothing: Set<FactID> = ["expense.hardware", "expense.credits", "expense.tax", "org.used_year"]

  private static func filing(of policy: CompiledPolicy, isWhole: Bool) -> Filing {
    func answers(_ level: Level, line: Int) -> [FactID: FactValue] {
      var found: [FactID: FactValue] = [:]
      for id in policy.factOrder {
        guard let fact = policy.facts[id], fact.level == level, !fact.isDecided else { continue }
        guard isWhole || id == "project.mode" else { continue }
        found[id] = answer(fact, line: line)
      }
      return found
    }
    let hasLines = policy.facts.values.contains { $0.level == .expense }
    return Filing(
      application: answers(.application, line: 0),
      projects: hasLines
        ? [
          ProjectFacts(
            id: "p1", values: answers(.project, line: 0),
            expenses: [1, 2].map { ExpenseFacts(id: "e\($0)", values: answers(.expense, line: $0)) })
        ] : [])
  }

  private static func answer(_ fact: FactDefinition, line: Int) -> FactValue {
    switch fact.kind {
    case .bool: .bool(yes.contains(fact.id))
    case .money: .money(Money(fen: nothing.contains(fact.id) ? 0 : 12_567_891 + Int64(line)))
    case .date: .date(CivilDate(year: 2025, month: 3, day: 31) ?? .epoch)
    case .integer: .integer(1)
    case .ratio: .ratio(.one)
    case .choice: .choice(fact.options.first?.value ?? "")
    case .choices: .choices(fact.options.prefix(1).map(\.value))
    default: .text(fact.id == "expense.model_name" ? "模型\(line)" : "文字")
    }
  }
}
