internal import Standards

/// One pass over a filing, with everything an explanation needs: lines recognised, sums climbed, conditions decided,
/// award computed.
struct Valuation {
  struct ProjectValue {
    let lines: [RecognisedLine]
    let scope: Scope
    let conditions: [ConditionResult]
    let base: MoneyRange
    let rated: MoneyRange
  }

  let shared: PreparedPolicy
  let root: Scope
  private(set) var projects: [ProjectValue] = []
  let conditions: [ConditionResult]
  let value: Sheet.Value
  let award: RowAmount
  /// The filing in cells, as it was evaluated.
  let sheet: Sheet

  init(_ shared: PreparedPolicy, filing: Filing, context: AssessmentContext) {
    var sheet = Sheet(shared.policy.rows, filing: filing, context: context)
    let value = sheet.value()
    let root = Scope(shared, context: context, filing: filing, amounts: sheet.sums(of: .application, shared.sums))
    var judge = Judge(shared: shared, filing: filing, sheet: sheet)
    conditions = judge.results(shared.applicationConditions, .nowhere, root)
    projects.reserveCapacity(filing.projects.count)
    for (index, facts) in filing.projects.enumerated() {
      let scope = root.entering(facts, amounts: judge.sheet.sums(of: .project, shared.sums, index))
      projects.append(
        ProjectValue(
          lines: Valuation.lines(index, facts, scope, value, judge.sheet), scope: scope,
          conditions: judge.results(shared.projectConditions, judge.sheet.place(index), scope),
          base: value.bases[index].range, rated: value.rated[index].range))
    }
    award = judge.sheet.settled(value)
    (self.shared, self.root, self.value, self.sheet) = (shared, root, value, judge.sheet)
  }

  private static func lines(
    _ project: Int, _ facts: ProjectFacts, _ scope: Scope, _ value: Sheet.Value, _ sheet: Sheet
  ) -> [RecognisedLine] {
    let shared = scope.shared
    return facts.expenses.indices.map { line in
      var reductions: [Reduction] = []
      for loss in value.taken where loss.project == project && loss.line == line {
        let words = shared.words
        reductions.append(
          Reduction(
            code: words.limits[loss.limit].id, amount: Money(fen: loss.fen), reason: words.limits[loss.limit].reason,
            clause: words.limits[loss.limit].clause))
      }
      return RecognisedLine(
        start: sheet.amount(sheet.rules.program.start, sheet.place(project, line)).range,
        recognised: value.lines[project][line].range, reductions: reductions)
    }
  }

  /// The open facts that any amount hangs on.
  var open: FactSet {
    var open = award.open
    for amount in value.grantedParts { open.formUnion(amount.open) }
    for amount in value.granted { open.formUnion(amount.open) }
    return open
  }
}

/// A recognised line.
struct RecognisedLine {
  let start: MoneyRange
  let recognised: MoneyRange
  let reductions: [Reduction]
}

/// An amount the engine worked out, by its dotted name: `project.recognised`.
struct NamedAmount: Sendable {
  let name: String
  let range: MoneyRange
}

extension Sheet {
  /// What the sums of this level came to.
  func sums(of level: Level, _ names: [String], _ project: Int? = nil) -> [NamedAmount] {
    let base = project.map { projects[$0].base } ?? machine.applicationBase
    var found: [NamedAmount] = []
    for index in names.indices where rules.program.sums[index].level == level {
      let span = machine.cells[base + rules.program.sums[index].offset]
      found.append(NamedAmount(name: names[index], range: RowAmount(span).range))
    }
    return found
  }
}
