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
    /// The expression the program computes.
    let expression: String?
    let clauses: [ClauseID]
  }

  let rules: [Rule]

  init(_ policy: CompiledPolicy) {
    var rules: [Rule] = []
    func add(
      _ kind: Rule.Kind, _ id: String, _ label: Phrase, _ clauses: [ClauseID], text: Phrase? = nil,
      _ expression: String? = nil
    ) {
      rules.append(
        Rule(kind: kind, anchor: "rule-" + id, label: label, text: text, expression: expression, clauses: clauses))
    }
    for condition in policy.conditions {
      add(.condition, condition.id, condition.label, [condition.clause], text: condition.remedy, condition.expressions)
    }
    if let recognition = policy.award.recognition {
      add(.award, "recognition", recognition.label, [recognition.clause], recognition.start.source)
      for limit in recognition.limits {
        add(.award, "limit-" + limit.id, limit.label, [limit.clause], text: limit.reason, limit.effect.source)
      }
    }
    for sum in policy.award.sums { add(.award, sum.id.rawValue, sum.label, [sum.clause], sum.term.source) }
    if let rate = policy.award.rate {
      add(
        .award, "rate", rate.label, rate.clauses, text: Phrase(verbatim: policy.round.rateCeiling.description),
        rate.value.source)
    }
    for part in policy.award.parts { add(.award, "part-" + part.id, part.label, [part.clause], part.amount.source) }
    add(
      .award, "cap", policy.award.cap.label, [policy.award.cap.clause], text: policy.round.annualCap.shown,
      "\(policy.award.cap.value.source) - \(policy.award.cap.less.source)")
    for parameter in policy.parameters {
      add(.parameter, parameter.id, parameter.label, [parameter.clause], text: parameter.history)
    }
    for material in policy.materials {
      add(
        .material, material.id.rawValue, material.name, [material.clause], text: material.asks,
        material.condition?.source)
    }
    for (index, step) in policy.steps.enumerated() {
      add(.step, "step-\(index + 1)", step.name, [step.clause], text: step.text)
    }
    for id in policy.factOrder {
      guard let fact = policy.facts[id], let clause = fact.cite else { continue }
      add(.fact, id.rawValue, fact.label, [clause], text: fact.help, fact.askedWhen?.source)
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

extension ConditionDefinition {
  /// All expressions of the tree, one after the other.
  var expressions: String? {
    let own: [String] =
      switch body {
      case .leaf(let leaf): [leaf.source]
      case .decided(let fact, _): [fact.rawValue]
      case .all(let parts): parts.compactMap(\.expressions)
      case .any(let parts): [parts.compactMap(\.expressions).joined(separator: " || ")]
      case .not(let part): ["!(\(part.expressions ?? ""))"]
      }
    let condition = when.map { "\($0.source) ⇒ " } ?? ""
    return own.isEmpty ? nil : condition + own.joined(separator: "\n")
  }
}

extension RecognitionLimit.Effect {
  var source: String {
    switch self {
    case .atMost(let leaf): "≤ \(leaf.source)"
    case .less(let leaf): "− \(leaf.source)"
    case .onlyIf(let leaf): leaf.source
    }
  }
}
