internal import CEL
internal import Standards

extension CompiledPolicy {
  /// The full assessment: conditions, recognised lines, award, materials and what is still unknown.
  package func assess(_ filing: Filing, in context: AssessmentContext) -> Assessment {
    let shared = forAssessment
    let valuation = Valuation(shared, filing: filing, context: context)
    let materials = shared.requirements(valuation.sheet, filing)
    var conditions = valuation.conditions
    var lines: [LineRecognition] = []
    for (project, facts) in zip(valuation.projects, filing.projects) {
      conditions += project.conditions
      for (line, expense) in zip(project.lines, facts.expenses) {
        lines.append(shared.lineFacts.recognition(line, facts.id, expense, project.scope))
      }
    }
    return Assessment(
      conditions: conditions, lines: lines, steps: Waterfall(valuation).steps, award: valuation.award.range,
      materials: materials, unknown: unknown(valuation, conditions, materials, filing), root: valuation.root)
  }

  /// Every material with whether it is due, for the application and for each project.
  package func requirements(_ filing: Filing, in context: AssessmentContext) -> [MaterialRequirement] {
    var sheet = Sheet(rows, filing: filing, context: context)
    sheet.prepare()
    return forAssessment.requirements(sheet, filing)
  }

  /// The context of the round's last day, for questions that do not depend on more.
  package var defaultContext: AssessmentContext {
    AssessmentContext(submittedOn: round.window.upperBound.adding(milliseconds: -1).day, batchYear: round.batchYear)
  }

  private func unknown(
    _ valuation: Valuation, _ conditions: [ConditionResult], _ materials: [MaterialRequirement], _ filing: Filing
  ) -> [FactPath] {
    var paths = valuation.open.isEmpty ? [] : valuation.sheet.paths(valuation.open, in: filing)
    for condition in conditions {
      if case .undetermined(let missing) = condition.outcome { paths.formUnion(missing) }
    }
    for material in materials {
      if case .undetermined(let missing) = material.need { paths.formUnion(missing) }
    }
    guard !paths.isEmpty else { return [] }
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

extension PreparedPolicy {
  fileprivate func requirements(_ sheet: Sheet, _ filing: Filing) -> [MaterialRequirement] {
    var found: [MaterialRequirement] = []
    found.reserveCapacity(materials.count * max(filing.projects.count, 1))
    for (number, material) in materials.enumerated() {
      let rule = sheet.rules.program.materials[number].rule
      if sheet.rules.program.materials[number].level == .application {
        let need = need(rule, .nowhere, sheet, filing)
        found.append(MaterialRequirement(material: material, project: nil, need: need))
        continue
      }
      for (index, project) in filing.projects.enumerated() {
        let need = need(rule, sheet.place(index), sheet, filing)
        found.append(MaterialRequirement(material: material, project: project.id, need: need))
      }
    }
    return found
  }

  private func need(_ rule: Int32, _ place: RowPlace, _ sheet: Sheet, _ filing: Filing) -> MaterialNeed {
    guard rule >= 0 else { return .required }
    let holds = sheet.machine.run(rule, place)
    if holds.isYes { return .required }
    if holds.isNo { return .notRequired }
    return .undetermined(holds.isOpen ? sheet.paths(sheet.gathered(rule, place), in: filing) : [])
  }
}

extension LineFacts {
  fileprivate func recognition(
    _ line: RecognisedLine, _ project: String, _ expense: ExpenseFacts, _ scope: Scope
  ) -> LineRecognition {
    LineRecognition(
      project: project, expense: expense.id, contract: contract?.amount(of: expense, in: scope),
      settled: settled?.amount(of: expense, in: scope), invoiced: invoiced?.amount(of: expense, in: scope),
      paid: paid?.amount(of: expense, in: scope), hardware: hardware?.amount(of: expense, in: scope),
      recognised: line.recognised, reductions: line.reductions)
  }
}

extension FactDefinition {
  /// Settled by the office, so never asked of an applicant.
  package var isDecided: Bool { if case .decided = source { true } else { false } }
}
