internal import Casework
internal import PolicyCore
internal import Standards

/// What the answers say so far: the amount, each condition, what the office decides, the materials. No verdict.
struct SelfCheckResultPage: Sendable {
  let check: SelfCheck
  let assessment: Assessment
  let csrf: String
  let isApplicant: Bool
  let canFile: Bool
  let printedAt: Instant

  func page(_ language: Language) -> Page {
    let main = columns(main: conditions(language), side: side(language))
    let policy = check.policy
    let version = "\(policy.slug)/\(policy.round.id) \(policy.hash.prefix(8))"
    return Page(
      title: Words.checkResult, lead: "\(Words.checkResultLead[language])",
      back: Crumb.back(to: Link.selfCheck(policy).path(in: language), language),
      main: """
        \(amount(language))\(main)\(materials(language))\(answers(language))\(supposed(language))\
        \(buttonRow([printButton(language)]))\
        \(printFooter(number: version, checkpoint: nil, printedAt: printedAt.phrase[language], language))
        """)
  }

  private func amount(_ language: Language) -> HTML {
    let estimate = SelfCheckEstimate(check: check, assessment: assessment)
    let open = check.questions(assessment).count { !$0.isAnswered }
    let more: HTML? = open == 0 ? nil : "<p>\(Words.stillOpen(open)[language])</p>"
    let next: HTML? =
      open == 0
      ? nil
      : postForm(
        to: Link.selfCheckPart(check.policy, "on").path(in: language), csrf: csrf,
        buttonRow([submit(Words.answerRest[language], .second)]))
    return panel(
      """
      <p>\(Words.atMostNow[language])</p>\
      <p class="big num">\(estimate.shown(assessment.award, language))</p>\(estimate.binding(language))\
      <p><b>\(Words.preliminary[language])</b></p>\(more)\(next)\(carry(language))
      """, isTinted: true)
  }

  private func carry(_ language: Language) -> HTML {
    let clear = postForm(
      to: Link.selfCheckPart(check.policy, "clear").path(in: language), csrf: csrf,
      submit(Words.clearAnswers[language], .plain))
    guard canFile, !check.filing.projects.isEmpty else { return clear }
    guard isApplicant else {
      let form = postForm(
        to: Link.selfCheckPart(check.policy, "carry").path(in: language), csrf: csrf,
        buttonRow([submit(Words.carry[language])]))
      return form + "<p class=\"hint\">\(Words.carryAfterSignIn[language])</p>" + clear
    }
    return postForm(
      to: Link("apply").path(in: language), csrf: csrf, once: RandomToken.make(PortalWorld.systemRandom),
      hidden(CarriedAnswers.field, CarriedAnswers.text(check.filing)) + hidden("programme", check.policy.slug)
        + hidden("round", check.policy.round.id) + buttonRow([submit(Words.carry[language])])) + clear
  }

  private func conditions(_ language: Language) -> HTML {
    let list = SelfCheckConditions(check: check, assessment: assessment)
    func group(_ title: Phrase, _ why: Phrase? = nil, _ belongs: (ConditionOutcome) -> Bool) -> HTML {
      let found = assessment.conditions.filter { belongs($0.outcome) }
      guard !found.isEmpty else { return .empty }
      let words: HTML? = why.map { "<p>\($0[language])</p>" }
      return "\(heading(title[language]))\(words)\(list.items(found, language))"
    }
    return group(Words.groupNotMet) { $0 == .notMet }
      + group(Words.groupUnknown) {
        if case .undetermined = $0 { true } else if case .failed = $0 { true } else { false }
      }
      + group(Words.groupOffice, Words.groupOfficeWhy) { if case .leftToOffice = $0 { true } else { false } }
      + group(Words.groupMet) { $0 == .met }
  }

  private func side(_ language: Language) -> HTML {
    let estimate = SelfCheckEstimate(check: check, assessment: assessment)
    let spread = SpreadNote(policy: check.policy, spread: assessment.spread)
    return """
      <h2>\(Words.howComputed[language])</h2>\(estimate.figures(id: "result", language))\(spread.html(language))
      """
  }

  private func materials(_ language: Language) -> HTML {
    let rows: [[HTML]] = check.policy.materials.sorted { $0.number < $1.number }.compactMap { material in
      let needs = assessment.materials.filter { $0.material == material.id && $0.need != .notRequired }
      guard !needs.isEmpty else { return nil }
      let sure = needs.contains { $0.need == .required }
      let projects = needs.compactMap(\.project).map { check.name(of: $0)[language] }
      return [
        "\(material.number)", "\(material.name[language])", "\(material.asks[language])",
        "\(projects.isEmpty ? Words.wholeApplication[language] : projects.joined(separator: language == .zh ? "、" : ", "))",
        tag((sure ? Words.due : Words.perhapsDue)[language], sure ? .info : .wait),
      ]
    }
    let columns = [
      TableColumn(Words.number[language], .number), TableColumn(Words.material[language]),
      TableColumn(Words.mustShow[language]),
      TableColumn(Words.forProject[language]), TableColumn(Words.needed[language]),
    ]
    return heading(Words.materials[language])
      + table(
        Words.materials[language], id: "due", columns: columns, rows: rows, hidesCaption: true, rowNames: 1, language)
  }

  private func answers(_ language: Language) -> HTML {
    let rows = check.questions(assessment).map { question -> SummaryRow in
      let change = Link.selfCheck(check.policy, question.fact.id).path(in: language)
      if question.paths.isEmpty {
        let ways = check.ways.map { question.fact.label(ofOption: $0)[language] }
        let none = check.filing.projects.isEmpty ? Words.notAnswered : Words.notSure
        return SummaryRow(
          Words.whichWays[language],
          "\(ways.isEmpty ? none[language] : ways.joined(separator: language == .zh ? "、" : ", "))",
          change: change)
      }
      let lines: [HTML] = question.paths.map { path in
        let name = question.paths.count > 1 ? check.name(of: path.project)[language] + "：" : ""
        return "\(name)\(question.fact.shown(check.filing[path])[language])"
      }
      return SummaryRow(question.fact.label[language], lines.joined(by: "<br>"), change: change)
    }
    return summaryCard(Words.yourAnswers[language], rows, language)
  }

  private func supposed(_ language: Language) -> HTML {
    let sentences = check.policy.selfCheck.assumptions.map(\.sentence[language]).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let lines: [HTML] = sentences.map { "<li>\($0)</li>" }
    return "\(heading(Words.supposed[language]))<ul>\(lines)</ul>"
  }
}
