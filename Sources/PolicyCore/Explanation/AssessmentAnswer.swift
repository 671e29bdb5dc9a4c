internal import Standards

/// The documented shape of an assessment in JSON (`Docs/Explanation.md`): people script it, so a field keeps its name
/// and meaning while ``format`` stays. Amounts are yuan with two decimals, days ISO 8601.
package struct AssessmentAnswer: Encodable {
  package static let format = 1

  let format = AssessmentAnswer.format
  let policy: Policy
  let context: Context
  let award: Amount
  let binding: Limit?
  let limits: [Limit]
  let conditions: [Condition]
  let lines: [Line]
  let steps: [Step]
  let spread: Spread
  let readings: [Reading]
  let parameters: [Parameter]
  let materials: [Material]
  let unknown: [String]
  let nextQuestion: String?
  let faults: [Fault]

  package init(_ assessment: Assessment, faults: [FactFault]) {
    policy = Policy(assessment.root.policy)
    context = Context(assessment.root.context)
    award = Amount(assessment.award)
    binding = assessment.binding.map(Limit.init)
    limits = assessment.limits.map(Limit.init)
    conditions = assessment.conditions.map(Condition.init)
    lines = assessment.lines.map(Line.init)
    steps = assessment.steps.map(Step.init)
    spread = Spread(assessment.spread)
    readings = assessment.readingUses.map(Reading.init)
    parameters = assessment.parameters.map(Parameter.init)
    materials = assessment.materials.map(Material.init)
    unknown = assessment.unknown.map(\.description)
    nextQuestion = assessment.nextQuestion?.description
    self.faults = faults.map(Fault.init)
  }
}

extension AssessmentAnswer {
  struct Policy: Encodable {
    let id: String
    let round: String
    let title: Phrase
    let hash: String

    init(_ policy: CompiledPolicy) {
      (id, round, title, hash) = (policy.slug, policy.round.id, policy.title, policy.hash)
    }
  }

  struct Context: Encodable {
    let submittedOn: String
    let batchYear: Int
    let grantedThisYear: String
    let assuming: Bool

    init(_ context: AssessmentContext) {
      submittedOn = context.submittedOn.description
      batchYear = context.batchYear
      grantedThisYear = context.grantedThisYear.description
      assuming = context.assuming
    }
  }

  struct Amount: Encodable {
    let low: String
    /// Absent while no upper end is known.
    let high: String?

    init(_ range: MoneyRange) {
      low = range.low.description
      high = range.isOpen ? nil : range.high.description
    }
  }

  struct Material: Encodable {
    let material: String
    let project: String?
    let need: String
    let waitsFor: [String]

    init(_ requirement: MaterialRequirement) {
      material = requirement.material.rawValue
      project = requirement.project
      switch requirement.need {
      case .required: (need, waitsFor) = ("required", [])
      case .notRequired: (need, waitsFor) = ("not-required", [])
      case .undetermined(let paths): (need, waitsFor) = ("undetermined", paths.sorted().map(\.description))
      }
    }
  }

  struct Fault: Encodable {
    let path: String
    let code: String
    let message: Phrase
    let remedy: Phrase

    init(_ fault: FactFault) {
      (path, code, message, remedy) = (fault.path.description, fault.code, fault.message, fault.remedy)
    }
  }
}
