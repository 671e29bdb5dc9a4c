internal import Casework
internal import PolicyCore
internal import Standards

/// What is left of a filing, to be done in any order (P4).
struct TaskListPage {
  let own: OwnCase
  let progress: DraftProgress
  let award: MoneyRange
  let csrf: String

  init(_ own: OwnCase, csrf: String) {
    self.own = own
    self.csrf = csrf
    progress = DraftProgress(own)
    award = own.policy.assess(own.filing, in: own.context).award
  }

  func page(_ language: Language) -> Page {
    let end = own.terms.window.upperBound
    let groups = TaskGroups(own: own, progress: progress, language: language).all
    let rows = groups.flatMap(\.tasks)
    let done = rows.count { $0.state == .completed }
    var page = Page(
      title: own.policy.title,
      lead: "<p>\(own.dossier.opened.enterpriseName) · \(own.policy.round.title[language])</p>",
      back: own.backToList(language),
      main: columns(
        main: """
          \(own.movedNote(language))\(own.rivalNote(language))\(own.invoiceNote(language))\(notice(language))\
          \(taskProgress(done, rows.count, language))\
          \(taskList(groups, language))
          """,
        side: """
          \(panel(
            """
            \(countdown(until: end, now: own.now, absolute: Words.Apply.closes(end)[language], language))\
            <p>\(Words.Apply.savedAt(own.dossier.savedAt)[language])</p>\
            <p>\(left(language))</p>
            """))\
          \(panel(
            """
            \(heading(Words.Apply.estimate[language], level: 2))\
            <p class="big num">\(award.shown[language])</p>\
            <p class="hint">\(Words.Apply.estimateNote[language])</p>\
            <p>\(link(Words.Apply.howReckoned[language], to: Link.estimate(own.id).path(in: language)))</p>
            """, isTinted: true))\
          <p>\(link(Words.Apply.withdraw[language], to: Link.withdrawal(own.id).path(in: language)))</p>
          """))
    page.headingAside = tag(own.file.state.title[language], .info)
    return page
  }

  private func left(_ language: Language) -> String {
    progress.isComplete
      ? Words.Apply.nothingLeft[language]
      : Words.Apply.left(progress.thingsLeft, progress.faults.count, minutes: progress.minutesLeft)[language]
  }

  private func notice(_ language: Language) -> HTML {
    let opens = own.terms.window.lowerBound
    if own.now >= own.terms.window.upperBound {
      return note(
        Words.Apply.windowOver[language],
        "<p>\(Words.Apply.windowOverText(own.terms.window, own.now)[language])</p>", .bad)
    }
    if own.now < opens {
      return note(Words.Apply.notOpenYet[language], "<p>\(Words.Apply.notOpenText(opens)[language])</p>")
    }
    if own.dossier.opened.channel == .counter, own.isAgent {
      return note(Words.Apply.counterFiling[language], "<p>\(Words.Apply.counterFilingText[language])</p>")
    }
    return own.dossier.filing.projects.isEmpty ? inset("<p>\(Words.Apply.firstVisit[language])</p>") : .empty
  }
}

/// The bar over the list.
private func taskProgress(_ done: Int, _ total: Int, _ language: Language) -> HTML {
  progress(Words.Apply.tasksDone[language], done: done, of: total, id: "tasks-done")
}

extension OwnCase {
  func backToList(_ language: Language) -> Crumb {
    isAgent
      ? Crumb(Words.Apply.title[language], to: Link.applications.path(in: language))
      : Crumb(Words.Counter.title[language], to: Link.counter.path(in: language))
  }

  func backToTasks(_ language: Language) -> Crumb {
    Crumb(Words.Apply.taskList[language], to: Link.application(id).path(in: language))
  }
}
