package import Standards

/// Everything the engine can say about a filing; the same filing, context and policy always give the same value.
package struct Assessment: Codable, Hashable, Sendable {
  package let conditions: [ConditionResult]
  package let lines: [LineRecognition]
  package let steps: [AwardStep]
  /// The most that may be granted, if the office decides in favour wherever it has to decide.
  package let award: MoneyRange
  /// What the award would be under the other options of readings nobody has decided yet.
  package let alternatives: [ReadingAlternative]
  package let materials: [MaterialRequirement]
  package let unknown: [FactPath]
  package let nextQuestion: FactPath?
  package let readings: [String: String]
  package let parameters: [ParameterUse]
  package let policyHash: String
}

/// The award under another option of an undecided reading.
package struct ReadingAlternative: Codable, Hashable, Sendable {
  package let reading: String
  package let option: String
  package let label: Phrase
  package let award: MoneyRange
}

/// The version of a dated parameter that was used.
package struct ParameterUse: Codable, Hashable, Sendable {
  package let id: String
  package let label: Phrase
  package let value: Phrase
  package let validFrom: CivilDate
  /// The named date it was looked up at: `submitted_on`, `batch_year`, `spent_on`.
  package let asOf: String
  package let clause: ClauseID
}
