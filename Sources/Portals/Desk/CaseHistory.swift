internal import Casework
internal import Standards

/// What happened, the latest first: when, in which capacity, what, and why.
struct CaseHistory {
  let events: [Recorded<CaseEvent>]
  let language: Language

  var html: HTML {
    // What the page saved by itself while somebody typed is noise here.
    let told = events.filter { if case .factsSaved(let saved) = $0.event { !saved.automatic } else { true } }
    let columns = [
      TableColumn(Words.historyWhat[language]), TableColumn(Words.historyWhen[language]),
      TableColumn(Words.historyWho[language]), TableColumn(Words.historyWhy[language]),
    ]
    let rows: [[HTML]] = told.reversed().map { recorded in
      let story = EventStory(recorded.event)
      let who = recorded.role?.title ?? (recorded.actor == Actor.system.account ? Words.bySystem : Words.byNobody)
      return [
        "\(story.what[language])", "<span class=\"nb\">\(recorded.at.phraseToTheSecond[language])</span>",
        "\(who[language])", "\(story.why ?? "—")",
      ]
    }
    return table(Words.caseTab(.history)[language], id: "history", columns: columns, rows: rows, language)
  }
}

/// What the applicant was told, worked out again from the events.
struct CaseMessages {
  let events: [Recorded<CaseEvent>]
  let language: Language

  var html: HTML {
    let sent = messages
    guard !sent.isEmpty else {
      return emptyState(Words.noMessages[language], "<p>\(Words.noMessagesWhy[language])</p>")
    }
    return sent.reversed().map { line in
      panel(
        """
        \(heading(line.message.title[language], level: 2))<p class="hint">\(line.at.phrase[language]) · \
        \(Words.recipient(line.message.to)[language])</p><p>\(line.message.body[language])</p>
        """)
    }.joined()
  }

  private var messages: [(at: Instant, message: InboxMessage)] {
    guard let first = events.first, var file = try? CaseFile(folding: [first]) else { return [] }
    var sent = file.messages(for: first.event).map { (first.at, $0) }
    for recorded in events.dropFirst() {
      sent += file.messages(for: recorded.event).map { (recorded.at, $0) }
      guard (try? file.apply(recorded)) != nil else { break }
    }
    return sent
  }
}
