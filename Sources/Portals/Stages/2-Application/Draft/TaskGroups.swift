internal import Casework
internal import PolicyCore
internal import Standards

/// The task list of one filing, from the policy's sections and materials.
struct TaskGroups {
  let own: OwnCase
  let progress: DraftProgress
  let language: Language

  var all: [TaskGroup] {
    let firstProject = own.policy.sections.firstIndex { $0.level != .application } ?? own.policy.sections.endIndex
    let before = own.policy.sections[..<firstProject].filter { $0.level == .application }
    let after = own.policy.sections[firstProject...].filter { $0.level == .application }
    var groups = [TaskGroup(Words.Apply.groupEnterprise[language], before.map { section($0) })]
    groups += own.filing.projects.enumerated().map { project($0.offset, $0.element) }
    groups.append(
      TaskGroup(
        Words.Apply.groupProjects[language],
        [
          TaskRow(
            Words.Apply.projects[language], to: Link.projects(own.id).path(in: language),
            hint: Words.Apply.projectsHint(own.filing.projects.count)[language],
            state: own.filing.projects.isEmpty ? .notStarted : .completed)
        ]))
    if !after.isEmpty { groups.append(TaskGroup(Words.Apply.groupAccount[language], after.map { section($0) })) }
    groups.append(TaskGroup(Words.Apply.groupMaterials[language], progress.requirements.map(material)))
    groups.append(TaskGroup(Words.Apply.groupCheck[language], [check]))
    return groups
  }

  private func section(_ section: FormSection, project: String? = nil) -> TaskRow {
    let place = FormPlace(section, project: project)
    return TaskRow(
      section.title[language], to: place.link(own.id).path(in: language), hint: section.intro?[language],
      state: progress.state(of: place))
  }

  private func project(_ index: Int, _ project: ProjectFacts) -> TaskGroup {
    var rows: [TaskRow] = []
    var hasExpenses = false
    for page in own.policy.sections where page.level != .application {
      if page.level == .project {
        rows.append(section(page, project: project.id))
      } else if !hasExpenses {
        hasExpenses = true
        rows.append(
          TaskRow(
            Words.Apply.expenses[language], to: Link.expenses(own.id, project.id).path(in: language),
            hint: Words.Apply.expensesHint(project.expenses.count)[language],
            state: progress.stateOfExpenses(in: project)))
      }
    }
    return TaskGroup(own.projectTitle(index, project, language), rows)
  }

  private func material(_ requirement: MaterialRequirement) -> TaskRow {
    let definition = own.policy.material(requirement.material)
    let place = own.filing.projects.firstIndex { $0.id == requirement.project }
    let of = place.map { own.projectTitle($0, own.filing.projects[$0], language) }
    let title = definition.map { Words.Apply.numbered($0.number, $0.name)[language] } ?? requirement.material.rawValue
    var hint = definition?.asks[language]
    if case .undetermined = requirement.need { hint = Words.Apply.mayBeDue[language] }
    return TaskRow(
      of.map { "\(title) · \($0)" } ?? title,
      to: Link.material(own.id, requirement.material.rawValue, project: requirement.project).path(in: language),
      hint: hint, state: progress.state(of: requirement))
  }

  private var check: TaskRow {
    let title = own.isAgent ? Words.Apply.checkAndSubmit : Words.Apply.checkAndHandOver
    return TaskRow(
      title[language],
      to: Link.answerCheck(own.id).path(in: language),
      hint: progress.isComplete
        ? Words.Apply.readyToCheck[language] : Words.Apply.left(progress.thingsLeft, progress.faults.count)[language],
      state: progress.isComplete ? .notStarted : progress.faults.isEmpty ? .inProgress : .problem)
  }
}

extension OwnCase {
  /// The first text the project was given, or its place in the list.
  func projectTitle(_ index: Int, _ project: ProjectFacts, _ language: Language) -> String {
    let numbered = Words.Apply.projectNumber(index + 1)[language]
    return projectName(project).map { "\(numbered)\(language == .zh ? "：" : ": ")\($0)" } ?? numbered
  }

  /// The answer to the first question of text that the form puts about a project.
  func projectName(_ project: ProjectFacts) -> String? { firstText(project.values, .project) }
  func expenseName(_ line: ExpenseFacts) -> String? { firstText(line.values, .expense) }

  private func firstText(_ values: [FactID: FactValue], _ level: Level) -> String? {
    for section in policy.sections where section.level == level {
      for fact in section.facts {
        if case .text(let text)? = values[fact], !text.isEmpty { return text }
      }
    }
    return nil
  }
}
