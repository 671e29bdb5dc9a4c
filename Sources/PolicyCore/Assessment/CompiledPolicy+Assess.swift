extension CompiledPolicy {
  /// The full assessment: conditions, recognised lines, award, materials and what is still unknown.
  package func assess(_ filing: Filing, in context: AssessmentContext) -> Assessment {
    Assessment(
      conditions: [], lines: [], steps: [], award: .unlimited, alternatives: [], materials: [], unknown: [],
      nextQuestion: nil, readings: [:], parameters: [], policyHash: hash)
  }

  /// The question worth asking next, or `nil` when no answer could change anything.
  package func nextQuestion(_ filing: Filing, in context: AssessmentContext) -> FactPath? { nil }

  /// Every material with whether it is due, for the application and for each project.
  package func requirements(_ filing: Filing, in context: AssessmentContext) -> [MaterialRequirement] { [] }
}
