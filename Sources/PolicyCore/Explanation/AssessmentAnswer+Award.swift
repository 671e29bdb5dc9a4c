internal import Standards

extension AssessmentAnswer {
  struct Line: Encodable {
    let project: String
    let expense: String
    let contract: String?
    let recognised: Amount
    let reductions: [Reduction]

    init(_ line: LineRecognition) {
      project = line.project
      expense = line.expense
      contract = line.contract?.description
      recognised = Amount(line.recognised)
      reductions = line.reductions.map {
        Reduction(code: $0.code, amount: $0.amount.description, clause: $0.clause.rawValue, reason: $0.reason)
      }
    }

    struct Reduction: Encodable {
      let code: String
      let amount: String
      let clause: String
      let reason: Phrase
    }
  }

  struct Step: Encodable {
    let id: String
    let kind: String
    let clause: String
    let project: String?
    let part: String?
    let label: Phrase
    let value: Amount
    let after: Amount
    let note: Phrase?
    let binding: Bool

    init(_ step: AwardStep) {
      (id, project, part, label, binding) = (step.id, step.project, step.part, step.label, step.binding)
      kind = step.kind.rawValue
      clause = step.clause.rawValue
      value = Amount(step.value)
      after = Amount(step.after)
      note = step.note
    }
  }

  struct Limit: Encodable {
    let code: String
    let clause: String
    let phrase: Phrase
    let project: String?
    let lost: String?

    init(_ limit: AwardLimit) {
      (code, phrase, project) = (limit.code, limit.phrase, limit.project)
      clause = limit.clause.rawValue
      lost = limit.lost?.description
    }
  }
}
