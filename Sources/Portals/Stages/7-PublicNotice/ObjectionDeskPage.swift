internal import Casework
internal import Records
internal import Standards

/// An objection with its case, as the desk lists it.
struct ObjectionEntry: Sendable {
  let row: ObjectionTable.Row
  let name: String
  let noticeNumber: String
  let due: CivilDate?
}

/// Who objected is not on the list; it stands on the objection's own page.
struct ObjectionDeskPage {
  let entries: [ObjectionEntry]
  let showsOpen: Bool
  let today: CivilDate

  func page(_ language: Language) -> Page {
    let shown = entries.filter { ($0.row.state == .open) == showsOpen }
    let open = entries.count { $0.row.state == .open }
    return Page(
      title: Words.Publishing.deskTitle, lead: "\(Words.Publishing.deskLead[language])",
      back: Crumb(Words.Publishing.title[language], to: Link.publishing.path(in: language)),
      main: """
        \(tabs(
          [
            Tab(
              Words.Publishing.openTab[language], to: Link.objections.path(in: language), count: open,
              isCurrent: showsOpen),
            Tab(
              Words.Publishing.closedTab[language], to: Link.objections.with("state", "answered").path(in: language),
              count: entries.count - open, isCurrent: !showsOpen),
          ], label: Words.Publishing.deskTitle[language]))\
        \(shown.isEmpty
          ? emptyState(Words.Publishing.none[language], "<p>\(Words.Publishing.noneWhy[language])</p>")
          : list(shown, language))
        """)
  }

  private func list(_ shown: [ObjectionEntry], _ language: Language) -> HTML {
    table(
      Words.Publishing.deskTitle[language], id: "objections",
      columns: [
        TableColumn(Words.Publishing.numberColumn[language]), TableColumn(Words.Publishing.caseColumn[language]),
        TableColumn(Words.Objections.category[language]), TableColumn(Words.Notices.titleColumn[language]),
        TableColumn(Words.Publishing.filedAt[language]), TableColumn(Words.Publishing.due[language]),
        TableColumn(Words.Notices.state[language]),
      ],
      rows: shown.map { entry in
        let overdue = entry.row.state == .open && entry.due.map { $0 < today } == true
        return [
          link(entry.row.id.receiptNumber, to: Link.objection(entry.row.id).path(in: language)), "\(entry.name)",
          "\(entry.row.category.title[language])", "\(entry.noticeNumber)", "\(entry.row.filedAt.tabular)",
          entry.due.map { day in overdue ? tag("\(day)", .bad) : "\(day.description)" } ?? "—",
          tag(entry.row.state.tag(language)),
        ]
      }, hidesCaption: true, language)
  }
}
