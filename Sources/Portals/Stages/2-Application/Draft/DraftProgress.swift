internal import Casework
internal import PolicyCore
internal import Standards

/// What of a filing is done and what is left, place by place; worked out once for a whole page.
struct DraftProgress {
  private let filing: Filing
  private let policy: CompiledPolicy
  let missing: [FactPath]
  let faults: [FactFault]
  let requirements: [MaterialRequirement]
  let lacking: [MissingMaterial]

  init(_ own: OwnCase) {
    filing = own.filing
    policy = own.policy
    let readiness = own.readiness
    missing = own.policy.missing(in: own.filing, context: own.context)
    faults = own.policy.faults(in: own.filing, context: own.context)
    lacking = readiness.materials
    requirements = own.policy.requirements(own.filing, in: own.context).filter { requirement in
      requirement.need != .notRequired && own.policy.material(requirement.material)?.source != .form
    }
  }

  var isComplete: Bool { missing.isEmpty && faults.isEmpty && lacking.isEmpty }

  /// Minutes that the rest may take: half a minute for an answer, three for a material.
  var minutesLeft: Int { max(1, (missing.count + 1) / 2 + lacking.count * 3) }
  var thingsLeft: Int { missing.count + lacking.count }

  func state(of place: FormPlace) -> TaskState {
    let facts = Set(policy.section(place.section)?.facts ?? [])
    func isHere(_ path: FactPath) -> Bool {
      facts.contains(path.fact) && path.project == place.project && path.expense == place.expense
    }
    if faults.contains(where: { isHere($0.path) }) { return .problem }
    if !missing.contains(where: isHere) { return .completed }
    return facts.contains { filing[place.path($0)] != nil } ? .inProgress : .notStarted
  }

  /// Of all expense lines of a project together.
  func stateOfExpenses(in project: ProjectFacts) -> TaskState {
    guard !project.expenses.isEmpty else { return .notStarted }
    let sections = policy.sections.filter { $0.level == .expense }
    let states = project.expenses.flatMap { line in
      sections.map { state(of: FormPlace($0, project: project.id, expense: line.id)) }
    }
    if states.contains(.problem) { return .problem }
    return states.allSatisfy { $0 == .completed } ? .completed : .inProgress
  }

  func state(of requirement: MaterialRequirement) -> TaskState {
    lacking.contains { $0.material == requirement.material && $0.project == requirement.project }
      ? .notStarted : .completed
  }
}
