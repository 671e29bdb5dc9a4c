internal import PolicyCore
internal import Standards

/// What of the program rests on which clause; the guide shows it from both ends.
struct GuideRules: Sendable {
  struct Rule: Sendable {
    enum Kind: CaseIterable, Sendable { case condition, award, parameter, material, step, fact, reading }

    let kind: Kind
    /// Of the element on the page; ASCII and unique.
    let anchor: String
    let label: Phrase
    /// The value, or what it asks for.
    let text: Phrase?
    /// What the program computes, in words.
    let sentences: [Phrase]
    /// The open questions its result hangs on.
    let readings: Set<String>
    let clauses: [ClauseID]
  }

  let rules: [Rule]

  init(_ policy: CompiledPolicy) {
    var rules: [Rule] = []
    func add(
      _ kind: Rule.Kind, _ id: String, _ label: Phrase, _ clauses: [ClauseID], text: Phrase? = nil,
      says sentences: [Phrase] = [], _ leaves: [Leaf?] = [], readings: Set<String> = []
    ) {
      let leaves = leaves.compactMap { $0 }
      rules.append(
        Rule(
          kind: kind, anchor: "rule-" + id, label: label, text: text,
          sentences: sentences + leaves.compactMap(policy.sentence),
          readings: readings.union(leaves.flatMap(\.readings)),
          clauses: clauses))
    }
    for condition in policy.conditions {
      add(
        .condition, condition.id, condition.label, [condition.clause], text: condition.remedy,
        says: policy.sentences(of: condition),
        readings: Set(condition.readings).union(condition.leaves.flatMap(\.readings)))
    }
    if let recognition = policy.award.recognition {
      add(.award, "recognition", recognition.label, [recognition.clause], [recognition.start])
      for limit in recognition.limits {
        add(
          .award, "limit-" + limit.id, limit.label, [limit.clause], text: limit.reason,
          says: [policy.sentence(of: limit)],
          readings: Set([limit.when, limit.effect.leaf].compactMap { $0 }.flatMap(\.readings)))
      }
    }
    for sum in policy.award.sums {
      add(
        .award, sum.id.rawValue, sum.label, [sum.clause], says: [policy.sentence(of: sum)],
        readings: Set([sum.when, sum.term].compactMap { $0 }.flatMap(\.readings)))
    }
    if let rate = policy.award.rate {
      add(
        .award, "rate", rate.label, rate.clauses, text: Phrase(verbatim: policy.round.rateCeiling.description),
        says: [policy.rateNote], readings: Set([rate.unitReading]))
    }
    for part in policy.award.parts {
      add(.award, "part-" + part.id, part.label, [part.clause], [part.when, part.amount])
    }
    add(
      .award, "cap", policy.award.cap.label, [policy.award.cap.clause], text: policy.round.annualCap.shown,
      [policy.award.cap.value, policy.award.cap.less])
    for parameter in policy.parameters {
      add(.parameter, parameter.id, parameter.label, [parameter.clause], text: parameter.history)
    }
    for material in policy.materials {
      add(
        .material, material.id.rawValue, material.name, [material.clause], text: material.asks, [material.condition])
    }
    for (index, step) in policy.steps.enumerated() {
      add(.step, "step-\(index + 1)", step.name, [step.clause], text: step.text)
    }
    for id in policy.factOrder {
      guard let fact = policy.facts[id], let clause = fact.cite else { continue }
      add(.fact, id.rawValue, fact.label, [clause], text: fact.help, [fact.askedWhen])
    }
    for reading in policy.readings {
      add(.reading, reading.id, reading.question, [reading.clause], text: reading.label(of: reading.chosen))
    }
    self.rules = rules
  }

  func resting(on clause: ClauseID, _ kind: Rule.Kind) -> [Rule] {
    rules.filter { $0.kind == kind && $0.clauses.contains(clause) }
  }
}

extension Reading {
  func label(of option: String) -> Phrase { options.first { $0.id == option }?.label ?? Phrase(verbatim: option) }
}

extension Parameter {
  /// `100,000.00 元（2024年1月1日起）`, every value that ever held.
  var history: Phrase {
    let parts = values.map { dated -> Phrase in
      let value: Phrase =
        switch dated.value {
        case .money(let money): money.shown
        case .date(let day): day.phrase
        case .integer(let number): Phrase(verbatim: String(number))
        case .ratio(let ratio): Phrase(verbatim: ratio.description)
        case .bool(let yes): yes ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")
        case .text(let text), .choice(let text): Phrase(verbatim: text)
        default: Phrase(zh: "不再适用", en: "no longer applies")
        }
      return Phrase(zh: "\(value.zh)（\(dated.from.phrase.zh)起）", en: "\(value.en) (from \(dated.from.phrase.en))")
    }
    return Phrase(zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }
}
