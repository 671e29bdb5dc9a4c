extension CompiledPolicy {
  /// The conditions alone, as ``assess(_:in:)`` gives them: for searches that try many amounts.
  package func conditions(of filing: Filing, in context: AssessmentContext) -> [ConditionResult] {
    let valuation = Valuation(forAssessment, filing: filing, context: context)
    return valuation.conditions + valuation.projects.flatMap(\.conditions)
  }
}
