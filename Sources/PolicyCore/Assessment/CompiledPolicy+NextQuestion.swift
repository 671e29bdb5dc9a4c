internal import Standards

extension CompiledPolicy {
  /// The question worth asking next, or `nil` when no answer could change anything.
  package func nextQuestion(_ filing: Filing, in context: AssessmentContext) -> FactPath? {
    assess(filing, in: context).nextQuestion
  }

  /// Tries representative answers to each open question: best is what settles the outcome most often, then what leaves
  /// the fewest questions, then what is cheapest to answer, then what the document asks first.
  func best(among paths: [FactPath], filing: Filing, context: AssessmentContext) -> FactPath? {
    let put = paths.filter { isAsked($0, in: filing, context: context) == true }
    let candidates = Array((put.isEmpty ? paths : put).prefix(24))
    guard candidates.count > 1 else { return candidates.first }
    var best: (path: FactPath, rank: Rank)?
    for (order, path) in candidates.enumerated() {
      guard let fact = facts[path.fact] else { continue }
      let values = representatives(of: fact, in: context)
      var settled = 0
      var left = 0
      for value in values {
        var probe = filing
        probe[path] = value
        let open = openQuestions(probe, in: context)
        if open == 0 { settled += 1 }
        left += open
      }
      let count = max(values.count, 1)
      let rank = Rank(settled: settled * 1000 / count, left: left * 1000 / count, cost: fact.cost, order: order)
      if best.map({ rank < $0.rank }) ?? true { best = (path, rank) }
    }
    return best?.path
  }

  /// None are left where the award is certain: every answer is there, or nothing can be granted whatever is answered.
  private func openQuestions(_ filing: Filing, in context: AssessmentContext) -> Int {
    let valuation = Valuation(self, filing: filing, context: context, explains: false)
    if valuation.award.range == .zero { return 0 }
    let open = valuation.projects.map(\.granted) + valuation.parts.map(\.granted)
    return open.reduce(valuation.award.unknown) { $0.union($1.unknown) }.count
  }

  private struct Rank: Comparable {
    let settled: Int
    let left: Int
    let cost: Int
    let order: Int

    /// The smaller rank is asked first.
    static func < (a: Rank, b: Rank) -> Bool {
      (-a.settled, a.left, a.cost, a.order) < (-b.settled, b.left, b.cost, b.order)
    }
  }

  /// Answers on both sides of everything the fact could be compared with.
  private func representatives(of fact: FactDefinition, in context: AssessmentContext) -> [FactValue] {
    switch fact.kind {
    case .bool: return [.bool(true), .bool(false)]
    case .choice: return fact.options.map { .choice($0.value) }
    case .choices: return fact.options.map { .choices([$0.value]) }
    case .money:
      let lines = parameters.compactMap { parameter -> Money? in
        if case .money(let amount)? = parameter.value(on: context.submittedOn)?.value { amount } else { nil }
      }
      return [.money(.zero), .money(round.annualCap)]
        + lines.flatMap { [.money(Money(fen: $0.fen - 1)), .money($0)] }
    case .date:
      var days = [round.evidence.from, context.submittedOn]
      for case .date(let day)? in parameters.map({ $0.value(on: context.submittedOn)?.value }) { days.append(day) }
      return days.flatMap { [$0.adding(days: -1), $0].compactMap { $0 } }.map { .date($0) }
    case .integer: return [.integer(0), .integer(1)]
    case .ratio: return [.ratio(.zero), .ratio(.one)]
    case .text, .longText, .creditCode, .bankAccount, .bankLine, .phone, .invoiceNumber: return [.text("x")]
    }
  }
}

extension FactDefinition {
  /// How much work an answer is: what the licence says is nearly free, a document costs most.
  var cost: Int {
    if source == .licence { return 0 }
    if source == .document { return 9 }
    switch kind {
    case .bool: return 1
    case .choice: return 2
    case .choices: return 3
    case .date, .integer, .ratio: return 4
    case .money: return 5
    case .text, .creditCode, .bankAccount, .bankLine, .phone, .invoiceNumber: return 6
    case .longText: return 8
    }
  }
}
