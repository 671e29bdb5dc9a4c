internal import Casework
internal import PolicyCore
internal import Standards

/// Everything on one page before it is final (P7): the agent submits or confirms, the clerk hands over.
struct CheckPage {
  let own: OwnCase
  let read: ReadResults
  var ticked: Set<String> = []
  var problems: [FieldProblem] = []
  var declineReason = ""
  let csrf: String
  let key: String

  func page(_ language: Language) -> Page {
    let progress = DraftProgress(own)
    var page = Page(
      title: own.awaitsConfirmation && own.isAgent ? Words.Check.confirmTitle : Words.Check.title,
      lead: "<p>\(own.dossier.opened.enterpriseName) · \(own.policy.title[language])</p>",
      back: own.isDraft ? own.backToTasks(language) : own.backToList(language),
      main: """
        \(own.rivalNote(language))\(own.invoiceNote(language))\(wanting(progress, language))\
        \(read.html(language))\
        \(AnswerCards(own, changes: own.isEditable, language).html)\
        \(final(progress, language))
        """)
    page.headingAside = tag(Words.Check.notSubmitted[language], .wait)
    page.problems = problems
    return page
  }

  private func wanting(_ progress: DraftProgress, _ language: Language) -> HTML {
    guard !progress.isComplete else { return .empty }
    var lines: [HTML] = progress.missing.map { path in
      let label = own.policy.facts[path.fact]?.label[language] ?? path.fact.rawValue
      let rows = path.project.map { Link.expenses(own.id, $0) } ?? .projects(own.id)
      let link = own.policy.place(of: path)?.link(own.id) ?? rows
      return """
        <li><a href="\(link.path(in: language))#f-\(path.fact.rawValue)">\(Words.Check.missing(label)[language])</a>\
        \(row(path, language))</li>
        """
    }
    lines += progress.faults.map { fault in
      let link = own.policy.place(of: fault.path)?.link(own.id) ?? .application(own.id)
      return """
        <li><a href="\(link.path(in: language))#f-\(fault.path.fact.rawValue)">\(fault.message[language])</a>\
        \(row(fault.path, language)) \(fault.remedy[language])</li>
        """
    }
    lines += progress.lacking.map { lacking in
      let material = own.policy.material(lacking.material)
      let name = material.map { Words.Apply.numbered($0.number, $0.name)[language] } ?? lacking.material.rawValue
      let address = Link.material(own.id, lacking.material.rawValue, project: lacking.project).path(in: language)
      return """
        <li>\(link(Words.Check.lacking(name)[language], to: address))\
        \(row(FactPath("", project: lacking.project), language))</li>
        """
    }
    return note(Words.Check.wanting(lines.count)[language], "<ul>\(lines)</ul>", .bad)
  }

  /// Which project and line something is about.
  private func row(_ path: FactPath, _ language: Language) -> String {
    guard let index = own.filing.projects.firstIndex(where: { $0.id == path.project }) else { return "" }
    let line = own.filing.projects[index].expenses.firstIndex { $0.id == path.expense }
    let words = [
      Words.Apply.projectNumber(index + 1)[language], line.map { Words.Form.lineNumber($0 + 1)[language] },
    ].compactMap { $0 }.joined(separator: " · ")
    return language == .zh ? "（\(words)）" : " (\(words))"
  }

  private func final(_ progress: DraftProgress, _ language: Language) -> HTML {
    let window = own.terms.window
    if own.now >= window.upperBound {
      return note(
        Words.Apply.windowOver[language], "<p>\(Words.Apply.windowOverText(window, own.now)[language])</p>", .bad)
    }
    let deadline = countdown(
      until: window.upperBound, now: own.now, absolute: Words.Apply.closes(window.upperBound)[language], language)
    if own.now < window.lowerBound {
      return note(Words.Apply.notOpenYet[language], "<p>\(Words.Apply.notOpenText(window.lowerBound)[language])</p>")
    }
    if !own.isAgent {
      return own.isDraft
        ? deadline + handover(language)
        : note(Words.Check.waits[language], "<p>\(Words.Check.waitsText[language])</p>")
    }
    let isCounter = own.isDraft && own.dossier.opened.channel == .counter
    let unsent = isCounter ? inset("<p>\(Words.Apply.counterFilingText[language])</p>") : .empty
    return """
      \(unsent)\(declaration(deadline, language))\
      \(own.awaitsConfirmation ? decline(language) : .empty)
      """
  }

  private func declaration(_ deadline: HTML, _ language: Language) -> HTML {
    let statements = own.policy.letter("commitment")?.statements ?? []
    let boxes: [HTML] = zip(own.policy.declarations, statements).map { id, statement in
      tickBox(Field(id, label: statement[language]), isTicked: ticked.contains(id), language)
    }
    let words = own.awaitsConfirmation ? Words.Check.confirm : Words.Check.submit
    return """
      \(heading(Words.Check.commitment[language]))<p>\(Words.Check.commitmentText[language])</p>\
      \(postForm(
        to: Link.submission(own.id).path(in: language), csrf: csrf, once: key,
        """
        \(boxes)\(deadline)\(inset("<p>\(Words.Check.whatIsFinal[language])</p>"))\
        \(buttonRow([submit(words[language])]))
        """))
      """
  }

  private func decline(_ language: Language) -> HTML {
    """
    \(heading(Words.Check.decline[language]))\
    \(postForm(
      to: Link.declining(own.id).path(in: language), csrf: csrf,
      """
      \(textArea(
        Field(
          "reason", label: Words.Check.declineReason[language],
          error: problems.first { $0.field == "reason" }?.text), value: declineReason, rows: 3, limit: 500, language))\
      \(buttonRow([submit(Words.Check.decline[language], .second)]))
      """))
    """
  }

  private func handover(_ language: Language) -> HTML {
    """
    \(heading(Words.Check.handover[language]))<p>\(Words.Check.handoverText[language])</p>\
    \(postForm(
      to: Link.handover(own.id).path(in: language), csrf: csrf, once: key,
      buttonRow([submit(Words.Check.handover[language])])))
    """
  }
}

/// A filing that has left the applicant's hands, to be read.
struct AnswersPage {
  let own: OwnCase

  init(_ own: OwnCase) { self.own = own }

  func page(_ language: Language) -> Page {
    let receipt: HTML? = own.dossier.receipt.map { receipt in
      """
      <p>\(Words.Check.number[language]) \(unbroken(receipt.number.text)) · \
      \(link(Words.Check.receipt[language], to: Link.receipt(own.id).path(in: language)))</p>
      """
    }
    var page = Page(
      title: own.policy.title, lead: "<p>\(own.dossier.opened.enterpriseName)</p>\(receipt)",
      back: own.backToList(language), main: AnswerCards(own, changes: false, language).html)
    page.headingAside = tag(own.file.state.title[language], .info)
    return page
  }
}
