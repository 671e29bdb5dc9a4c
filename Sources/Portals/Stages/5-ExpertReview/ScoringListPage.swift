internal import Casework
internal import Standards

/// An expert's cases, in that expert's own order.
struct ScoringListPage {
  let assignments: [(panel: PanelCase, seat: PanelSeat)]
  let today: CivilDate
  let terms: (Dossier) -> ProcessTerms?
  let language: Language

  init(
    assignments: [(PanelCase, PanelSeat)], today: CivilDate, terms: @escaping (Dossier) -> ProcessTerms?,
    language: Language
  ) {
    self.assignments = assignments.map { (panel: $0.0, seat: $0.1) }
    self.today = today
    self.terms = terms
    self.language = language
  }

  var page: Page {
    Page(title: Words.scoring, lead: "<p>\(Words.scoringLead[language])</p>", main: main)
  }

  private var main: HTML {
    guard !assignments.isEmpty else {
      return emptyState(Words.scoringEmpty[language], "<p>\(Words.scoringEmptyWhy[language])</p>")
    }
    return table(
      Words.scoringCases[language], id: "assignments",
      columns: [
        TableColumn(Words.enterpriseName[language]), TableColumn(Words.blindCode[language]),
        TableColumn(Words.status[language]), TableColumn(Words.dueDate[language]),
      ],
      rows: assignments.map { panel, seat in
        let name = panel.file.dossier.opened.enterpriseName
        return [
          link(name, to: Link.scoring(panel.id).path(in: language)), unbroken(seat.seat.code.rawValue),
          standing(seat), "\(due(panel.file))",
        ]
      }, language)
      + "<p class=\"hint\">\(Words.orderIsYours[language])</p>"
  }

  private func standing(_ seat: PanelSeat) -> HTML {
    if seat.locked { return tag(Words.seatLocked[language], .good) }
    guard seat.declared else { return tag(Words.declarationDue[language], .info) }
    return seat.sheet == nil ? tag(Words.scoreDue[language], .info) : tag(Words.draftKept[language], .wait)
  }

  private func due(_ file: CaseFile) -> String {
    guard let terms = terms(file.dossier), let deadline = file.deadline(on: today, under: terms) else { return "—" }
    return deadline.due.phraseWithWeekday[language]
  }
}
