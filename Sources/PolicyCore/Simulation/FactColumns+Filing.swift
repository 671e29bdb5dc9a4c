internal import Standards

extension FactColumns {
  /// The application as the row engine takes it: every answer the columns hold.
  package func filing(_ application: Int, of policy: CompiledPolicy) -> Filing {
    let stated = columns.values.compactMap { column in policy.facts[column.fact].map { (column, $0) } }
    func values(_ level: Level, _ row: Int) -> [FactID: FactValue] {
      var values: [FactID: FactValue] = [:]
      for (column, fact) in stated where column.level == level {
        // Where an unanswered fact counts as something, an unknown one was answered "not sure".
        values[fact.id] = column.value(at: row, kind: fact.kind) ?? (fact.unanswered == nil ? nil : .notSure)
      }
      return values
    }
    func range(_ offsets: [Int32], _ row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
    return Filing(
      application: values(.application, application),
      projects: range(projectOffsets, application).enumerated().map { number, project in
        ProjectFacts(
          id: "p\(number + 1)", values: values(.project, project),
          expenses: range(expenseOffsets, project).enumerated().map { line, expense in
            ExpenseFacts(id: "e\(line + 1)", values: values(.expense, expense))
          })
      })
  }

  /// The context of one application, which may state its own day and grants.
  package func context(_ application: Int, in context: SimulationContext) -> AssessmentContext {
    AssessmentContext(
      submittedOn: submittedOn.flatMap { CivilDate(dayNumber: Int($0[application])) } ?? context.submittedOn,
      batchYear: context.batchYear,
      grantedThisYear: grantedThisYear.map { Money(fen: $0[application]) } ?? context.grantedThisYear,
      claimedInvoices: context.claimedInvoices)
  }
}

extension FactColumn {
  /// `nil` where the fact is unknown.
  func value(at row: Int, kind: FactKind) -> FactValue? {
    switch storage {
    case .truths(let truths): return truths[row] == 1 ? nil : .bool(truths[row] == 2)
    case .words(let words, let known):
      guard known.map({ $0[row] != 0 }) ?? true else { return nil }
      switch kind {
      case .money: return .money(Money(fen: words[row]))
      case .date: return CivilDate(dayNumber: Int(words[row])).map { .date($0) }
      default: return .integer(words[row])
      }
    case .codes(let codes, let known, let dictionary):
      return text(Int(codes[row]), dictionary, isKnown: known.map { $0[row] != 0 } ?? true, kind)
    case .smallCodes(let codes, let known, let dictionary):
      return text(Int(codes[row]), dictionary, isKnown: known.map { $0[row] != 0 } ?? true, kind)
    case .values(let values): return values[row]
    }
  }

  private func text(_ code: Int, _ dictionary: TextDictionary, isKnown: Bool, _ kind: FactKind) -> FactValue? {
    guard isKnown, dictionary.texts.indices.contains(code) else { return nil }
    return kind == .choice ? .choice(dictionary.texts[code]) : .text(dictionary.texts[code])
  }
}
