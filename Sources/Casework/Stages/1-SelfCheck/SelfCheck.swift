package import PolicyCore
package import Standards

/// One person's answers before any application: no account, nothing kept, no verdict.
///
/// Each way of use that is chosen becomes a project with one expense line, so that the amounts come from the same
/// engine that reviews a real filing. What is not asked is supposed, as the policy's plan says.
package struct SelfCheck: Sendable {
  package let policy: CompiledPolicy
  package let context: AssessmentContext
  package private(set) var filing = Filing()
  /// The facts asked about, in the order of their first answers.
  package private(set) var asked: [FactID] = []
  /// Goes on with the questions although an answer already rules the award out.
  package var goesOn = false

  /// - Parameter day: the day it is made on; taken into the window when it lies outside.
  package init(_ policy: CompiledPolicy, on day: CivilDate) {
    self.policy = policy
    let window = policy.round.window
    let (first, last) = (window.lowerBound.day, window.upperBound.adding(milliseconds: -1).day)
    context = AssessmentContext(
      submittedOn: min(max(day, first), last), batchYear: policy.round.batchYear, assuming: true)
  }

  package func assess() -> Assessment { policy.assess(filing, in: context) }
}

extension SelfCheck {
  /// The question whose options become projects: the plan's first choice about a project.
  package var waysFact: FactDefinition? {
    policy.selfCheck.facts.lazy.compactMap { policy.facts[$0] }.first { $0.level == .project && $0.kind == .choice }
  }

  /// The ways chosen; empty also while the person is not sure which.
  package var ways: [String] {
    filing.projects.compactMap { project in
      guard let fact = waysFact, case .choice(let way)? = project.values[fact.id] else { return nil }
      return way
    }
  }

  /// Keeps the answers about ways that stay. `nil`: not sure which, taken as one project. Values that are no option
  /// are left out.
  package mutating func choose(_ ways: [String]?) {
    guard let fact = waysFact else { return }
    let known = fact.options.map(\.value).filter { ways?.contains($0) ?? false }
    let wanted: [(id: String, value: FactValue)] =
      ways == nil ? [(SelfCheck.unsure, .notSure)] : known.map { (SelfCheck.prefix + $0, .choice($0)) }
    note(fact.id)
    filing.projects = wanted.map { id, value in
      filing.projects.first { $0.id == id }
        ?? ProjectFacts(id: id, values: [fact.id: value], expenses: [ExpenseFacts(id: id + "-1")])
    }
  }

  /// A path that no question asks changes nothing.
  package mutating func answer(_ path: FactPath, _ value: FactValue) {
    guard policy.selfCheck.facts.contains(path.fact), path.fact != waysFact?.id else { return }
    filing[path] = value
    note(path.fact)
  }

  private mutating func note(_ fact: FactID) {
    if !asked.contains(fact) { asked.append(fact) }
  }

  /// Puts answers that were read in any order back into the order they were given in.
  mutating func order(_ facts: [FactID]) {
    let given = asked
    asked = facts.reduce(into: []) { if given.contains($1), !$0.contains($1) { $0.append($1) } }
    for fact in given { note(fact) }
  }

  /// The fact's paths, one for each project where it is about projects.
  package func paths(of fact: FactDefinition) -> [FactPath] {
    switch fact.level {
    case .application: [FactPath(fact.id)]
    case .project: filing.projects.map { FactPath(fact.id, project: $0.id) }
    case .expense:
      filing.projects.flatMap { project in
        project.expenses.map { FactPath(fact.id, project: project.id, expense: $0.id) }
      }
    }
  }

  static let prefix = "p-"
  static let unsure = "p-unsure"
}
