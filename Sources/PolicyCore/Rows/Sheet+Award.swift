internal import Standards

extension Sheet {
  /// What a limit took from a line.
  struct Taken {
    let project: Int
    let line: Int
    let limit: Int
    let fen: Int64
  }

  /// The amount a rule gives; what is unknown makes the range wide, never wrong.
  func amount(_ rule: Int32, _ place: RowPlace) -> RowAmount {
    guard rule >= 0 else { return .zero }
    let span = machine.run(rule, place)
    if span.isExact { return RowAmount(span) }
    if span.isFailed { return RowAmount(.anyAmount) }
    let limit = Money.entryLimit.fen
    return RowAmount(Span(max(span.low, -limit), min(span.high, limit)), open: gathered(rule, place))
  }

  /// The amount where the rule holds or there is none, possibly nothing where it cannot be told.
  func amount(_ rule: Int32, when: Int32, _ place: RowPlace) -> RowAmount {
    guard when >= 0 else { return amount(rule, place) }
    let holds = machine.run(when, place)
    if holds.isYes { return amount(rule, place) }
    if holds.isNo { return .zero }
    return amount(rule, place).orNothing(because: holds.isOpen ? gathered(when, place) : .empty)
  }

  /// Keeps an amount where rules can read it.
  mutating func keep(_ amount: RowAmount, at cell: Int) {
    machine.cells[cell] = amount.span
    guard !amount.isExact else {
      machine.origins[cell] = 0
      return
    }
    machine.sets.append(amount.open)
    machine.origins[cell] = Int32(machine.sets.count - 1)
  }

  /// Takes an expense line through the policy's limits, in their order.
  mutating func recognise(_ project: Int, _ line: Int, taken: inout [Taken]?) -> RowAmount {
    let place = place(project, line)
    guard let offset = rules.program.recognisedOffset else { return .zero }
    var current = amount(rules.program.start, place)
    for index in rules.program.limits.indices {
      let limit = rules.program.limits[index]
      if let cell = limit.keeps { keep(current, at: place.expense + cell) }
      let holds = limit.when >= 0 ? machine.run(limit.when, place) : .yes
      if holds.isNo { continue }
      var next = effect(limit, on: current, place)
      if !holds.isYes {
        next = next.joined(with: current, because: holds.isOpen ? gathered(limit.when, place) : .empty)
      }
      if taken != nil, current.isExact, next.isExact, next.low < current.low {
        let (lost, overflow) = current.low.subtractingReportingOverflow(next.low)
        taken?.append(
          Taken(project: project, line: line, limit: index, fen: overflow ? Money.entryLimit.fen : lost))
      }
      current = next
    }
    keep(current, at: place.expense + offset)
    return current
  }

  private func effect(_ limit: RowProgram.Limit, on current: RowAmount, _ place: RowPlace) -> RowAmount {
    switch limit.effect {
    case .atMost: return current.limited(to: amount(limit.rule, place))
    case .less: return current.isZero ? current : current.subtracting(amount(limit.rule, place))
    case .onlyIf:
      let holds = machine.run(limit.rule, place)
      if holds.isYes { return current }
      if holds.isNo { return .zero }
      return current.orNothing(because: holds.isOpen ? gathered(limit.rule, place) : .empty)
    }
  }

  /// The sums, with the lines recognised first.
  mutating func prepare() {
    var none: [Taken]?
    for project in projects.indices {
      for line in 0..<projects[project].lines { _ = recognise(project, line, taken: &none) }
    }
    climb()
  }

  /// Sums of projects first, then those of the application, which every project may read.
  mutating func climb() {
    for sum in rules.program.sums where sum.level == .project {
      for index in projects.indices {
        var total = RowAmount.zero
        for line in 0..<projects[index].lines {
          total = total.adding(amount(sum.rule, when: sum.when, place(index, line)))
        }
        keep(total, at: projects[index].base + sum.offset)
      }
    }
    for sum in rules.program.sums where sum.level == .application {
      var total = RowAmount.zero
      for index in projects.indices { total = total.adding(amount(sum.rule, when: sum.when, place(index))) }
      keep(total, at: machine.applicationBase + sum.offset)
    }
  }

  /// Nothing where a condition is not met, possibly nothing where it cannot be told.
  func gated(_ amount: RowAmount, by conditions: [Int], _ place: RowPlace) -> RowAmount {
    amount.gated(gate(all: conditions, place))
  }

  /// What the yearly cap leaves.
  func room() -> RowAmount {
    amount(rules.program.cap, .nowhere).subtracting(amount(rules.program.less, .nowhere))
  }

  func part(_ number: Int) -> RowAmount {
    let part = rules.program.parts[number]
    return amount(part.amount, when: part.when, .nowhere).neverNegative
  }
}
