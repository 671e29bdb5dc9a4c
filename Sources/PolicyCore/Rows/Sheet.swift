internal import Standards

/// One filing laid out in cells, seen in one context.
struct Sheet {
  struct ProjectCells {
    let base: Int
    let lines: Int
    /// The place of its first line among those of all projects.
    let firstLine: Int
  }

  /// An answer nobody has given.
  struct OpenFact {
    let fact: Int
    let level: Level
    let project: Int
    let line: Int
    let cell: Int
    /// Cells of facts that are supposed to have the same answer.
    var echoes: [Int] = []
  }

  let rules: RowRules
  var machine: RowMachine
  private(set) var projects: [ProjectCells] = []
  private(set) var opens: [OpenFact] = []
  /// Those of ``opens`` that the office decides.
  private(set) var decided = FactSet.empty
  /// How many sets the open facts themselves have; later ones belong to sums.
  var ownSets = 1
  /// What is recognised of each line, all projects' lines in order.
  var lineAmounts: [RowAmount] = []

  private let projectSize: Int
  private let lineSize: Int

  init(_ rules: RowRules, filing: Filing, context: AssessmentContext) {
    self.rules = rules
    let sizes = rules.program.names.sizes
    (projectSize, lineSize) = (sizes[2], sizes[3])
    var count = sizes[0] + sizes[1]
    var lines = 0
    projects.reserveCapacity(filing.projects.count)
    for project in filing.projects {
      projects.append(ProjectCells(base: count, lines: project.expenses.count, firstLine: lines))
      lines += project.expenses.count
      count += sizes[2] + sizes[3] * project.expenses.count
    }
    var cells = rules.program.contextCells
    cells.reserveCapacity(count)
    for _ in cells.count..<count { cells.append(.failed) }
    machine = RowMachine(rules, cells: cells)
    machine.applicationBase = sizes[0]
    fillContext(context)
    var answers = StatedAnswers(
      application: filing.application, context: context, evidenceTo: rules.program.evidenceTo)
    fill(rules.program.facts[0], from: sizes[0], level: .application, answers)
    for (index, project) in filing.projects.enumerated() {
      let base = projects[index].base
      answers.project = project.values
      answers.expense = nil
      fill(rules.program.facts[1], from: base, level: .project, project: index, answers)
      for (line, expense) in project.expenses.enumerated() {
        let start = base + sizes[2] + line * sizes[3]
        answers.expense = expense.values
        fill(rules.program.facts[2], from: start, level: .expense, project: index, line: line, answers)
        machine.cells[start + rules.program.claimedOffset] = Span(isClaimed(expense.values, context.claimedInvoices))
        fillDated(line: start)
      }
    }
    ownSets = machine.sets.count
  }

  func place(_ project: Int) -> RowPlace { RowPlace(project: projects[project].base, expense: 0) }

  func place(_ project: Int, _ line: Int) -> RowPlace {
    let base = projects[project].base
    return RowPlace(project: base, expense: base + projectSize + line * lineSize)
  }

  mutating func leaveOpen(_ fact: RowProgram.Fact, _ open: OpenFact, supposes: Bool) {
    machine.cells[open.cell] = Sheet.unstated(fact.shape)
    if supposes, case .echo(let other, let level) = fact.assumption,
      let number = opens.firstIndex(where: {
        $0.level == level && rules.program.facts[level.depth][$0.fact].id == other
          && (level < .project || $0.project == open.project) && (level < .expense || $0.line == open.line)
      })
    {
      opens[number].echoes.append(open.cell)
      machine.origins[open.cell] = machine.origins[opens[number].cell]
      return
    }
    machine.sets.append(FactSet(opens.count))
    machine.origins[open.cell] = Int32(machine.sets.count - 1)
    if fact.isDecided { decided.insert(opens.count) }
    opens.append(open)
  }

  /// All that an answer of this shape may be.
  static func unstated(_ shape: RowProgram.Fact.Shape) -> Span {
    switch shape {
    case .truth: .unsure
    case .amount: .anyAmount
    case .number, .day, .ratio, .text, .list: .anything
    }
  }
}
