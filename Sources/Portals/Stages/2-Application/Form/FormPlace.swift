internal import Casework
internal import PolicyCore
internal import Standards

/// One page of the form: a section, for the application, one project or one expense line.
struct FormPlace: Hashable, Sendable {
  let section: String
  let level: Level
  let project: String?
  let expense: String?

  init(_ section: FormSection, project: String? = nil, expense: String? = nil) {
    self.section = section.id
    level = section.level
    self.project = project
    self.expense = expense
  }

  func path(_ fact: FactID) -> FactPath { FactPath(fact, project: project, expense: expense) }

  func link(_ id: CaseID) -> Link {
    switch (project, expense) {
    case (let project?, let expense?):
      Link("apply", id.rawValue, "projects", project, "expenses", expense, "form", section)
    case (let project?, nil): Link("apply", id.rawValue, "projects", project, "form", section)
    default: Link("apply", id.rawValue, "form", section)
    }
  }

  func autosave(_ id: CaseID) -> Link {
    switch (project, expense) {
    case (let project?, let expense?):
      Link("apply", id.rawValue, "projects", project, "expenses", expense, "form", section, "autosave")
    case (let project?, nil): Link("apply", id.rawValue, "projects", project, "form", section, "autosave")
    default: Link("apply", id.rawValue, "form", section, "autosave")
    }
  }
}

extension CompiledPolicy {
  /// Every page of the form for the rows there are, in the policy's order.
  func places(in filing: Filing) -> [FormPlace] {
    sections.flatMap { section -> [FormPlace] in
      switch section.level {
      case .application: [FormPlace(section)]
      case .project: filing.projects.map { FormPlace(section, project: $0.id) }
      case .expense:
        filing.projects.flatMap { project in
          project.expenses.map { FormPlace(section, project: project.id, expense: $0.id) }
        }
      }
    }
  }

  /// The same, with everything about one project together where its first page stands.
  func placesByProject(in filing: Filing) -> [FormPlace] {
    let all = places(in: filing)
    let first = all.firstIndex { $0.project != nil } ?? all.endIndex
    let rows = filing.projects.flatMap { project in
      let own = all.filter { $0.project == project.id }
      return own.filter { $0.expense == nil }
        + project.expenses.flatMap { line in own.filter { $0.expense == line.id } }
    }
    return all[..<first] + rows + all[first...].filter { $0.project == nil }
  }

  /// The page of the form on which an answer is given.
  func place(of path: FactPath) -> FormPlace? {
    sections.first { $0.facts.contains(path.fact) }.flatMap { section in
      switch section.level {
      case .application: FormPlace(section)
      case .project: path.project.map { FormPlace(section, project: $0) }
      case .expense:
        path.project.flatMap { project in
          path.expense.map { FormPlace(section, project: project, expense: $0) }
        }
      }
    }
  }
}

extension OwnCase {
  /// Whether the registration settles the fact, so that the form shows it and does not ask.
  func isSettled(_ fact: FactDefinition) -> Bool {
    fact.kind == .creditCode && fact.level == .application && fact.source == .licence
      && filing.application[fact.id] == .text(dossier.enterprise.rawValue)
  }

  /// The questions of a page that are put now, those the registration settled left out.
  func questions(at place: FormPlace) -> [FactDefinition] {
    facts(at: place).filter {
      !isSettled($0) && policy.isAsked(place.path($0.id), in: filing, context: context) == true
    }
  }

  func facts(at place: FormPlace) -> [FactDefinition] {
    policy.section(place.section)?.facts.compactMap { policy.facts[$0] } ?? []
  }
}
