internal import Standards

/// The answers a fact of one row may come from.
struct StatedAnswers {
  let application: [FactID: FactValue]
  var project: [FactID: FactValue]?
  var expense: [FactID: FactValue]?
  /// The self-check's assumptions stand in for what was not asked.
  let supposes: Bool
  let day: CivilDate
  let evidenceDay: CivilDate

  init(application: [FactID: FactValue], context: AssessmentContext, evidenceTo: Int64) {
    self.application = application
    supposes = context.assuming
    day = context.submittedOn
    evidenceDay = CivilDate(rank: min(evidenceTo, day.rank)) ?? day
  }

  func stated(_ id: FactID, _ level: Level) -> FactValue? {
    switch level {
    case .application: application[id]
    case .project: project?[id]
    case .expense: expense?[id]
    }
  }

  /// What stands in for an answer nobody gave; "not sure" is an answer.
  func supposed(_ fact: RowProgram.Fact) -> FactValue? {
    guard supposes else { return fact.unanswered }
    switch fact.assumption {
    case .none: return fact.unanswered
    case .value(let value): return value
    case .submissionDay: return .date(day)
    case .evidenceDay: return .date(evidenceDay)
    case .echo(let other, _): return expense?[other] ?? project?[other] ?? application[other] ?? fact.unanswered
    }
  }
}

extension Sheet {
  mutating func fillContext(_ context: AssessmentContext) {
    let program = rules.program
    let day = context.submittedOn.rank
    let year = CivilDate(year: context.batchYear, month: 1, day: 1)?.rank ?? 0
    machine.cells[RowProgram.submittedOn] = Span(day)
    machine.cells[RowProgram.batchYear] = Span(Int64(context.batchYear))
    machine.cells[RowProgram.evidenceTo] = Span(min(program.evidenceTo, day))
    machine.cells[RowProgram.granted] = Span(context.grantedThisYear.fen)
    machine.cells[RowProgram.appliedElsewhere] = Span(context.appliedElsewhere)
    for cell in program.datedCells {
      machine.cells[cell.offset] = cell.span(on: cell.asOf == .batchYear ? year : day)
    }
    for (id, option) in context.readings {
      guard let offset = program.readingOffsets[id] else { continue }
      machine.cells[offset] = Span(machine.number(option))
    }
  }

  mutating func fill(
    _ facts: [RowProgram.Fact], from base: Int, level: Level, project: Int = -1, line: Int = -1,
    _ answers: StatedAnswers
  ) {
    for index in facts.indices {
      let cell = base + facts[index].offset
      if let value = answers.stated(facts[index].id, level) ?? answers.supposed(facts[index]), value != .notSure {
        machine.cells[cell] = span(value, facts[index].shape)
      } else {
        leaveOpen(
          facts[index], OpenFact(fact: index, level: level, project: project, line: line, cell: cell),
          supposes: answers.supposes)
      }
    }
  }

  /// A value of the wrong kind fails, as the language would.
  mutating func span(_ value: FactValue, _ shape: RowProgram.Fact.Shape) -> Span {
    switch (value, shape) {
    case (.bool(let truth), .truth): Span(truth)
    case (.money(let money), .amount): Span(money.fen)
    case (.integer(let number), .number): Span(number)
    case (.date(let day), .day): Span(day.rank)
    case (.ratio(let ratio), .ratio): Span(machine.number(ratio))
    case (.text(let text), .text), (.choice(let text), .text): Span(machine.number(text))
    case (.choices(let chosen), .list): Span(machine.number(chosen))
    default: .failed
    }
  }

  func isClaimed(_ answers: [FactID: FactValue], _ claimed: Set<String>) -> Bool {
    guard !claimed.isEmpty else { return false }
    return rules.program.invoiceFacts.contains { id in
      guard case .text(let key)? = answers[id] else { return false }
      return claimed.contains(key) || claimed.contains((try? InvoiceNumber(typed: key))?.key.canonical ?? "")
    }
  }

  /// Parameters looked up at the day of an expense line.
  mutating func fillDated(line base: Int) {
    guard !rules.program.datedLineCells.isEmpty else { return }
    for cell in rules.program.datedLineCells {
      guard let offset = rules.program.spentOnOffset else { continue }
      let day = machine.cells[base + offset]
      machine.cells[base + cell.offset] = day.isExact ? cell.span(on: day.low) : day.isOpen ? .anything : .failed
      machine.origins[base + cell.offset] = machine.origins[base + offset]
    }
  }
}
