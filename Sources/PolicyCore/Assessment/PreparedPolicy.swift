internal import Standards

/// A policy that all assessments share, with what explanations take from it laid out so that nothing is copied or put
/// together for a single filing.
final class PreparedPolicy: Sendable {
  let policy: CompiledPolicy
  let applicationConditions: [PreparedCondition]
  let projectConditions: [PreparedCondition]
  let words: AwardWords
  let materials: [MaterialID]
  let facts: [FactID: PreparedFact]
  let lineFacts: LineFacts
  let parameters: [PreparedParameter]
  /// Of ``CompiledPolicy/spentOn``.
  let spentOn: PreparedFact?
  /// What names are called that are no facts.
  let labels: [String: Phrase]
  /// The names of the sums, in the policy's order.
  let sums: [String]

  init(_ policy: CompiledPolicy) {
    self.policy = policy
    func conditions(_ level: Level, _ numbers: [Int]) -> [PreparedCondition] {
      zip(policy.conditions.lazy.filter { $0.level == level }, numbers).map {
        PreparedCondition($0, number: $1, of: policy)
      }
    }
    applicationConditions = conditions(.application, policy.rows.program.applicationConditions)
    projectConditions = conditions(.project, policy.rows.program.projectConditions)
    words = AwardWords(policy.award)
    materials = policy.materials.map(\.id)
    facts = policy.facts.mapValues(PreparedFact.init)
    lineFacts = LineFacts(facts)
    spentOn = facts[CompiledPolicy.spentOn]
    parameters = policy.parameters.map(PreparedParameter.init)
    labels = policy.names.labels
    sums = policy.award.sums.map(\.id.rawValue)
  }
}

/// A condition, its row and its parts, shared by all filings.
final class PreparedCondition: Sendable {
  let definition: ConditionDefinition
  /// Its place among the conditions of the rows' program.
  let number: Int
  let wording: ConditionWording
  let parts: [PreparedCondition]

  init(_ definition: ConditionDefinition, number: Int, of policy: CompiledPolicy) {
    self.definition = definition
    self.number = number
    wording =
      definition.wording
      ?? ConditionWording(definition, policy.names, options: policy.chosenOptions, rank: policy.factRank)
    let program = policy.rows.program
    parts = zip(definition.parts, program.parts(of: program.conditions[number])).map {
      PreparedCondition($0, number: $1, of: policy)
    }
  }
}
