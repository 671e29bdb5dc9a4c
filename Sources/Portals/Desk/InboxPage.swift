internal import Records
internal import Standards

struct InboxPage {
  static let size = 50

  let lines: [Inbox.Line]
  let hasMore: Bool
  let unread: Int
  let csrf: String

  func page(_ language: Language) -> Page {
    Page(
      title: Words.Inbox.title, lead: "\(Words.Inbox.unread(unread)[language])",
      main: lines.isEmpty
        ? emptyState(Words.Inbox.none[language], "<p>\(Words.Inbox.noneWhy[language])</p>")
        : "\(list(language))\(markAll(language))\(older(language))")
  }

  private func list(_ language: Language) -> HTML {
    table(
      Words.Inbox.title[language], id: "messages",
      columns: [
        TableColumn(Words.Inbox.subject[language]), TableColumn(Words.Inbox.time[language]),
        TableColumn(Words.Inbox.state[language]),
      ],
      rows: lines.map { line in
        let title = link(line.subject[language], to: Link.message(line.id).path(in: language))
        return [
          line.read ? title : "<b>\(title)</b>", "<span class=\"num\">\(line.sentAt.tabular)</span>",
          line.read ? "\(Words.Inbox.read[language])" : tag(Words.Inbox.new[language], .info),
        ]
      }, hidesCaption: true, language)
  }

  private func markAll(_ language: Language) -> HTML {
    let new = lines.filter { !$0.read }
    guard !new.isEmpty else { return .empty }
    return postForm(
      to: Link.inboxReadings.path(in: language), csrf: csrf,
      "\(new.map { hidden("message", $0.id) })\(buttonRow([submit(Words.Inbox.markAll[language], .second)]))")
  }

  private func older(_ language: Language) -> HTML? {
    guard hasMore, let last = lines.last else { return nil }
    return "<p>\(link(Words.Inbox.older[language], to: Link.inbox.with("before", last.id).path(in: language)))</p>"
  }
}

struct InboxMessagePage {
  let line: Inbox.Line
  let target: Link

  func page(_ language: Language) -> Page {
    Page(
      title: line.subject, lead: "\(line.sentAt.phrase[language])",
      back: Crumb(Words.Inbox.back[language], to: Link.inbox.path(in: language)), width: .narrow,
      main: """
        <p>\(line.body[language])</p>\
        \(buttonRow([buttonLink(Words.Inbox.open[language], to: target.path(in: language))]))
        """)
  }
}
