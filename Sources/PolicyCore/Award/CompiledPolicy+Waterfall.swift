internal import Standards

extension CompiledPolicy {
  /// The steps from the contracts to the award, with the one that limits it marked.
  func waterfall(_ valuation: Valuation) -> [AwardStep] {
    let capped = valuation.total.range.high > valuation.room.range.high
    let excluded = excluding(valuation.conditions, named: award.applicationConditions)
    var steps = valuation.projects.flatMap { projectSteps($0, isLimit: !capped && excluded == nil) }
    steps.append(
      AwardStep(
        id: "sum", clause: award.cap.clause, label: Phrase(zh: "各项目合计", en: "All projects"), project: nil, expense: nil,
        value: valuation.total.range, note: nil, binding: false))
    if let excluded {
      steps.append(
        AwardStep(
          id: "excluded", clause: excluded.clause, label: Phrase(zh: "不予计算", en: "Nothing is due"), project: nil,
          expense: nil,
          value: .zero, note: excluded.sentence, binding: true))
    }
    steps.append(
      AwardStep(
        id: "cap", clause: award.cap.clause, label: award.cap.label, project: nil, expense: nil,
        value: valuation.room.range,
        note: capNote(valuation), binding: capped && excluded == nil))
    steps.append(
      AwardStep(
        id: "award", clause: award.cap.clause, label: Phrase(zh: "最高可获支持", en: "At most"), project: nil, expense: nil,
        value: valuation.award.range, note: nil, binding: false))
    return steps
  }

  private func projectSteps(_ project: Valuation.ProjectValue, isLimit: Bool) -> [AwardStep] {
    let id = project.facts.id
    func step(
      _ name: String, _ clause: ClauseID, _ label: Phrase, _ value: MoneyRange, note: Phrase? = nil,
      binding: Bool = false
    ) -> AwardStep {
      AwardStep(
        id: name, clause: clause, label: label, project: id, expense: nil, value: value, note: note, binding: binding)
    }
    let rules = award.recognition
    var steps = [
      step("contract", rules.clause, rules.label, project.lines.reduce(.zero) { $0.adding($1.line.start.range) })
    ]
    for limit in rules.limits {
      let amounts = project.lines.flatMap { $0.line.reductions }.filter { $0.code == limit.id }.map(\.amount)
      guard let lost = try? amounts.sum(), lost > .zero else { continue }
      steps.append(step("reduction.\(limit.id)", limit.clause, limit.label, MoneyRange(lost), note: limit.reason))
    }
    let label = award.sums.first { $0.level == .project }?.label ?? rules.label
    steps.append(step("base", rules.clause, label, project.base.range))
    let excluded = excluding(project.conditions, named: award.projectConditions)
    steps.append(
      step(
        "rate", award.rate.clauses.first ?? "", award.rate.label, project.rated.range,
        note: Phrase(zh: "比例 \(round.rateCeiling)，向下取整。", en: "Rate \(round.rateCeiling), rounded down."),
        binding: isLimit && excluded == nil))
    if let excluded {
      steps.append(
        step(
          "excluded", excluded.clause, Phrase(zh: "本项目不计入", en: "This project does not count"), .zero,
          note: excluded.sentence, binding: isLimit))
    }
    return steps
  }

  private func excluding(_ results: [ConditionResult], named ids: [String]) -> ConditionResult? {
    results.first { ids.contains($0.id) && $0.outcome == .notMet }
  }

  private func capNote(_ valuation: Valuation) -> Phrase {
    let granted = valuation.root.context.grantedThisYear
    let cap = round.annualCap
    guard granted > .zero else { return Phrase(zh: "年度上限 \(cap.grouped) 元", en: "Yearly cap \(cap.grouped) yuan") }
    return Phrase(
      zh: "年度上限 \(cap.grouped) 元，本年度已获 \(granted.grouped) 元",
      en: "Yearly cap \(cap.grouped) yuan, granted this year \(granted.grouped) yuan")
  }
}
