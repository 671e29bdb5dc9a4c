package import PolicyCore

/// One edit of a filing; the applicant's form and the reviewer's worksheet are both lists of these.
package enum FilingChange: Codable, Hashable, Sendable {
  case set(FactPath, FactValue)
  case clear(FactPath)
  case addProject(String)
  case removeProject(String)
  case addExpense(project: String, id: String)
  case removeExpense(project: String, id: String)

  /// The answer it touches; `nil` for adding or removing a row.
  package var path: FactPath? {
    switch self {
    case .set(let path, _), .clear(let path): path
    case .addProject, .removeProject, .addExpense, .removeExpense: nil
    }
  }
}

extension Filing {
  /// Bounds on rows, so that one draft cannot fill the store.
  package static let mostProjects = 50
  package static let mostExpenses = 500

  /// - Throws: `unknownProject`, `unknownExpense` for a row that is not there; `duplicateRow`; `tooManyRows`.
  package func changed(by change: FilingChange) throws(Refusal) -> Filing {
    var copy = self
    switch change {
    case .set(let path, let value):
      try requireRow(of: path)
      copy[path] = value
    case .clear(let path):
      try requireRow(of: path)
      copy[path] = nil
    case .addProject(let id):
      guard !projects.contains(where: { $0.id == id }) else { throw .row(.duplicateRow) }
      guard projects.count < Filing.mostProjects else { throw .row(.tooManyRows) }
      copy.projects.append(ProjectFacts(id: id, values: [:], expenses: []))
    case .removeProject(let id):
      copy.projects.remove(at: try projectIndex(id))
    case .addExpense(let project, let id):
      let index = try projectIndex(project)
      guard !projects[index].expenses.contains(where: { $0.id == id }) else { throw .row(.duplicateRow) }
      guard projects[index].expenses.count < Filing.mostExpenses else { throw .row(.tooManyRows) }
      copy.projects[index].expenses.append(ExpenseFacts(id: id, values: [:]))
    case .removeExpense(let project, let id):
      let index = try projectIndex(project)
      guard let expense = projects[index].expenses.firstIndex(where: { $0.id == id }) else {
        throw .row(.unknownExpense)
      }
      copy.projects[index].expenses.remove(at: expense)
    }
    return copy
  }

  package func changed(by changes: [FilingChange]) throws(Refusal) -> Filing {
    var copy = self
    for change in changes { copy = try copy.changed(by: change) }
    return copy
  }

  /// Every answer with its path, in a fixed order.
  package var answers: [(path: FactPath, value: FactValue)] {
    var all: [(path: FactPath, value: FactValue)] = []
    func add(_ values: [FactID: FactValue], _ project: String?, _ expense: String?) {
      for (fact, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        all.append((FactPath(fact, project: project, expense: expense), value))
      }
    }
    add(application, nil, nil)
    for project in projects {
      add(project.values, project.id, nil)
      for expense in project.expenses { add(expense.values, project.id, expense.id) }
    }
    return all
  }

  private func projectIndex(_ id: String) throws(Refusal) -> Int {
    guard let index = projects.firstIndex(where: { $0.id == id }) else { throw .row(.unknownProject) }
    return index
  }

  private func requireRow(of path: FactPath) throws(Refusal) {
    guard let project = path.project else { return }
    let index = try projectIndex(project)
    guard let expense = path.expense else { return }
    guard projects[index].expenses.contains(where: { $0.id == expense }) else { throw .row(.unknownExpense) }
  }
}
