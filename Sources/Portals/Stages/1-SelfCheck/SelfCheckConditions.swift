internal import Casework
internal import PolicyCore
internal import Standards

/// Conditions with their outcome, clause, the answers they rest on, and what would still help.
struct SelfCheckConditions: Sendable {
  let check: SelfCheck
  let assessment: Assessment
  let gaps: [SelfCheckGap]

  init(check: SelfCheck, assessment: Assessment) {
    self.check = check
    self.assessment = assessment
    gaps = check.gaps(assessment)
  }

  func items(_ results: [ConditionResult], _ language: Language) -> HTML {
    let check = check
    var tree = ConditionTree(policy: check.policy) { id, language in
      check.filing.projects.count > 1 ? check.name(of: id)[language] : nil
    }
    tree.verdict = { $0.words }
    tree.showsGrounds = false
    // What was only supposed is listed once, at the end of the page.
    tree.isShown = { use in
      check.filing[use.path] != nil || !check.policy.selfCheck.assumptions.contains { $0.fact == use.path.fact }
    }
    tree.more = { result, language in "\(gap(result, language))\(remedy(result, language))" }
    return tree.list(results, language)
  }

  private func gap(_ result: ConditionResult, _ language: Language) -> HTML? {
    guard let gap = gaps.first(where: { $0.condition == result.id && $0.project == result.project }) else { return nil }
    let until = check.policy.round.window.upperBound.deadlinePhrase
    return "<br>\(Words.gap(gap.amount, until: until)[language])"
  }

  private func remedy(_ result: ConditionResult, _ language: Language) -> HTML? {
    guard result.outcome == .notMet, let remedy = check.policy.condition(result.id)?.remedy else { return nil }
    return "<br>\(remedy[language])"
  }
}

extension ConditionOutcome {
  /// Never a verdict on the application: what the answers say about one condition.
  var words: (phrase: Phrase, tone: Tag.Tone) {
    switch self {
    case .met: (Phrase(zh: "按您的回答，已满足", en: "Met by your answers"), .good)
    case .notMet: (Phrase(zh: "按您的回答，未满足", en: "Not met by your answers"), .bad)
    case .undetermined: (Phrase(zh: "还不能确定", en: "Cannot tell yet"), .wait)
    case .leftToOffice(.experts): (Phrase(zh: "由专家评审认定", en: "Decided by the experts"), .info)
    case .leftToOffice: (Phrase(zh: "由审核部门认定", en: "Decided by the reviewing office"), .info)
    case .notApplicable: (Phrase(zh: "不涉及", en: "Does not apply"), .plain)
    case .failed: (Phrase(zh: "无法计算，请联系我们", en: "Could not be computed; contact us"), .bad)
    }
  }
}

extension CompiledPolicy {
  /// A condition anywhere in the trees.
  func condition(_ id: String) -> ConditionDefinition? {
    func find(_ conditions: [ConditionDefinition]) -> ConditionDefinition? {
      for condition in conditions {
        if condition.id == id { return condition }
        switch condition.body {
        case .all(let parts), .any(let parts): if let found = find(parts) { return found }
        case .not(let part): if let found = find([part]) { return found }
        case .leaf, .decided: break
        }
      }
      return nil
    }
    return find(conditions)
  }
}
