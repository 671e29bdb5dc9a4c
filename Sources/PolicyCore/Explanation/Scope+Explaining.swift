internal import CEL
internal import Standards

extension Scope {
  /// The words with the parameters of this day put in.
  func filled(_ wording: Wording) -> Phrase {
    func fill(_ line: WordLine, _ language: Language) -> String {
      line.filled { place, unit in
        let parameter = world.shared.parameters[place]
        guard let version = version(of: parameter) else { return parameter.definition.label[language] }
        return version.natural[language] + unit + version.since[language]
      }
    }
    return Phrase(zh: fill(wording.zh, .zh), en: fill(wording.en, .en))
  }

  func use(_ parameter: PreparedParameter) -> ParameterUse? {
    version(of: parameter).map {
      ParameterUse(parameter.definition, $0.dated, at: lookUpDay(parameter.definition.asOf))
    }
  }

  /// What holds at the parameter's own named date.
  private func version(of parameter: PreparedParameter) -> PreparedParameter.Version? {
    lookUpDay(parameter.definition.asOf).flatMap(parameter.version)
  }

  private func lookUpDay(_ named: NamedDate) -> CivilDate? {
    switch named {
    case .submittedOn: return world.context.submittedOn
    case .batchYear: return CivilDate(year: world.context.batchYear, month: 1, day: 1)
    case .spentOn:
      guard let fact = world.shared.spentOn, case .date(let day)? = value(of: fact.definition) else { return nil }
      return day
    }
  }

  /// A name with its value in words.
  struct Spoken {
    let label: Phrase
    let value: Phrase
    /// Nobody has answered yet, or no upper end is known.
    let isOpen: Bool
    /// The fact it is; `nil` for an amount worked out or given.
    let fact: PreparedFact?
    /// Of what is no fact.
    let origin: FactOrigin
    /// Said by “…” is yes.
    let isYesOrNo: Bool
  }

  /// The value of a name for a table: exact.
  func use(_ name: String) -> FactUse? {
    guard let spoken = spoken(name, fact: { $0.shown($1) }, amount: \.shown) else { return nil }
    func use(_ path: FactPath, _ origin: FactOrigin) -> FactUse {
      FactUse(path: path, label: spoken.label, value: spoken.value, origin: origin, isOpen: spoken.isOpen)
    }
    if let fact = spoken.fact?.definition { return use(path(of: fact), origin(of: fact)) }
    guard spoken.origin == .computed else { return use(FactPath(FactID(name)), spoken.origin) }
    return use(FactPath(FactID(name), project: project?.id, expense: expense?.id), .computed)
  }

  /// The value of a name for a sentence: as people say it.
  func seen(_ name: String) -> Spoken? { spoken(name, fact: { $0.natural($1) }, amount: \.natural) }

  private func spoken(
    _ name: String, fact shown: (FactDefinition, FactValue?) -> Phrase, amount: (MoneyRange) -> Phrase
  ) -> Spoken? {
    let id = FactID(name)
    if let fact = world.shared.facts[id] {
      let value = value(of: fact.definition)
      return Spoken(
        label: fact.definition.label, value: shown(fact.definition, value), isOpen: value == nil || value == .notSure,
        fact: fact, origin: .applicant,
        isYesOrNo: fact.definition.kind == .bool || PolicySymbols.yesOrNo.contains(name))
    }
    let label = world.shared.labels[name] ?? Phrase(verbatim: name)
    if let range = self.amount(name) {
      return Spoken(
        label: label, value: amount(range), isOpen: range.isOpen, fact: nil, origin: .computed,
        isYesOrNo: PolicySymbols.yesOrNo.contains(name))
    }
    guard let value = given(id) else { return nil }
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
    return Spoken(
      label: label, value: words, isOpen: false, fact: nil, origin: origin,
      isYesOrNo: PolicySymbols.yesOrNo.contains(name))
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
