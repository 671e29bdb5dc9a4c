internal import Standards

extension AssessmentAnswer {
  struct Condition: Encodable {
    let id: String
    let clause: String
    let project: String?
    let outcome: String
    let waitsFor: [String]
    let decidedBy: String?
    let failure: String?
    let label: Phrase
    let rule: Phrase
    let sentence: Phrase
    let facts: [Fact]
    let parameters: [Parameter]
    let readings: [Reading]
    let parts: [Condition]

    init(_ result: ConditionResult) {
      id = result.id
      clause = result.clause.rawValue
      project = result.project
      outcome = result.outcome.word
      if case .undetermined(let paths) = result.outcome { waitsFor = paths.map(\.description) } else { waitsFor = [] }
      if case .leftToOffice(let body) = result.outcome { decidedBy = body.rawValue } else { decidedBy = nil }
      if case .failed(let cause) = result.outcome { failure = cause } else { failure = nil }
      label = result.label
      rule = result.rule
      sentence = result.sentence
      facts = result.facts.map(Fact.init)
      parameters = result.parameters.map(Parameter.init)
      readings = result.readings.map(Reading.init)
      parts = result.parts.map(Condition.init)
    }

    struct Fact: Encodable {
      let path: String
      let label: Phrase
      /// Absent while nobody has answered.
      let value: Phrase?
      let source: String

      init(_ use: FactUse) {
        path = use.path.description
        label = use.label
        value = use.isOpen ? nil : use.value
        source = use.origin.rawValue
      }
    }
  }

  struct Parameter: Encodable {
    let id: String
    let label: Phrase
    let value: Phrase
    let validFrom: String
    let asOf: String
    let lookedUpAt: String?
    let checkedOn: String
    let clause: String

    init(_ use: ParameterUse) {
      (id, label, value, asOf) = (use.id, use.label, use.value, use.asOf)
      validFrom = use.validFrom.description
      lookedUpAt = use.lookedUpAt?.description
      checkedOn = use.checkedOn.description
      clause = use.clause.rawValue
    }
  }

  struct Reading: Encodable {
    let id: String
    let clause: String
    let question: Phrase
    let option: String
    let label: Phrase
    let basis: String
    let decidedBy: String?
    let decidedOn: String?

    init(_ use: ReadingUse) {
      (id, question, option, label, decidedBy) = (use.id, use.question, use.option, use.label, use.decidedBy)
      clause = use.clause.rawValue
      basis = use.basis.rawValue
      decidedOn = use.decidedOn?.description
    }
  }

  struct Spread: Encodable {
    let range: Amount
    let readings: [String]
    let exact: Bool
    let alternatives: [Alternative]

    init(_ spread: ReadingSpread) {
      range = Amount(spread.range)
      readings = spread.readings
      exact = spread.isExact
      alternatives = spread.alternatives.map {
        Alternative(reading: $0.reading, option: $0.option, label: $0.label, award: Amount($0.award))
      }
    }

    struct Alternative: Encodable {
      let reading: String
      let option: String
      let label: Phrase
      let award: Amount
    }
  }
}
