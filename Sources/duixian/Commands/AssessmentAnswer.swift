import PolicyCore
import Standards

/// The shape that `duixian assess --json` prints; people script it. Amounts are yuan with two decimals.
struct AssessmentAnswer: Encodable {
  let award: Amount
  let conditions: [Condition]
  let lines: [Line]
  let steps: [Step]
  let alternatives: [Alternative]
  let materials: [Material]
  let unknown: [String]
  let nextQuestion: String?
  let faults: [Fault]
  let readings: [String: String]
  let parameters: [Parameter]
  let policyHash: String

  init(_ assessment: Assessment, faults: [FactFault]) {
    award = Amount(assessment.award)
    conditions = assessment.conditions.map(Condition.init)
    lines = assessment.lines.map(Line.init)
    steps = assessment.steps.map(Step.init)
    alternatives = assessment.spread.alternatives.map {
      Alternative(reading: $0.reading, option: $0.option, label: $0.label, award: Amount($0.award))
    }
    materials = assessment.materials.map(Material.init)
    unknown = assessment.unknown.map(\.description)
    nextQuestion = assessment.nextQuestion?.description
    self.faults = faults.map { Fault(path: $0.path.description, code: $0.code, message: $0.message, remedy: $0.remedy) }
    readings = assessment.readings
    parameters = assessment.parameters.map {
      Parameter(
        id: $0.id, value: $0.value, validFrom: $0.validFrom.description, asOf: $0.asOf, clause: $0.clause.rawValue)
    }
    policyHash = assessment.policyHash
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

  struct Condition: Encodable {
    let id: String
    let clause: String
    let project: String?
    let outcome: String
    let waitsFor: [String]
    let decidedBy: String?
    let label: Phrase
    let sentence: Phrase
    let facts: [Fact]
    let parts: [Condition]

    init(_ result: ConditionResult) {
      id = result.id
      clause = result.clause.rawValue
      project = result.project
      outcome = result.outcome.word
      if case .undetermined(let paths) = result.outcome { waitsFor = paths.map(\.description) } else { waitsFor = [] }
      if case .leftToOffice(let body) = result.outcome { decidedBy = body.rawValue } else { decidedBy = nil }
      label = result.label
      sentence = result.sentence
      facts = result.facts.map { Fact(path: $0.path.description, label: $0.label, value: $0.value) }
      parts = result.parts.map(Condition.init)
    }
  }

  struct Fact: Encodable {
    let path: String
    let label: Phrase
    let value: Phrase
  }

  struct Line: Encodable {
    let project: String
    let expense: String
    let recognised: Amount
    let reductions: [Reduction]

    init(_ line: LineRecognition) {
      project = line.project
      expense = line.expense
      recognised = Amount(line.recognised)
      reductions = line.reductions.map {
        Reduction(code: $0.code, amount: $0.amount.description, clause: $0.clause.rawValue, reason: $0.reason)
      }
    }
  }

  struct Reduction: Encodable {
    let code: String
    let amount: String
    let clause: String
    let reason: Phrase
  }

  struct Step: Encodable {
    let id: String
    let clause: String
    let project: String?
    let label: Phrase
    let value: Amount
    let note: Phrase?
    let binding: Bool

    init(_ step: AwardStep) {
      id = step.id
      clause = step.clause.rawValue
      project = step.project
      label = step.label
      value = Amount(step.value)
      note = step.note
      binding = step.binding
    }
  }

  struct Alternative: Encodable {
    let reading: String
    let option: String
    let label: Phrase
    let award: Amount
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
  }

  struct Parameter: Encodable {
    let id: String
    let value: Phrase
    let validFrom: String
    let asOf: String
    let clause: String
  }
}
