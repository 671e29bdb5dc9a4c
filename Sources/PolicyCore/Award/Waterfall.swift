internal import Standards

/// The steps of every project, of every part and of the whole, with the one that limits the award marked.
struct Waterfall {
  private let valuation: Valuation
  private let words: AwardWords
  /// Neither the cap nor a condition of the application limits the award.
  private var isOpen = false
  private(set) var steps: [AwardStep] = []

  init(_ valuation: Valuation) {
    self.valuation = valuation
    words = valuation.shared.words
    let capped = valuation.value.total.range.high > valuation.value.room.range.high
    let excluded = Waterfall.excluding(valuation.conditions, named: words.applicationConditions)
    isOpen = !capped && excluded == nil
    steps.reserveCapacity(16)
    if let recognition = words.recognition, !valuation.projects.isEmpty {
      let (root, shared) = (valuation.root, valuation.shared)
      let rateNote =
        root.context.readings.isEmpty
        ? shared.policy.rateNote : shared.policy.rateInWords(under: root.readings, in: shared)
      for project in valuation.projects { add(project, recognition, rateNote) }
    }
    for number in words.parts.indices { add(part: number) }
    addWhole(excluded, capped: capped)
  }

  private mutating func addWhole(_ excluded: ConditionResult?, capped: Bool) {
    var chain = AwardChain(clause: words.capClause)
    add("sum", .start, label: words.sum, valuation.value.total.range, to: &chain)
    if let excluded {
      add(
        "excluded", .excluded, excluded.clause, label: Phrase(zh: "不予计算", en: "Nothing is due"), .zero,
        .condition(excluded), binding: true, to: &chain)
    }
    let (sheet, program) = (valuation.sheet, valuation.sheet.rules.program)
    add(
      "cap", .limit, label: words.cap, valuation.value.room.range,
      .cap(of: sheet.amount(program.cap, .nowhere).range, less: sheet.amount(program.less, .nowhere).range),
      binding: capped && excluded == nil, to: &chain)
    add("award", .result, label: Phrase(zh: "最高可获支持", en: "At most"), valuation.award.range, to: &chain)
  }

  private mutating func add(part number: Int) {
    let part = words.parts[number]
    let stated = valuation.value.parts[number].range
    let excluded = Waterfall.excluding(valuation.conditions, named: part.conditions)
    let counts = stated != .zero
    var chain = AwardChain(clause: part.clause, part: part.id)
    add(part.step, .start, label: part.label, stated, binding: isOpen && excluded == nil && counts, to: &chain)
    if let excluded, counts {
      add(
        "excluded.\(part.id)", .excluded, excluded.clause,
        label: Phrase(zh: "“\(part.label.zh)”不计入", en: "“\(part.label.en)” does not count"), .zero,
        .condition(excluded), binding: isOpen, to: &chain)
    }
  }

  private mutating func add(
    _ project: Valuation.ProjectValue, _ recognition: AwardWords.Recognition, _ rateNote: Phrase
  ) {
    var chain = AwardChain(clause: recognition.clause, project: project.scope.project?.id)
    add(
      "contract", .start, label: recognition.label, project.lines.reduce(.zero) { $0.adding($1.start) }, to: &chain)
    for limit in words.limits {
      let amounts = project.lines.flatMap(\.reductions).filter { $0.code == limit.id }.map(\.amount)
      guard let lost = try? amounts.sum(), lost > .zero else { continue }
      add(limit.step, .less, limit.clause, label: limit.label, MoneyRange(lost), .words(limit.reason), to: &chain)
    }
    add("base", .level, label: recognition.base, project.base, to: &chain)
    let excluded = Waterfall.excluding(project.conditions, named: words.projectConditions)
    add(
      "rate", .rate, recognition.rateClause, label: recognition.rate, project.rated, .words(rateNote),
      binding: isOpen && excluded == nil, to: &chain)
    if let excluded {
      add(
        "excluded", .excluded, excluded.clause, label: Phrase(zh: "本项目不计入", en: "This project does not count"),
        .zero, .condition(excluded), binding: isOpen, to: &chain)
    }
  }

  private static func excluding(_ results: [ConditionResult], named ids: [String]) -> ConditionResult? {
    for result in results {
      if case .notMet = result.outcome, ids.contains(result.id) { return result }
    }
    return nil
  }

  private mutating func add(
    _ id: String, _ kind: AwardStep.Kind, _ clause: ClauseID? = nil, label: Phrase, _ value: MoneyRange,
    _ reason: AwardReason = .none, binding: Bool = false, to chain: inout AwardChain
  ) {
    chain.left = chain.after(kind, value)
    steps.append(
      AwardStep(
        id: id, kind: kind, clause: clause ?? chain.clause, label: label, project: chain.project, part: chain.part,
        value: value, after: chain.left, reason: reason, binding: binding))
  }
}

/// The steps of one project, one part or the whole.
private struct AwardChain {
  let clause: ClauseID
  var project: String?
  var part: String?
  /// After the steps so far.
  var left = MoneyRange.zero

  init(clause: ClauseID, project: String? = nil, part: String? = nil) {
    (self.clause, self.project, self.part) = (clause, project, part)
  }

  func after(_ kind: AwardStep.Kind, _ value: MoneyRange) -> MoneyRange {
    switch kind {
    case .start, .level, .rate, .result: value
    case .less: left.subtracting(value)
    case .excluded: .zero
    case .limit: left.limited(to: value)
    }
  }
}
