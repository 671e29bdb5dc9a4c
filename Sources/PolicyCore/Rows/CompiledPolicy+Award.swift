internal import Standards

extension CompiledPolicy {
  /// The award alone, without conditions, words or questions: what a search over many answers needs.
  package func awardRange(_ filing: Filing, in context: AssessmentContext) -> MoneyRange {
    var sheet = Sheet(rows, filing: filing, context: context)
    return sheet.award().range
  }

  /// The award as an assessment states it, narrowed by the completions of the countable answers.
  func settledAward(_ filing: Filing, in context: AssessmentContext) -> MoneyRange {
    var sheet = Sheet(rows, filing: filing, context: context)
    return sheet.probedAward().range
  }

  /// The award of the same filing worked out again and again from the same cells, as probing does; the last one.
  package func awardRange(_ filing: Filing, in context: AssessmentContext, times count: Int) -> MoneyRange {
    var sheet = Sheet(rows, filing: filing, context: context)
    var range = MoneyRange.zero
    for _ in 0..<count { range = sheet.award().range }
    return range
  }
}
