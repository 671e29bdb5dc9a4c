internal import Standards

/// Everything the engine can say about a filing; the same filing, context and policy always give the same value.
package struct Assessment: Sendable {
  package let conditions: [ConditionResult]
  package let lines: [LineRecognition]
  package let steps: [AwardStep]
  /// The most that may be granted, if the office decides in favour wherever it has to decide.
  package let award: MoneyRange
  package let materials: [MaterialRequirement]
  package let unknown: [FactPath]
  /// What it was made of.
  let root: Scope

  /// The question worth asking next, `nil` where no answer can change anything; computed anew at each call.
  package var nextQuestion: FactPath? { root.policy.nextQuestion(root.filing, in: root.context) }

  package var policyHash: String { root.policy.hash }

  /// The option of every reading, by its id.
  package var readings: [String: String] { root.readings }

  /// The readings that this policy's rules read, with who decided: what a determination records.
  package var readingUses: [ReadingUse] {
    root.policy.readReadings.compactMap(root.policy.reading).map { $0.use(supposing: root.context.readings[$0.id]) }
  }

  /// The version of every dated parameter in force; those of a single line's day are left to its line.
  package var parameters: [ParameterUse] { root.shared.parameters.compactMap(root.use) }
}

extension Assessment: Hashable {
  package static func == (a: Assessment, b: Assessment) -> Bool {
    a.award == b.award && a.conditions == b.conditions && a.lines == b.lines && a.steps == b.steps
      && a.materials == b.materials && a.unknown == b.unknown
      && a.readings == b.readings && a.policyHash == b.policyHash
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(award)
    hasher.combine(conditions)
    hasher.combine(policyHash)
  }
}
