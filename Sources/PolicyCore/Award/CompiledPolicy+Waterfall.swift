internal import Standards

extension CompiledPolicy {
  /// The steps from the contracts to the award, with the one that limits it marked.
  func waterfall(_ valuation: Valuation) -> [AwardStep] {
    let capped = valuation.total.range.high > valuation.room.range.high
    let excluded = excluding(valuation.conditions, named: award.applicationConditions)
    let isOpen = !capped && excluded == nil
    var steps = valuation.projects.flatMap { projectSteps($0, isLimit: isOpen) }
    steps += valuation.parts.flatMap { partSteps($0, in: valuation, isLimit: isOpen) }
    steps.append(
      AwardStep(
        id: "sum", clause: award.cap.clause, label: sumLabel, project: nil, expense: nil,
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

  private var sumLabel: Phrase {
    if award.parts.isEmpty { return Phrase(zh: "各项目合计", en: "All projects") }
    if award.recognition == nil { return Phrase(zh: "各部分合计", en: "All parts") }
    return Phrase(zh: "各项目和各部分合计", en: "All projects and parts")
  }

  private func partSteps(_ value: Valuation.PartValue, in valuation: Valuation, isLimit: Bool) -> [AwardStep] {
    let part = value.part
    let excluded = excluding(valuation.conditions, named: part.conditions)
    var steps = [
      AwardStep(
        id: "part.\(part.id)", clause: part.clause, label: part.label, project: nil, expense: nil,
        value: value.stated.range, note: nil,
        binding: isLimit && excluded == nil && value.stated.range != .zero)
    ]
    if let excluded, value.stated.range != .zero {
      steps.append(
        AwardStep(
          id: "excluded.\(part.id)", clause: excluded.clause,
          label: Phrase(zh: "“\(part.label.zh)”不计入", en: "“\(part.label.en)” does not count"), project: nil,
          expense: nil, value: .zero, note: excluded.sentence, binding: isLimit))
    }
    return steps
  }

  private func projectSteps(_ project: Valuation.ProjectValue, isLimit: Bool) -> [AwardStep] {
    guard let rules = award.recognition, let rate = award.rate else { return [] }
    let id = project.facts.id
    func step(
      _ name: String, _ clause: ClauseID, _ label: Phrase, _ value: MoneyRange, note: Phrase? = nil,
      binding: Bool = false
    ) -> AwardStep {
      AwardStep(
        id: name, clause: clause, label: label, project: id, expense: nil, value: value, note: note, binding: binding)
    }
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
        "rate", rate.clauses.first ?? "", rate.label, project.rated.range,
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
    let cap = valuation.sheet.amount(rows.program.cap, .nowhere).range.shown
    let granted = valuation.sheet.amount(rows.program.less, .nowhere).range
    guard granted != .zero else { return Phrase(zh: "年度上限 \(cap.zh)", en: "Yearly cap \(cap.en)") }
    return Phrase(
      zh: "年度上限 \(cap.zh)，本年度已获 \(granted.shown.zh)",
      en: "Yearly cap \(cap.en), granted this year \(granted.shown.en)")
  }
}
