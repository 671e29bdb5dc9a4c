internal import PolicyCore
internal import Standards

/// The way from what was spent to the award, step by step with clause, note and what is left: one table for every page
/// that says where an amount comes from.
struct AwardTable: Sendable {
  let policy: CompiledPolicy
  let project: @Sendable (String, Language) -> String?

  func html(_ assessment: Assessment, title: Phrase, id: String, _ language: Language) -> HTML {
    let columns = [
      TableColumn(Words.Apply.step[language]), TableColumn(Words.Apply.of[language]),
      TableColumn(Words.clause[language]), TableColumn(Words.Explanation.effect[language], .number),
      TableColumn(Words.Explanation.left[language], .number),
    ]
    let rows: [[HTML]] = assessment.steps.map { step in
      let note: HTML? = step.note.map { "<br><span class=\"hint\">\($0[language])</span>" }
      let mark: HTML? = step.binding ? " \(tag(Words.Apply.binding[language], .info))" : nil
      return [
        "\(step.label[language])\(mark)\(note)", "\(owner(of: step, language))",
        link(step.clause.rawValue, to: Link.clause(step.clause, in: policy).path(in: language)),
        "\(step.kind == .less ? "−" : "")\(figure(step.value, language))",
        "\(figure(step.after, language))",
      ]
    }
    return table(title[language], id: id, columns: columns, rows: rows, language)
  }

  private func owner(of step: AwardStep, _ language: Language) -> String {
    if let id = step.project { return project(id, language) ?? id }
    if let id = step.part { return policy.award.parts.first { $0.id == id }?.label[language] ?? id }
    return Words.Apply.whole[language]
  }

  private func figure(_ range: MoneyRange, _ language: Language) -> String {
    range.exact?.grouped ?? range.shown[language]
  }

  /// What the award hangs on, in one sentence.
  func binding(_ assessment: Assessment, _ language: Language) -> HTML? {
    assessment.binding.map { limit in
      let owner = limit.project.flatMap { project($0, language) }.map { "\($0)：" }
      return """
        <p><b>\(Words.Explanation.limited[language])</b>\(owner ?? "")\(limit.phrase[language]) \
        \(link(limit.clause.rawValue, to: Link.clause(limit.clause, in: policy).path(in: language)))</p>
        """
    }
  }
}

/// What the amount may become where the guide is not settled; nothing where no reading moves it.
struct SpreadNote: Sendable {
  let policy: CompiledPolicy
  let spread: ReadingSpread

  func html(level: Int = 3, _ language: Language) -> HTML? {
    guard spread.range != spread.award, !spread.range.isOpen else { return nil }
    let lines: [HTML] = spread.alternatives.map { other in
      let reading = policy.reading(other.reading)
      return """
        <li>\(other.reading) \(reading?.question[language] ?? "") \(other.label[language])：\
        <b class="num">\(other.award.shown[language])</b></li>
        """
    }
    let list: HTML? = lines.isEmpty ? nil : "<ul>\(lines)</ul>"
    return """
      \(heading(Words.Explanation.spread[language], level: level))<p>\(Words.Explanation.range(spread)[language])\
      \(spread.isExact ? "" : Words.Explanation.oneByOne[language])</p>\(list)\
      <p>\(link(Words.openQuestions[language], to: Link.readings(policy).path(in: language)))</p>
      """
  }
}
