internal import CEL
internal import Standards

extension Scope {
  /// The words with the parameters of this day put in.
  func filled(_ wording: Wording) -> Phrase {
    func fill(_ line: WordLine, _ language: Language) -> String {
      line.filled { place, unit in
        let parameter = policy.parameters[place]
        guard let dated = policy.dated(parameter, in: self) else { return parameter.label[language] }
        let value = parameter.natural(dated)[language] + unit
        return language == .zh ? "\(value)（自\(dated.from)）" : "\(value) (since \(dated.from))"
      }
    }
    return Phrase(zh: fill(wording.zh, .zh), en: fill(wording.en, .en))
  }

  func use(parameter: Parameter) -> ParameterUse? {
    policy.dated(parameter, in: self).map { ParameterUse(parameter, $0, at: lookUpDay(parameter.asOf)) }
  }

  private func lookUpDay(_ named: NamedDate) -> CivilDate? {
    switch named {
    case .submittedOn: context.submittedOn
    case .batchYear: CivilDate(year: context.batchYear, month: 1, day: 1)
    case .spentOn:
      policy.facts[CompiledPolicy.spentOn].flatMap { fact in
        if case .date(let day)? = value(of: fact) { day } else { nil }
      }
    }
  }

  /// The value of a name for a table: exact.
  func use(_ name: String) -> FactUse? { value(of: name, fact: { $0.shown($1) }, amount: \.shown) }

  /// The value of a name for a sentence: as people say it.
  func seen(_ name: String) -> FactUse? { value(of: name, fact: { $0.natural($1) }, amount: \.natural) }

  private func value(
    of name: String, fact shown: (FactDefinition, FactValue?) -> Phrase, amount: (MoneyRange) -> Phrase
  ) -> FactUse? {
    let id = FactID(name)
    if let fact = policy.facts[id] {
      let value = value(of: fact)
      return FactUse(
        path: path(of: fact), label: fact.label, value: shown(fact, value), origin: origin(of: fact),
        isOpen: value == nil || value == .notSure)
    }
    let path = FactPath(id, project: project?.id, expense: expense?.id)
    let label = policy.names.labels[name] ?? Phrase(verbatim: name)
    if let estimate = amounts[name] {
      return FactUse(
        path: path, label: label, value: amount(estimate.range), origin: .computed, isOpen: estimate.range.isOpen)
    }
    let dotted = Leaf.Name(dotted: name, id: id, record: id.record, field: id.field)
    guard case .value(let value) = meaning(of: dotted) else { return nil }
    let origin: FactOrigin = id.record == "round" ? .round : id.record == "ledger" ? .ledger : .filing
    let words: Phrase =
      switch value {
      case .money(let money): amount(MoneyRange(money))
      case .date(let day): Phrase(verbatim: day.description)
      case .int(let number): Phrase(verbatim: String(number))
      case .ratio(let ratio): Phrase(verbatim: ratio.description)
      case .bool(let yes): yes ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")
      default: Phrase(verbatim: "—")
      }
    return FactUse(path: FactPath(id), label: label, value: words, origin: origin, isOpen: false)
  }

  /// Where the value of a fact comes from here, or from whom it is still to come.
  private func origin(of fact: FactDefinition) -> FactOrigin {
    let stated =
      switch fact.level {
      case .application: application[fact.id] != nil
      case .project: project?.values[fact.id] != nil
      case .expense: expense?.values[fact.id] != nil
      }
    if stated { return context.found.contains(path(of: fact)) ? .substantiveReviewer : FactOrigin(fact.source) }
    if context.assuming, policy.selfCheck.assumptions.contains(where: { $0.fact == fact.id }) { return .supposed }
    return fact.unanswered == nil ? FactOrigin(fact.source) : .unanswered
  }
}

extension FactDefinition {
  /// As a sentence says it; a choice and an answer stand in quotes.
  func natural(_ value: FactValue?) -> Phrase {
    switch value {
    case .money(let amount): return amount.natural
    case .bool, .choice, .choices, .text:
      let words = shown(value)
      return Phrase(zh: "“\(words.zh)”", en: "“\(words.en)”")
    default: return shown(value)
    }
  }
}

extension Parameter {
  func natural(_ dated: DatedValue) -> Phrase {
    if case .money(let money) = dated.value { money.natural } else { shown(dated) }
  }

  func shown(_ dated: DatedValue) -> Phrase {
    switch dated.value {
    case .money(let money): money.shown
    case .date(let day): Phrase(verbatim: day.description)
    case .integer(let number): Phrase(verbatim: String(number))
    case .ratio(let ratio): Phrase(verbatim: ratio.description)
    case .bool(let yes): yes ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")
    case .text(let text), .choice(let text): Phrase(verbatim: text)
    default: Phrase(zh: "不再适用", en: "no longer applies")
    }
  }
}
