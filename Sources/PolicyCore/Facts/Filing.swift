/// What an applicant (or, reviewed, the office) states: facts of the application, its projects and their expense lines.
package struct Filing: Codable, Hashable, Sendable {
  package var application: [FactID: FactValue]
  package var projects: [ProjectFacts]

  package init(application: [FactID: FactValue] = [:], projects: [ProjectFacts] = []) {
    self.application = application
    self.projects = projects
  }
}

package struct ProjectFacts: Codable, Hashable, Sendable, Identifiable {
  package let id: String
  package var values: [FactID: FactValue]
  package var expenses: [ExpenseFacts]

  package init(id: String, values: [FactID: FactValue] = [:], expenses: [ExpenseFacts] = []) {
    self.id = id
    self.values = values
    self.expenses = expenses
  }
}

package struct ExpenseFacts: Codable, Hashable, Sendable, Identifiable {
  package let id: String
  package var values: [FactID: FactValue]

  package init(id: String, values: [FactID: FactValue] = [:]) {
    self.id = id
    self.values = values
  }
}

extension Filing {
  /// The answer at `path`. Setting a path whose project or expense line does not exist changes nothing.
  package subscript(path: FactPath) -> FactValue? {
    get {
      guard let project = path.project else { return application[path.fact] }
      guard let owner = projects.first(where: { $0.id == project }) else { return nil }
      guard let expense = path.expense else { return owner.values[path.fact] }
      return owner.expenses.first { $0.id == expense }?.values[path.fact]
    }
    set {
      guard let project = path.project else {
        application[path.fact] = newValue
        return
      }
      guard let index = projects.firstIndex(where: { $0.id == project }) else { return }
      guard let expense = path.expense else {
        projects[index].values[path.fact] = newValue
        return
      }
      guard let line = projects[index].expenses.firstIndex(where: { $0.id == expense }) else { return }
      projects[index].expenses[line].values[path.fact] = newValue
    }
  }
}
