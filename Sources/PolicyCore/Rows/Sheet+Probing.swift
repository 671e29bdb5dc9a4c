extension Sheet {
  /// How many completions of the countable answers are tried before the rule by rule result stands.
  static let mostCompletions = 256
  /// The same for the whole award, which costs more to work out.
  static let mostAwardCompletions = 64

  /// The verdict that all completions agree on, though rule by rule it is open; else the facts that can change it.
  mutating func probed(_ number: Int, _ place: RowPlace) -> (verdict: RowVerdict, open: FactSet) {
    let first = verdict(number, place)
    guard first == .open else { return (first, .empty) }
    let open = openFacts(of: number, place)
    guard rules.program.conditions[number].needsProbing else { return (.open, open) }
    let completed = complete(open, limit: Sheet.mostCompletions) { sheet in
      let verdict = sheet.verdict(number, place)
      return Completion(
        verdict: verdict, span: .no, open: verdict == .open ? sheet.openFacts(of: number, place) : .empty)
    }
    guard let completed else { return (.open, open) }
    if let settled = completed.settled { return (settled.verdict, .empty) }
    return (.open, completed.relevant)
  }

  /// The award, narrowed to what the completions of its countable answers allow.
  mutating func probedAward() -> RowAmount {
    let first = award()
    guard !first.isExact else { return first }
    let completed = complete(first.open, limit: Sheet.mostAwardCompletions) { sheet in
      let amount = sheet.award()
      return Completion(verdict: .met, span: amount.span, open: amount.open)
    }
    guard let completed, let start = completed.outcomes.first else { return first }
    let span = completed.outcomes.dropFirst().reduce(start.span) { $0.joined($1.span) }
    return RowAmount(span, open: completed.relevant)
  }

  /// What one set of answers leads to.
  struct Completion: Hashable {
    let verdict: RowVerdict
    let span: Span
    let open: FactSet
  }

  struct Completions {
    let facts: [Int]
    let sizes: [Int]
    let outcomes: [Completion]

    /// What all agree on.
    var settled: Completion? {
      guard let first = outcomes.first, first.open.isEmpty, first.verdict != .open,
        outcomes.allSatisfy({ $0 == first })
      else { return nil }
      return first
    }

    /// The facts of which some change alone changes the outcome, and those that stay open in some completion.
    var relevant: FactSet {
      var found = outcomes.reduce(into: FactSet.empty) { $0.formUnion($1.open) }
      var stride = 1
      for (fact, size) in zip(facts, sizes) {
        let matters = outcomes.indices.contains { number in
          let digit = number / stride % size
          return digit > 0 && outcomes[number] != outcomes[number - stride * digit]
        }
        if matters { found.insert(fact) }
        stride *= size
      }
      return found
    }
  }

  /// Tries every combination of the countable answers among `open` and among what those bring up.
  /// - Returns: `nil` where there are none, or too many.
  private mutating func complete(
    _ open: FactSet, limit: Int, _ outcome: (inout Sheet) -> Completion
  ) -> Completions? {
    var wanted = open
    while true {
      let facts = wanted.numbers.filter { !domain(of: $0).isEmpty }
      let sizes = facts.map { domain(of: $0).count }
      var total = 1
      for size in sizes {
        total *= size
        guard total <= limit else { return nil }
      }
      guard !facts.isEmpty else { return nil }
      let outcomes = (0..<total).map { number -> Completion in
        var rest = number
        for (fact, size) in zip(facts, sizes) {
          answer(fact, domain(of: fact)[rest % size])
          rest /= size
        }
        return outcome(&self)
      }
      for fact in facts { forget(fact) }
      let further = outcomes.reduce(into: FactSet.empty) { $0.formUnion($1.open) }
      // A sum worked out before still names the answers it hangs on, though they are supposed here.
      guard further.numbers.contains(where: { !facts.contains($0) && !domain(of: $0).isEmpty }) else {
        return Completions(facts: facts, sizes: sizes, outcomes: outcomes)
      }
      wanted.formUnion(further)
    }
  }

  func fact(_ number: Int) -> RowProgram.Fact { rules.program.facts[opens[number].level.depth][opens[number].fact] }

  func domain(of number: Int) -> [Span] { fact(number).domain }

  /// Supposes an answer to an open fact.
  mutating func answer(_ number: Int, _ span: Span) {
    machine.cells[opens[number].cell] = span
    for cell in opens[number].echoes { machine.cells[cell] = span }
    refillDated(number)
  }

  mutating func forget(_ number: Int) { answer(number, Sheet.unstated(fact(number).shape)) }

  private mutating func refillDated(_ number: Int) {
    let open = opens[number]
    guard open.level == .expense, !rules.program.datedLineCells.isEmpty else { return }
    fillDated(line: place(open.project, open.line).expense)
  }
}
