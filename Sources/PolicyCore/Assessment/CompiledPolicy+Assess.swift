internal import CEL
internal import Standards

extension CompiledPolicy {
  /// The full assessment: conditions, recognised lines, award, materials and what is still unknown.
  package func assess(_ filing: Filing, in context: AssessmentContext) -> Assessment {
    let valuation = Valuation(self, filing: filing, context: context)
    let materials = requirements(valuation.sheet, filing)
    let unknown = self.unknown(valuation, materials: materials)
    return Assessment(
      conditions: valuation.conditions + valuation.projects.flatMap(\.conditions),
      lines: valuation.projects.flatMap { project in
        project.lines.map { recognition($0.line, project: project.facts.id, expense: $0.id) }
      },
      steps: waterfall(valuation), award: valuation.award.range, materials: materials, unknown: unknown,
      root: valuation.root)
  }

  /// Every material with whether it is due, for the application and for each project.
  package func requirements(_ filing: Filing, in context: AssessmentContext) -> [MaterialRequirement] {
    var sheet = Sheet(rows, filing: filing, context: context)
    sheet.prepare()
    return requirements(sheet, filing)
  }

  /// The context of the round's last day, for questions that do not depend on more.
  package var defaultContext: AssessmentContext {
    AssessmentContext(submittedOn: round.window.upperBound.adding(milliseconds: -1).day, batchYear: round.batchYear)
  }

  func requirements(_ sheet: Sheet, _ filing: Filing) -> [MaterialRequirement] {
    zip(materials, rows.program.materials).flatMap { material, rule -> [MaterialRequirement] in
      func requirement(_ project: String?, _ place: RowPlace) -> MaterialRequirement {
        MaterialRequirement(material: material.id, project: project, need: need(rule.rule, place, sheet, filing))
      }
      if material.level == .application { return [requirement(nil, .nowhere)] }
      return filing.projects.indices.map { requirement(filing.projects[$0].id, sheet.place($0)) }
    }
  }

  private func need(_ rule: Int32, _ place: RowPlace, _ sheet: Sheet, _ filing: Filing) -> MaterialNeed {
    guard rule >= 0 else { return .required }
    let holds = sheet.machine.run(rule, place)
    if holds.isYes { return .required }
    if holds.isNo { return .notRequired }
    return .undetermined(holds.isOpen ? sheet.paths(sheet.gathered(rule, place), in: filing) : [])
  }

  private func recognition(_ line: RecognisedLine, project: String, expense: String) -> LineRecognition {
    func stated(_ id: FactID) -> Money? {
      guard let fact = facts[id], case .money(let amount)? = line.scope.value(of: fact) else { return nil }
      return amount
    }
    return LineRecognition(
      project: project, expense: expense, contract: stated("expense.contract_amount"),
      settled: stated("expense.settled"), invoiced: stated("expense.invoiced"), paid: stated("expense.paid"),
      hardware: stated("expense.hardware"), recognised: line.recognised.range, reductions: line.reductions)
  }

  private func unknown(_ valuation: Valuation, materials: [MaterialRequirement]) -> [FactPath] {
    var paths = valuation.award.unknown
    func collect(_ results: [ConditionResult]) {
      for case .undetermined(let missing) in results.map(\.outcome) { paths.formUnion(missing) }
    }
    collect(valuation.conditions)
    for part in valuation.parts { paths.formUnion(part.granted.unknown) }
    for project in valuation.projects {
      collect(project.conditions)
      paths.formUnion(project.granted.unknown)
    }
    for case .undetermined(let missing) in materials.map(\.need) { paths.formUnion(missing) }
    return sorted(paths.filter { facts[$0.fact].map { !$0.isDecided } ?? false })
  }

  /// In the order of projects, lines and the document.
  func sorted(_ paths: Set<FactPath>) -> [FactPath] {
    let order = factRank
    return paths.sorted {
      ($0.project ?? "", $0.expense ?? "", order[$0.fact] ?? .max, $0.fact)
        < ($1.project ?? "", $1.expense ?? "", order[$1.fact] ?? .max, $1.fact)
    }
  }
}

extension FactDefinition {
  /// Settled by the office, so never asked of an applicant.
  package var isDecided: Bool { if case .decided = source { true } else { false } }
}
