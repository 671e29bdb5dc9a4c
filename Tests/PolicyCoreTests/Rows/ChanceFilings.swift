import PolicyCore
import Standards

/// Filings by chance, with many answers on or beside the lines of the guide.
struct ChanceFilings {
  let policy: CompiledPolicy
  var random: ChanceNumbers

  init(_ policy: CompiledPolicy, seed: UInt64) {
    self.policy = policy
    random = ChanceNumbers(seed: seed)
  }

  /// - Parameter answered: how many of a hundred questions have an answer.
  mutating func next(answered: Int, projects: ClosedRange<Int> = 1...2) -> Filing {
    Filing(
      application: answers(.application, answered),
      projects: (1...Int.random(in: projects, using: &random)).map { number in
        ProjectFacts(
          id: "p\(number)", values: answers(.project, answered),
          expenses: (1...Int.random(in: 1...3, using: &random)).map {
            ExpenseFacts(id: "e\($0)", values: answers(.expense, answered))
          })
      })
  }

  private mutating func answers(_ level: Level, _ answered: Int) -> [FactID: FactValue] {
    var found: [FactID: FactValue] = [:]
    for id in policy.factOrder {
      guard let fact = policy.facts[id], fact.level == level, !fact.isDecided,
        Int.random(in: 0..<100, using: &random) < answered
      else { continue }
      found[id] = answer(fact)
    }
    return found
  }

  mutating func answer(_ fact: FactDefinition) -> FactValue {
    switch fact.kind {
    case .bool:
      // Mostly as it helps, so that not every filing fails at once.
      let helps: Set<FactID> = ["org.operates_in_zone", "project.is_user", "project.third_party"]
      return .bool(Int.random(in: 0..<100, using: &random) < 92 ? helps.contains(fact.id) : Bool.random(using: &random))
    case .money:
      let lines: [Int64] = [0, 1, 9_999_999, 10_000_000, 10_000_001, 25_000_000, 49_999_999, 50_000_000, 1_200_000_000]
      let few = fact.id == "expense.credits" || fact.id == "expense.tax" || fact.id == "expense.hardware"
      return .money(
        Money(fen: few ? Int64.random(in: 0...3, using: &random) * 1_000_001 : lines.randomElement(using: &random)!))
    case .date:
      let days = ["2022-09-14", "2022-09-15", "2023-12-31", "2024-01-01", "2025-03-31", "2025-09-15", "2025-09-16"]
      return .date(CivilDate(iso: days.randomElement(using: &random)!)!)
    case .integer: return .integer(Int64.random(in: 0...5, using: &random))
    case .ratio: return .ratio(.one)
    case .choice: return .choice(fact.options.randomElement(using: &random)!.value)
    case .choices: return .choices([fact.options.randomElement(using: &random)!.value])
    default: return .text(["", "甲", "乙"].randomElement(using: &random)!)
    }
  }

  /// Every question that has no answer; where leaving it out is an answer too, as of credits, nothing is unknown.
  func unanswered(_ filing: Filing) -> [FactPath] {
    var found: [FactPath] = []
    for id in policy.factOrder {
      guard let fact = policy.facts[id], !fact.isDecided, fact.unanswered == nil else { continue }
      switch fact.level {
      case .application: found.append(FactPath(id))
      case .project: found += filing.projects.map { FactPath(id, project: $0.id) }
      case .expense:
        found += filing.projects.flatMap { project in
          project.expenses.map { FactPath(id, project: project.id, expense: $0.id) }
        }
      }
    }
    return found.filter { filing[$0] == nil }
  }
}

/// SplitMix64: the same numbers for the same seed.
struct ChanceNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
