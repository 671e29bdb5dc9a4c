internal import PolicyCore
internal import Standards

/// The guide as the program applies it: each clause in our words with what rests on it, then the open questions and
/// the whole index the other way round.
struct GuidePage: Sendable {
  let policy: CompiledPolicy
  let now: Instant
  let calendar: WorkingCalendar

  func page(_ language: Language) -> Page {
    let rules = GuideRules(policy)
    let chapters = policy.clauses.map { clause($0, level: 2, rules, language) }
    let main: HTML = """
      \(columns(main: window(language) + chapters.joined(), side: side(language)))\
      \(readings(language))\(index(rules, language))
      """
    return Page(
      title: Words.readGuide, lead: "\(policy.title[language])　\(policy.round.title[language])", main: main)
  }

  private func clause(_ clause: Clause, level: Int, _ rules: GuideRules, _ language: Language) -> HTML {
    let groups: [HTML] = GuideRules.Rule.Kind.allCases.compactMap { kind in
      let found = rules.resting(on: clause.id, kind)
      guard !found.isEmpty else { return nil }
      let links: [HTML] = found.map { "<a href=\"#\($0.anchor)\">\($0.label[language])</a>" }
      return "<div><dt>\(kind.words[language])</dt><dd>\(links.joined(by: language == .zh ? "；" : "; "))</dd></div>"
    }
    let resting: HTML? =
      groups.isEmpty
      ? nil
      : """
      <details><summary>\(Words.restingOn[language])\(visuallyHidden(clause.id.rawValue))</summary>\
      <dl class="pairs">\(groups)</dl></details>
      """
    let nothing: HTML? =
      groups.isEmpty && clause.procedural ? "<p class=\"hint\">\(Words.procedural[language])</p>" : nil
    return """
      <section>\(heading("\(clause.id) \(clause.title[language])", level: level, id: clause.anchor))\
      <p>\(clause.text[language])</p>\(more(clause, language))\(resting)\(nothing)\
      <p class="hint small">\((clause.isOwnDigest ? Words.ownFingerprint : Words.fingerprint)[language]) <code>\(clause.sha256.prefix(12))…</code></p></section>
      \(clause.children.map { self.clause($0, level: 3, rules, language) })
      """
  }

  /// Who does each step of the procedure, and in how many days.
  private func more(_ clause: Clause, _ language: Language) -> HTML? {
    if !policy.steps.isEmpty, clause.children.map(\.id) == policy.steps.map(\.clause) { return steps(language) }
    return nil
  }

  private func window(_ language: Language) -> HTML {
    let window = policy.round.window
    return definitionList([
      (Words.opens[language], "\(window.lowerBound.day.phraseWithWeekday[language]) \(window.lowerBound.clock)"),
      (Words.closes[language], "\(window.upperBound.deadlinePhrase[language])"),
      (Words.evidence[language], "\(policy.round.evidence.phrase[language])"),
    ])
  }

  private func steps(_ language: Language) -> HTML {
    let columns = [
      TableColumn(Words.step[language]), TableColumn(Words.who[language]),
      TableColumn(Words.timeLimit[language], .number),
    ]
    let rows: [[HTML]] = policy.steps.map { step in
      let limit = policy.round.timeLimits.days(of: step.stage)
      return [
        "\(step.name[language])", "\(policy.round.departments[step.stage]?[language] ?? "—")",
        "\(limit.map(String.init) ?? "—")",
      ]
    }
    return table(Words.sevenSteps[language], id: "steps", columns: columns, rows: rows, hidesCaption: true, language)
      + "<p class=\"hint\">\(Words.setByRound[language])</p>"
  }

  private func side(_ language: Language) -> HTML {
    let chapters: [HTML] = policy.clauses.map {
      "<li><a href=\"#\($0.anchor)\">\($0.id.rawValue) \($0.title[language])</a></li>"
    }
    let lines: [HTML] = policy.round.contacts.map { contact in
      let open =
        calendar.isWorkingDay(now.day)
        && ContactHours.isStaffed(contact.hours.zh, minuteOfDay: now.hour * 60 + now.minute)
      let phones: [HTML] = contact.phones.map { "<a class=\"tel\" href=\"\(dialAddress($0))\">\($0)</a>" }
      return """
        <li><b>\(contact.purpose[language])</b> \(contact.name[language])<br>\(phones.joined(by: "<br>"))<br>\
        <span class="hint">\(contact.hours[language])</span> \
        \(tag((open ? Words.openNowShort : Words.closedNowShort)[language], open ? .good : .plain))</li>
        """
    }
    return """
      <h2 id="chapters">\(Words.chapters[language])</h2><ul>\(chapters)\
      <li><a href="#readings">\(Words.openQuestions[language])</a></li>\
      <li><a href="#rules">\(Words.ruleIndex[language])</a></li></ul>\
      <p>\(link(Words.printMaterials[language], to: Link.materialsList(policy).path(in: language)))</p>\
      <p>\(link(Words.threeMinutes[language], to: Link.selfCheck(policy).path(in: language)))</p>\
      <h2 id="contacts">\(Words.help[language])</h2><ul>\(lines)</ul>\
      <h3>\(Words.counter[language])</h3><p>\(policy.round.counter[language])</p>
      """
  }
}
