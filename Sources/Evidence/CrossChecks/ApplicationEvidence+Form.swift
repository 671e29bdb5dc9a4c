internal import PolicyCore
internal import Standards

extension ApplicationEvidence {
  /// An answer of the form whose fact documents state.
  struct Stated {
    let fact: FactDefinition
    let path: FactPath
    let value: FactValue
  }

  /// Every answered fact that documents state, with its path; unsure answers count as none.
  var statedFacts: [Stated] {
    policy.factOrder.compactMap { policy.facts[$0] }.filter { !$0.mentions.isEmpty }.flatMap { fact in
      paths(of: fact).compactMap { path in
        guard let value = filing[path], value != .notSure else { return nil }
        return Stated(fact: fact, path: path, value: value)
      }
    }
  }

  /// Answers to facts that documents state under one of these names.
  func stated(as names: Set<FieldName>, project: String?) -> [Stated] {
    statedFacts.filter { stated in
      stated.path.project == project && stated.fact.mentions.contains { names.contains(FieldName($0.field)) }
    }
  }

  /// What the documents say where the policy says they state the fact, the best place first.
  func said(of fact: FactDefinition, project: String?) -> [Said] {
    for mention in fact.mentions {
      let found = files.filter { $0.project == project && mention.kinds.contains($0.kind.rawValue) }
        .compactMap { $0.said(FieldName(mention.field)) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func paths(of fact: FactDefinition) -> [FactPath] {
    switch fact.level {
    case .application: [FactPath(fact.id)]
    case .project: filing.projects.map { FactPath(fact.id, project: $0.id) }
    case .expense:
      filing.projects.flatMap { project in
        project.expenses.map { FactPath(fact.id, project: project.id, expense: $0.id) }
      }
    }
  }
}
