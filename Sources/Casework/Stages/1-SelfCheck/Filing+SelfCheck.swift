package import PolicyCore

extension Filing {
  /// The edits that carry a self-check's answers into an empty draft; "not sure" is left to be asked again.
  package var carriedIntoDraft: [FilingChange] {
    var changes: [FilingChange] = []
    for project in projects {
      changes.append(.addProject(project.id))
      for expense in project.expenses { changes.append(.addExpense(project: project.id, id: expense.id)) }
    }
    for (path, value) in answers where value != .notSure { changes.append(.set(path, value)) }
    return changes
  }
}
