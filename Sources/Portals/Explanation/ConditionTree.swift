internal import PolicyCore
internal import Standards

/// Conditions with outcome, clause, what is required and what was found; each page adds its own words.
struct ConditionTree: Sendable {
  let policy: CompiledPolicy
  /// The name a page gives to a project.
  let project: @Sendable (String, Language) -> String?
  var verdict: @Sendable (ConditionOutcome) -> (phrase: Phrase, tone: Tag.Tone) = { ($0.shown, $0.tone) }
  /// Values that a page names elsewhere.
  var isShown: @Sendable (FactUse) -> Bool = { _ in true }
  /// What a page adds under a condition.
  var more: @Sendable (ConditionResult, Language) -> HTML? = { _, _ in nil }
  /// With sources, versions and readings.
  var showsGrounds = true

  func list(_ results: [ConditionResult], _ language: Language) -> HTML {
    let items: [HTML] = results.map { item($0, isTop: true, language) }
    return "<ul>\(items)</ul>"
  }

  private func item(_ result: ConditionResult, isTop: Bool, _ language: Language) -> HTML {
    let words = verdict(result.outcome)
    let place: HTML? = isTop ? result.project.flatMap { project($0, language) }.map { "\($0)：" } : nil
    let clause: HTML? =
      isTop
      ? " \(link(result.clause.rawValue, to: Link.clause(result.clause, in: policy).path(in: language)))" : nil
    let label: HTML = isTop ? "<b>\(result.label[language])</b>" : "\(result.label[language])"
    // One level of indentation, however deep the tree: a phone has no room for more.
    let inner: [HTML] = isTop ? deciding(result).map { item($0, isTop: false, language) } : []
    let below: HTML? = inner.isEmpty ? nil : "<ul>\(inner)</ul>"
    return """
      <li>\(place)\(label) \(tag(words.phrase[language], words.tone))\(clause)\(required(result, language))\
      \(found(result, language))\(more(result, language))\(below)</li>
      """
  }

  private func required(_ result: ConditionResult, _ language: Language) -> HTML? {
    guard result.parts.isEmpty else { return nil }
    switch result.outcome {
    case .met, .notMet, .undetermined, .failed:
      return "<br>\(Words.Explanation.required[language])\(result.rule[language])"
    case .leftToOffice, .notApplicable: return nil
    }
  }

  /// The parts that made the outcome: a way that was not needed is left out, and in short so is what is in order.
  private func deciding(_ result: ConditionResult) -> [ConditionResult] {
    let applying = result.parts.filter { $0.outcome != .notApplicable }
    let alike = applying.filter { $0.outcome == result.outcome }
    let shown = result.outcome == .met || (result.outcome == .notMet && !showsGrounds) ? alike : applying
    return shown.flatMap { [$0] + deciding($0) }
  }

  /// What the rule saw and where it comes from; versions and readings are folded away.
  private func found(_ result: ConditionResult, _ language: Language) -> HTML? {
    if case .leftToOffice = result.outcome, !showsGrounds { return nil }
    let colon = language == .zh ? "：" : ": "
    let facts = result.facts.filter(isShown).map { use in
      let value = "\(use.label[language])\(colon)\(use.value[language])"
      guard showsGrounds else { return value }
      return language == .zh
        ? "\(value)（\(use.origin.label.zh)）" : "\(value) (\(use.origin.label.en))"
    }
    let line: HTML? =
      facts.isEmpty
      ? nil : "<br><span class=\"hint\">\(facts.joined(separator: language == .zh ? "；" : "; "))</span>"
    guard showsGrounds else { return line }
    let grounds: [HTML] =
      result.parameters.map { "<li>\(Words.Explanation.version($0)[language])</li>" }
      + result.readings.map { "<li>\($0.id) \(Words.Explanation.choice($0)[language])</li>" }
    guard !grounds.isEmpty else { return line }
    return """
      \(line)<details><summary>\(Words.Explanation.grounds[language])\(visuallyHidden(result.label[language]))</summary>\
      <ul>\(grounds)</ul></details>
      """
  }
}

extension ConditionOutcome {
  var tone: Tag.Tone {
    switch self {
    case .met: .good
    case .notMet, .failed: .bad
    case .undetermined: .wait
    case .leftToOffice: .info
    case .notApplicable: .plain
    }
  }
}
