internal import CEL
internal import Standards

extension CompiledPolicy {
  /// The full assessment: conditions, recognised lines, award, materials and what is still unknown.
  package func assess(_ filing: Filing, in context: AssessmentContext) -> Assessment {
    let valuation = Valuation(self, filing: filing, context: context)
    let materials = requirements(valuation)
    let unknown = self.unknown(valuation, materials: materials)
    let isSettled = valuation.award.range == .zero && (award.recognition == nil || !filing.projects.isEmpty)
    return Assessment(
      conditions: valuation.conditions + valuation.projects.flatMap(\.conditions),
      lines: valuation.projects.flatMap { project in
        project.lines.map { recognition($0.line, project: project.facts.id, expense: $0.id) }
      },
      steps: waterfall(valuation), award: valuation.award.range, materials: materials, unknown: unknown,
      nextQuestion: isSettled ? nil : best(among: unknown, filing: filing, context: context), root: valuation.root)
  }

  /// Every material with whether it is due, for the application and for each project.
  package func requirements(_ filing: Filing, in context: AssessmentContext) -> [MaterialRequirement] {
    requirements(Valuation(self, filing: filing, context: context, explains: false))
  }

  /// The context of the round's last day, for questions that do not depend on more.
  package var defaultContext: AssessmentContext {
    AssessmentContext(submittedOn: round.window.upperBound.adding(milliseconds: -1).day, batchYear: round.batchYear)
  }

  func requirements(_ valuation: Valuation) -> [MaterialRequirement] {
    materials.flatMap { material -> [MaterialRequirement] in
      let scopes: [(project: String?, scope: Scope)] =
        material.level == .application
        ? [(nil, valuation.root)] : valuation.projects.map { ($0.facts.id, $0.scope) }
      return scopes.map {
        MaterialRequirement(material: material.id, project: $0.project, need: $0.scope.need(material))
      }
    }
  }

  private func recognition(_ line: RecognisedLine, project: String, expense: String) -> LineRecognition {
    func stated(_ field: String) -> Money? {
      guard let fact = facts[FactID("\(Level.expense.record).\(field)")],
        case .money(let amount)? = line.scope.value(of: fact)
      else { return nil }
      return amount
    }
    return LineRecognition(
      project: project, expense: expense, contract: stated("contract_amount"), settled: stated("settled"),
      invoiced: stated("invoiced"), paid: stated("paid"), hardware: stated("hardware"),
      recognised: line.recognised.range, reductions: line.reductions)
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

extension Scope {
  func need(_ material: MaterialDefinition) -> MaterialNeed {
    guard let condition = material.condition else { return .required }
    switch evaluate(condition) {
    case .value(.bool(true)): return .required
    case .value: return .notRequired
    case .unknown(let paths): return .undetermined(paths)
    case .failure: return .undetermined([])
    }
  }
}
