extension Scope {
  /// The condition's outcome here, with its parts.
  func result(
    of condition: ConditionDefinition, outcome: ConditionOutcome, parts: [ConditionResult]
  ) -> ConditionResult {
    ConditionResult(
      outcome: outcome, parts: parts, wording: wording(of: condition), scope: self,
      project: condition.level == .application ? nil : project?.id)
  }
}
