internal import Standards

extension CompiledPolicy {
  /// The steps of every project, of every part and of the whole, with the one that limits the award marked.
  func waterfall(_ valuation: Valuation) -> [AwardStep] {
    let capped = valuation.total.range.high > valuation.room.range.high
    let excluded = excluding(valuation.conditions, named: award.applicationConditions)
    let isOpen = !capped && excluded == nil
    var steps: [AwardStep] = []
    let root = valuation.root
    let rateNote = root.context.readings.isEmpty ? self.rateNote : rateInWords(under: root.readings)
    for project in valuation.projects { steps += projectSteps(project, rateNote, isLimit: isOpen) }
    for part in valuation.parts { steps += partSteps(part, in: valuation, isLimit: isOpen) }
    var chain = AwardChain(clause: award.cap.clause)
    chain.add("sum", .start, label: sumLabel, valuation.total.range)
    if let excluded {
      chain.add(
        "excluded", .excluded, excluded.clause, label: Phrase(zh: "不予计算", en: "Nothing is due"), .zero,
        .condition(excluded), binding: true)
    }
    chain.add(
      "cap", .limit, label: award.cap.label, valuation.room.range, capReason(valuation),
      binding: capped && excluded == nil)
    chain.add("award", .result, label: Phrase(zh: "最高可获支持", en: "At most"), valuation.award.range)
    return steps + chain.steps
  }

  private var sumLabel: Phrase {
    if award.parts.isEmpty { return Phrase(zh: "各项目合计", en: "All projects") }
    if award.recognition == nil { return Phrase(zh: "各部分合计", en: "All parts") }
    return Phrase(zh: "各项目和各部分合计", en: "All projects and parts")
  }

  private func partSteps(_ value: Valuation.PartValue, in valuation: Valuation, isLimit: Bool) -> [AwardStep] {
    let part = value.part
    let excluded = excluding(valuation.conditions, named: part.conditions)
    let counts = value.stated.range != .zero
    var chain = AwardChain(clause: part.clause, part: part.id)
    chain.add(
      "part.\(part.id)", .start, label: part.label, value.stated.range,
      binding: isLimit && excluded == nil && counts)
    if let excluded, counts {
      chain.add(
        "excluded.\(part.id)", .excluded, excluded.clause,
        label: Phrase(zh: "“\(part.label.zh)”不计入", en: "“\(part.label.en)” does not count"), .zero,
        .condition(excluded), binding: isLimit)
    }
    return chain.steps
  }

  private func projectSteps(_ project: Valuation.ProjectValue, _ rateNote: Phrase, isLimit: Bool) -> [AwardStep] {
    guard let rules = award.recognition, let rate = award.rate else { return [] }
    var chain = AwardChain(clause: rules.clause, project: project.facts.id)
    chain.add(
      "contract", .start, label: rules.label, project.lines.reduce(.zero) { $0.adding($1.line.start.range) })
    for limit in rules.limits {
      let amounts = project.lines.flatMap { $0.line.reductions }.filter { $0.code == limit.id }.map(\.amount)
      guard let lost = try? amounts.sum(), lost > .zero else { continue }
      chain.add(
        "reduction.\(limit.id)", .less, limit.clause, label: limit.label, MoneyRange(lost), .words(limit.reason))
    }
    chain.add(
      "base", .level, label: award.sums.first { $0.level == .project }?.label ?? rules.label, project.base.range)
    let excluded = excluding(project.conditions, named: award.projectConditions)
    chain.add(
      "rate", .rate, rate.clauses.first, label: rate.label, project.rated.range, .words(rateNote),
      binding: isLimit && excluded == nil)
    if let excluded {
      chain.add(
        "excluded", .excluded, excluded.clause, label: Phrase(zh: "本项目不计入", en: "This project does not count"), .zero,
        .condition(excluded), binding: isLimit)
    }
    return chain.steps
  }

  private func excluding(_ results: [ConditionResult], named ids: [String]) -> ConditionResult? {
    results.first { ids.contains($0.id) && $0.outcome == .notMet }
  }

  private func capReason(_ valuation: Valuation) -> AwardReason {
    let (cap, less) = (rows.program.cap, rows.program.less)
    return .cap(of: valuation.sheet.amount(cap, .nowhere).range, less: valuation.sheet.amount(less, .nowhere).range)
  }
}

/// The steps of one project, one part or the whole, with what is left after each.
private struct AwardChain {
  let clause: ClauseID
  var project: String?
  var part: String?
  private(set) var steps: [AwardStep] = []

  init(clause: ClauseID, project: String? = nil, part: String? = nil) {
    (self.clause, self.project, self.part) = (clause, project, part)
  }

  mutating func add(
    _ id: String, _ kind: AwardStep.Kind, _ clause: ClauseID? = nil, label: Phrase, _ value: MoneyRange,
    _ reason: AwardReason = .none, binding: Bool = false
  ) {
    let before = steps.last?.after ?? .zero
    let after: MoneyRange =
      switch kind {
      case .start, .level, .rate, .result: value
      case .less: before.subtracting(value)
      case .excluded: .zero
      case .limit: before.limited(to: value)
      }
    steps.append(
      AwardStep(
        id: id, kind: kind, clause: clause ?? self.clause, label: label, project: project, part: part, value: value,
        after: after, reason: reason, binding: binding))
  }
}
