internal import PolicyCore
internal import Standards

extension GuidePage {
  /// The questions the guide leaves open, with the answer in force, why, and who decides.
  func readings(_ language: Language) -> HTML {
    let columns = [
      TableColumn(Words.number[language]), TableColumn(Words.question[language]), TableColumn(Words.answers[language]),
      TableColumn(Words.why[language]), TableColumn(Words.decidedBy[language]), TableColumn(Words.readsIt[language]),
      TableColumn(Words.clause[language]),
    ]
    let rows: [[HTML]] = policy.readings.map { reading in
      let options: [HTML] = reading.options.map { option in
        let words: HTML =
          option.id == reading.chosen
          ? "<b>\(option.label[language])</b> \(tag(Words.inForce[language], .info))" : "\(option.label[language])"
        return
          "<li>\(words)\(option.id == reading.default ? " <span class=\"hint\">\(Words.byDefault[language])</span>" : HTML.empty)</li>"
      }
      return [
        "<span id=\"rule-\(reading.id)\">\(reading.id)</span>", "\(reading.question[language])", "<ul>\(options)</ul>",
        "\(reading.reason[language])", "\(Words.Explanation.decision(reading.use())[language])",
        effect(of: reading, language), clauseLink(reading.clause),
      ]
    }
    return """
      <h2 id="readings">\(Words.openQuestions[language])</h2><p>\(Words.openQuestionsWhy[language])</p>\
      \(table(Words.openQuestions[language], id: "readings-table", columns: columns, rows: rows, hidesCaption: true, language))
      """
  }

  /// What hangs on the choice: the rules that read it; a reading that none reads is followed by the casework.
  private func effect(of reading: Reading, _ language: Language) -> HTML {
    let rules = GuideRules(policy).rules.filter { $0.readings.contains(reading.id) }
    guard !rules.isEmpty else { return "\(Words.readByProcedure[language])" }
    return rules.map { "<a href=\"#\($0.anchor)\">\($0.label[language])</a>" }.joined(by: language == .zh ? "；" : "; ")
  }

  /// Every rule with the clause it rests on.
  func index(_ rules: GuideRules, _ language: Language) -> HTML {
    let columns = [
      TableColumn(Words.rule[language]), TableColumn(Words.says[language]), TableColumn(Words.expression[language]),
      TableColumn(Words.clause[language]),
    ]
    let tables: [HTML] = GuideRules.Rule.Kind.allCases.filter { $0 != .reading }.compactMap { kind in
      let rows: [[HTML]] = rules.rules.filter { $0.kind == kind }.map { rule in
        let lines = rule.sentences.map { "\($0[language])" as HTML }.joined(by: "<br>")
        return [
          "<span id=\"\(rule.anchor)\">\(rule.label[language])</span>", "\(rule.text?[language] ?? "")",
          lines, rule.clauses.map(clauseLink).joined(by: " "),
        ]
      }
      guard !rows.isEmpty else { return nil }
      let name = kind.words[language]
      return """
        <h3>\(name)</h3>\(table(name, id: "rules-\(kind)", columns: columns, rows: rows, hidesCaption: true, language))
        """
    }
    return """
      <h2 id="rules">\(Words.ruleIndex[language])</h2><p>\(Words.ruleIndexWhy[language])</p>\(tables)\
      <p class="hint">\(Words.policyVersion[language]) <code>\(policy.hash.prefix(16))</code></p>
      """
  }

  private func clauseLink(_ id: ClauseID) -> HTML {
    policy.clause(id).map { "<a href=\"#\($0.anchor)\">\(id.rawValue)</a>" } ?? "\(id.rawValue)"
  }
}

extension GuideRules.Rule.Kind {
  var words: Phrase {
    switch self {
    case .condition: Phrase(zh: "条件", en: "Conditions")
    case .award: Phrase(zh: "金额计算", en: "Amounts")
    case .parameter: Phrase(zh: "数值", en: "Values")
    case .material: Phrase(zh: "材料", en: "Materials")
    case .step: Phrase(zh: "环节", en: "Steps")
    case .fact: Phrase(zh: "要填的事项", en: "Facts asked")
    case .reading: Phrase(zh: "口径", en: "Readings")
    }
  }
}

extension TimeLimits {
  /// By the stage's name in the policy; `nil` where the step has none.
  func days(of stage: String) -> Int? {
    switch stage {
    case "completenessReview": completenessReview
    case "substantiveReview": substantiveReview
    case "expertReview": expertReview
    case "determination": determination
    case "publicNotice": notice
    case "disbursement": payment
    default: nil
    }
  }
}

extension EvidencePeriod {
  var phrase: Phrase {
    guard let to else { return Phrase(zh: "\(from.phrase.zh)至申报之日", en: "\(from.phrase.en) to the day of filing") }
    return (from...max(from, to)).phrase
  }
}
