internal import CEL
internal import Standards

extension PlanAssembly {
  struct Range {
    var low: ColumnNode
    var high: ColumnNode
  }

  /// Takes every line through the limits, in their order.
  mutating func recognise() {
    guard let rules = policy.award.recognition else { return }
    var current = amount(rules.start, at: .expense, where: nil)
    for limit in rules.limits {
      if let name = limit.keeps { amounts[.expense]?["expense.\(name)"] = .number(current, .money, known: nil) }
      let applies = certainTruth(limit.when, at: .expense, where: nil)
      if graph.constantByte(applies) == 0 { continue }
      let active = limit.when == nil ? nil : graph.mask(applies, equals: 2)
      current = graph.chooseWord(applies, effect(of: limit.effect, on: current, where: active), current)
    }
    amounts[.expense]?["expense.recognised"] = .number(current, .money, known: nil)
  }

  private mutating func effect(
    of effect: RecognitionLimit.Effect, on current: ColumnNode, where active: ColumnNode?
  ) -> ColumnNode {
    switch effect {
    case .atMost(let leaf): return graph.least(current, amount(leaf, at: .expense, where: active))
    case .less(let leaf):
      return graph.greatest(graph.difference(current, amount(leaf, at: .expense, where: active)), graph.word(0))
    case .onlyIf(let leaf):
      return graph.chooseWord(certainTruth(leaf, at: .expense, where: active), current, graph.word(0))
    }
  }

  /// Sums of projects, which the application's sums may read; only then are they visible to anything else.
  mutating func climb() {
    for level in [Level.project, .application] {
      let below: Level = level == .project ? .expense : .project
      var sums: [String: ColumnValue] = [:]
      for sum in policy.award.sums where sum.level == level {
        let applies = certainTruth(sum.when, at: below, where: nil)
        let active = sum.when == nil ? nil : graph.mask(applies, equals: 2)
        let term = amount(sum.term, at: below, where: active)
        let total = graph.sumBelow(graph.chooseWord(applies, term, graph.word(0)), from: below.depth)
        sums[sum.id.rawValue] = .number(total, .money, known: nil)
      }
      amounts[level] = sums
    }
  }

  mutating func grant() -> (low: ColumnNode, high: ColumnNode, isCapped: ColumnNode) {
    var total = Range(low: graph.word(0), high: graph.word(0))
    if let rule = policy.award.rate {
      let rated = rated(rule)
      leave(graph.mask(where: rated, isLessThan: graph.word(0)), where: nil)
      let granted = gated(Range(low: rated, high: rated), by: policy.award.projectConditions)
      total.low = graph.sumBelow(granted.low, from: 1)
      total.high = graph.sumBelow(granted.high, from: 1)
    }
    for part in policy.award.parts {
      let applies = certainTruth(part.when, at: .application, where: nil)
      let active = part.when == nil ? nil : graph.mask(applies, equals: 2)
      let stated = graph.greatest(amount(part.amount, at: .application, where: active), graph.word(0))
      let amount = graph.chooseWord(applies, stated, graph.word(0))
      let granted = gated(Range(low: amount, high: amount), by: part.conditions)
      total.low = limited(graph.sum(total.low, granted.low), where: nil)
      total.high = limited(graph.sum(total.high, granted.high), where: nil)
    }
    let cap = amount(policy.award.cap.value, at: .application, where: nil)
    let less = amount(policy.award.cap.less, at: .application, where: nil)
    let room = graph.greatest(graph.difference(cap, less), graph.word(0))
    let open = gated(total, by: policy.award.applicationConditions)
    return (
      graph.least(open.low, room), graph.least(open.high, room), graph.truth(where: room, isLessThan: total.high)
    )
  }

  /// Nothing where a condition is not met, from nothing where it cannot be told.
  private mutating func gated(_ range: Range, by ids: [String]) -> Range {
    let gates = policy.conditions.filter { ids.contains($0.id) }.compactMap { ranks[$0.id] }
    guard !gates.isEmpty else { return range }
    let rank = graph.allRanks(gates)
    return Range(
      low: graph.word(graph.lowEnd(range.low, openBelow: 3, rank), unlessZero: rank),
      high: graph.word(graph.highEnd(range.high, openBelow: 3, rank), unlessZero: rank))
  }

  /// The projects' amounts times the rate; lines of one group are rounded together.
  private mutating func rated(_ rule: RateRule) -> ColumnNode {
    guard case .number(let recognised, _, _)? = amounts[.expense]?["expense.recognised"] else { return graph.word(0) }
    let unit = MoneyUnit(rawValue: readings[rule.unitReading] ?? "") ?? .fen
    guard let lowered = try? lower(rule.value, at: .project), case .constant(.ratio(let ratio)) = lowered else {
      rowOnly.append(
        RowOnlyRule(
          file: rule.value.file, line: rule.value.line, source: rule.value.source, reason: "a rate that differs by row")
      )
      leaveAll(where: nil)
      return graph.word(0)
    }
    let share = Share(ratio, rounded: rule.rounding, to: unit)
    let whole = graph.share(graph.sumBelow(recognised, from: 2), share)
    guard let id = rule.groupedBy, let fact = policy.facts[id], let when = rule.groupedWhen else {
      return limited(whole, where: nil)
    }
    let isApart = certainTruth(when, at: .project, where: nil)
    return limited(graph.chooseWord(isApart, apart(recognised, fact, share, where: isApart), whole), where: nil)
  }

  private mutating func apart(
    _ recognised: ColumnNode, _ fact: FactDefinition, _ share: Share, where isApart: ColumnNode
  ) -> ColumnNode {
    guard fact.level == .expense, case .text(let input, let known)? = try? column(fact), fact.kind != .choice else {
      // Only texts of lines bring lines together; by anything else each stands alone.
      return graph.sumBelow(graph.share(recognised, share), from: 2)
    }
    // A line without a name may belong to any group; where lines are not grouped at all, that does not matter.
    let matters = graph.mask(isApart, equals: 2)
    let settled = known.map { graph.bits(or: $0, graph.inverse(matters)) }
    return graph.groupedShare(recognised, by: input, known: settled, from: 2, share)
  }
}
