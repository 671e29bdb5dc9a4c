@testable import PolicyCore
import Standards

/// Filings of a programme with every kind of gap: missing facts, decided facts, several projects and lines.
struct RandomFilings {
  let policy: CompiledPolicy
  let facts: [FactDefinition]
  var generator: SeededGenerator
  /// Of a hundred facts, how many are left out.
  var missing: Int
  /// Of a hundred amounts, how many are outside anything real.
  var extremes = 0
  var maxProjects = 3
  var maxLines = 4

  init(_ policy: CompiledPolicy, seed: UInt64, missing: Int) {
    self.policy = policy
    let read = policy.simulatedFacts(in: policy.simulationContext)
    facts = policy.factOrder.filter { read.contains($0) }.compactMap { policy.facts[$0] }
    generator = SeededGenerator(seed: seed)
    self.missing = missing
  }

  mutating func next() -> Filing {
    let projects = generator.below(10) == 0 ? 0 : 1 + generator.below(maxProjects)
    return Filing(
      application: values(.application),
      projects: (0..<projects).map { project in
        let lines = generator.below(10) == 0 ? 0 : 1 + generator.below(maxLines)
        return ProjectFacts(
          id: "p\(project + 1)", values: values(.project),
          expenses: (0..<lines).map { ExpenseFacts(id: "e\($0 + 1)", values: values(.expense)) })
      })
  }

  private mutating func values(_ level: Level) -> [FactID: FactValue] {
    var values: [FactID: FactValue] = [:]
    for fact in facts where fact.level == level {
      // Facts that the office decides are mostly open while a simulation runs.
      if generator.below(100) < (fact.isDecided ? max(missing, 50) : missing) {
        if generator.below(4) == 0 { values[fact.id] = .notSure }
        continue
      }
      values[fact.id] = value(of: fact)
    }
    return values
  }

  private mutating func value(of fact: FactDefinition) -> FactValue {
    switch fact.kind {
    case .bool: return .bool(isLikely(fact.id) == (generator.below(30) > 0))
    case .money: return .money(amount())
    case .date: return .date(CivilDate(dayNumber: 19_500 + generator.below(950)) ?? .epoch)
    case .integer: return .integer(Int64(generator.below(9)))
    case .choice:
      let options = fact.options.map(\.value)
      return .choice(generator.below(3) == 0 ? generator.pick(options) : options[0])
    case .ratio: return .ratio(Ratio(Int64(generator.below(100)), over: 100) ?? .zero)
    case .choices: return .choices([])
    default: return .text(generator.pick(["", "A", "B", "C", "模型", "#0"]))
    }
  }

  private func isLikely(_ fact: FactID) -> Bool {
    ![
      "org.major_penalty", "org.criminal_record", "org.dishonest_listed", "org.applied_open_call", "project.related",
      "project.controlled", "project.other_fund", "org.crime", "org.dishonest", "org.related", "org.control",
      "org.other_fund", "org.jiebang",
    ].contains(fact)
  }

  private mutating func amount() -> Money {
    if generator.below(100) < extremes {
      return Money(
        fen: generator.pick([
          -1, -50_000_000, 1 << 40, 100_000_000_000_000, 99_999_999_999_999, .max, .min, .max / 2, 70_000_000_000_000,
        ]))
    }
    switch generator.below(6) {
    case 0: return Money(fen: 0)
    case 1: return Money(fen: 10_000_000 + Int64(generator.below(3)) - 1)
    case 2: return Money(fen: 50_000_000 + Int64(generator.below(3)) - 1)
    case 3: return Money(fen: Int64(generator.below(2_000_000_000)))
    default: return Money(fen: Int64(generator.below(80_000_000)))
    }
  }

  /// The filings as columns.
  func columns(_ filings: [Filing], context: SimulationContext) -> FactColumns {
    var builder = FactColumnsBuilder(policy, facts: facts.map(\.id), context: context)
    func state(_ values: [FactID: FactValue]) {
      for (fact, value) in values { if let slot = builder.slot(fact) { builder.set(slot, value) } }
    }
    for filing in filings {
      builder.beginApplication()
      state(filing.application)
      for project in filing.projects {
        builder.beginProject()
        state(project.values)
        for expense in project.expenses {
          builder.beginExpense()
          state(expense.values)
        }
      }
    }
    return builder.finish()
  }
}
