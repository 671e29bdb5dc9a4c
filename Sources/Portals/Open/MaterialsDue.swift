internal import Casework
internal import PolicyCore
internal import Standards

/// Who has to hand in which material, found by asking the policy about a project of each way.
struct MaterialsDue: Sendable {
  struct Line: Sendable {
    let material: MaterialDefinition
    /// `nil`: everybody; otherwise the ways of use it is due for.
    let ways: [Phrase]?
  }

  let lines: [Line]

  init(_ policy: CompiledPolicy) {
    var check = SelfCheck(policy, on: policy.round.window.lowerBound.day)
    let ways = check.waysFact
    check.choose(ways?.options.map(\.value) ?? [])
    let due = policy.requirements(check.filing, in: check.context).filter { $0.need == .required }
    lines = policy.materials.sorted { $0.number < $1.number }.map { material in
      guard material.condition != nil, let ways else { return Line(material: material, ways: nil) }
      let projects = Set(due.filter { $0.material == material.id }.compactMap(\.project))
      let named = check.filing.projects.filter { projects.contains($0.id) }.compactMap { project -> Phrase? in
        guard case .choice(let way)? = project.values[ways.id] else { return nil }
        return ways.label(ofOption: way)
      }
      return Line(material: material, ways: named.count == ways.options.count ? nil : named)
    }
  }
}
