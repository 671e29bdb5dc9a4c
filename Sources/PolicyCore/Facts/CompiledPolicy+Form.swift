internal import Standards

extension CompiledPolicy {
  /// Whether the question at `path` is put; `nil` while that hangs on another answer.
  package func isAsked(_ path: FactPath, in filing: Filing, context: AssessmentContext? = nil) -> Bool? {
    guard let fact = facts[path.fact], !fact.isDecided else { return false }
    guard fact.askedWhen != nil, let rule = rows.program.asked[path.fact] else { return true }
    guard let (sheet, place) = sheet(at: path, of: filing, in: context ?? defaultContext) else { return false }
    let holds = sheet.machine.run(rule, place)
    return holds.isOpen ? nil : !holds.isNo
  }

  /// Required questions that are asked and have no answer (or "not sure"), in form order; `section` limits them to one
  /// page. Where there is no project, or a project has no expense line, the first question of such a page is missing:
  /// its path names no project, or no line.
  package func missing(in filing: Filing, section: String? = nil, context: AssessmentContext? = nil) -> [FactPath] {
    sections.filter { section == nil || $0.id == section }.flatMap { page in
      absentRows(of: page, in: filing)
        + paths(of: page, in: filing).filter { path in
          guard let fact = facts[path.fact], fact.required, isAsked(path, in: filing, context: context) == true else {
            return false
          }
          switch filing[path] {
          case nil, .notSure: return true
          case .text(let text): return text.trimmingSpaces.isEmpty
          case .choices(let chosen): return chosen.isEmpty
          default: return false
          }
        }
    }
  }

  private func absentRows(of page: FormSection, in filing: Filing) -> [FactPath] {
    guard let first = page.facts.first(where: { facts[$0]?.required == true }) else { return [] }
    switch page.level {
    case .application: return []
    case .project: return filing.projects.isEmpty ? [FactPath(first)] : []
    case .expense:
      return filing.projects.filter(\.expenses.isEmpty).map { FactPath(first, project: $0.id) }
    }
  }

  /// Every question of a page, once for each project or expense line there is.
  package func paths(of page: FormSection, in filing: Filing) -> [FactPath] {
    switch page.level {
    case .application: page.facts.map { FactPath($0) }
    case .project: filing.projects.flatMap { project in page.facts.map { FactPath($0, project: project.id) } }
    case .expense:
      filing.projects.flatMap { project in
        project.expenses.flatMap { line in page.facts.map { FactPath($0, project: project.id, expense: line.id) } }
      }
    }
  }

  /// The filing in cells and the row of the path in it; `nil` when the filing has no such project or line.
  func sheet(at path: FactPath, of filing: Filing, in context: AssessmentContext) -> (Sheet, RowPlace)? {
    var sheet = Sheet(rows, filing: filing, context: context)
    sheet.prepare()
    guard let id = path.project else { return (sheet, .nowhere) }
    guard let project = filing.projects.firstIndex(where: { $0.id == id }) else { return nil }
    guard let expense = path.expense else { return (sheet, sheet.place(project)) }
    let line = filing.projects[project].expenses.firstIndex { $0.id == expense }
    return line.map { (sheet, sheet.place(project, $0)) }
  }
}
