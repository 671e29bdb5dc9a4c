internal import PolicyCore
internal import Standards

/// A round of a programme on the home page: is there money, how much, until when.
struct PolicyCard: Sendable {
  let policy: CompiledPolicy
  let figures: RoundFigures
  let now: Instant
  /// Officials file nothing themselves: for them there is no page to begin on.
  var canApply = true

  func render(_ language: Language) -> HTML {
    let tiles = tiles(language)
    let main: HTML = """
      \(window(language))<h2>\(Words.howMuch[language])</h2>\(Portals.tiles(tiles))\
      <h2>\(Words.sevenSteps[language])</h2>\(steps(language))
      """
    return columns(main: main, side: side(language)) + conditions(language)
  }

  /// One of several on the page: until when, how much, and the way to the rest.
  func brief(_ language: Language) -> HTML {
    let guide = link(
      Words.readGuide[language], to: Link.guide(policy).path(in: language), hidden: policy.title[language])
    let filed: HTML? =
      figures.filings == 0
      ? nil
      : "<span class=\"hint\">\(Words.filedSoFar[language]) \(figures.filings) \(Words.filingsUnit[language])</span>"
    return "\(window(language))\(Portals.tiles(tiles(language)))<p>\(guide)　\(filed)</p>"
  }

  private func window(_ language: Language) -> HTML {
    let (from, to) = (policy.round.window.lowerBound, policy.round.window.upperBound)
    let days = Phrase(
      zh: "\(from.day.phraseWithWeekday.zh)至\(to.deadlinePhrase.zh)",
      en: "\(from.day.phraseWithWeekday.en) to \(to.deadlinePhrase.en)")
    let phase = figures.phase.tag
    let waiting: HTML =
      switch figures.phase {
      case .notYetOpen:
        "<p class=\"countdown\"><span class=\"big num\">\(opening(from, language))</span></p><p>\(Words.opensSoon[language])</p>"
      case .receiving, .lastDay:
        countdown(until: to, now: now, absolute: to.deadlinePhrase[language], language)
          + "<p class=\"hint\">\(Words.serverTime[language])</p>"
      default: "<p>\(Words.notOpenNow[language])</p>"
      }
    return panel(
      """
      <p>\(tag(phase.phrase[language], phase.tone)) <span class="num">\(days[language])</span></p>\(waiting)\
      \(buttons(language))
      """, isTinted: true)
  }

  private func opening(_ from: Instant, _ language: Language) -> String {
    let days = from.day.dayNumber - now.day.dayNumber
    return Phrase(zh: "还有 \(days) 天开始受理", en: "Opens in \(days) day\(days == 1 ? "" : "s")")[language]
  }

  private func buttons(_ language: Language) -> HTML {
    let check = buttonLink(
      Words.threeMinutes[language], to: Link.selfCheck(policy).path(in: language),
      figures.phase.isOpen ? .second : .first)
    let calendar: HTML? =
      now < policy.round.window.upperBound
      ? link(Words.addToCalendar[language], to: Link.calendarFile(policy).path(in: language)) : nil
    guard figures.phase.isOpen, canApply else { return "<div class=\"btns\">\(check)\(calendar)</div>" }
    let begin = buttonLink(Words.startApplication[language], to: Link("apply").path(in: language))
    return buttonRow([begin, check]) + "<p>\(calendar)</p>"
  }

  private func tiles(_ language: Language) -> [Tile] {
    let lines = policy.thresholds.compactMap { parameter -> (Parameter, Money)? in
      guard case .money(let amount)? = parameter.value(on: policy.round.window.lowerBound.day)?.value else {
        return nil
      }
      return (parameter, amount)
    }
    let wan = Words.wan(language)
    func cite(_ id: ClauseID) -> HTML { link(id.rawValue, to: Link.clause(id, in: policy).path(in: language)) }
    var rateClauses: [ClauseID] = []
    for clause in (policy.award.rate?.clauses ?? []) + policy.award.parts.map(\.clause)
    where !rateClauses.contains(clause) { rateClauses.append(clause) }
    let rate = Tile(
      Words.rateTile[language], "≤ \(policy.round.rateCeiling)", note: "\(rateClauses.map(cite).joined(by: " "))")
    let usual = policy.otherCaps.compactMap { parameter -> HTML? in
      guard case .money(let amount)? = parameter.value(on: policy.round.window.lowerBound.day)?.value else {
        return nil
      }
      return "\(parameter.label[language]) \(amount.inWan) \(wan) "
    }
    let cap = Tile(
      Words.capTile[language], policy.round.annualCap.inWan, unit: wan,
      note: "\(usual)\(cite(policy.award.cap.clause))")
    let threshold = Tile(
      Words.lineTile[language], lines.map(\.1.inWan).joined(separator: " / "), unit: wan,
      note: lines.map { parameter, _ in "\(parameter.label[language]) \(cite(parameter.clause))" as HTML }
        .joined(by: language == .zh ? "；" : "; "))
    return lines.isEmpty ? [rate, cap] : [rate, cap, threshold]
  }

  private func steps(_ language: Language) -> HTML {
    let current = figures.phase.step(in: policy.steps)
    return stepLine(
      policy.steps.enumerated().map { index, step in
        let state: StepState =
          figures.phase == .finished
          ? .done : current.map { index < $0 ? .done : index == $0 ? .current : .ahead } ?? .ahead
        return (step.name[language], state)
      }, language)
  }

  private func side(_ language: Language) -> HTML {
    let lines: [HTML] = MaterialsDue(policy).lines.map { line in
      // Most names say it already.
      let ways: HTML? =
        line.material.name.zh.contains("（")
        ? nil
        : line.ways.map { ways in
          "<span class=\"hint\">（\(ways.map { $0[language] }.joined(separator: language == .zh ? "、" : ", "))）</span>"
        }
      return "<li value=\"\(line.material.number)\">\(line.material.name[language])\(ways)</li>"
    }
    return """
      <h2>\(Words.materials[language])</h2><ol>\(lines)</ol>\
      <p>\(link(Words.printMaterials[language], to: Link.materialsList(policy).path(in: language)))</p>\
      <h2>\(Words.filedSoFar[language])</h2>\
      <p class="big num">\(figures.filings) <small>\(Words.filingsUnit[language])</small></p>
      """
  }

  private func conditions(_ language: Language) -> HTML {
    let lines: [HTML] = policy.conditions.map { condition in
      "<li>\(condition.label[language]) \(link(condition.clause.rawValue, to: Link.clause(condition.clause, in: policy).path(in: language)))</li>"
    }
    return """
      <h2>\(Words.whoMay[language])</h2><ul>\(lines)</ul>\
      <p>\(link(Words.readGuide[language], to: Link.guide(policy).path(in: language)))</p>
      """
  }
}
