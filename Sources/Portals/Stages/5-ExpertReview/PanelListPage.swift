internal import Casework
internal import Standards

/// The panels of the round: how far each has come, never a score.
struct PanelListPage {
  let open: [PanelCase]
  let closed: [CaseFile]
  let minimum: Int
  let today: CivilDate
  let terms: (Dossier) -> ProcessTerms?
  let language: Language

  var page: Page {
    Page(title: Words.panels, lead: "<p>\(Words.panelsLead(minimum)[language])</p>", main: main)
  }

  private var main: HTML {
    guard !open.isEmpty || !closed.isEmpty else {
      return emptyState(Words.panelsEmpty[language], "<p>\(Words.panelsEmptyWhy[language])</p>")
    }
    return openTable + closedTable
  }

  private var openTable: HTML {
    guard !open.isEmpty else {
      return heading(Words.panelsOpen[language])
        + emptyState(Words.panelsNoneOpen[language], "<p>\(Words.panelsEmptyWhy[language])</p>")
    }
    return table(
      Words.panelsOpen[language], id: "open",
      columns: [
        TableColumn(Words.caseNumber[language]), TableColumn(Words.enterpriseName[language]),
        TableColumn(Words.panelSeats[language], .number), TableColumn(Words.panelDeclared[language], .number),
        TableColumn(Words.panelLocked[language], .number), TableColumn(Words.dueDate[language]),
        TableColumn(Words.status[language]),
      ],
      rows: open.map { panel in
        let seats = panel.review.active.count
        return [
          link(panel.file.shownNumber, to: Link.panel(panel.id).path(in: language)),
          "\(panel.file.dossier.opened.enterpriseName)", "\(seats)", "\(panel.declared)", "\(panel.locked)",
          "\(due(panel.file))", state(panel),
        ]
      }, language)
  }

  private func due(_ file: CaseFile) -> String {
    guard let terms = terms(file.dossier), let deadline = file.deadline(on: today, under: terms) else { return "—" }
    return deadline.due.phraseWithWeekday[language]
  }

  private func state(_ panel: PanelCase) -> HTML {
    let seats = panel.review.active.count
    if seats < minimum { return tag(Words.panelShort(minimum - seats)[language], .bad) }
    if panel.review.allLocked { return tag(Words.panelReady[language], .good) }
    return tag(Words.panelRunning[language], .wait)
  }

  private var closedTable: HTML {
    guard !closed.isEmpty else { return .empty }
    return table(
      Words.panelsClosed[language], id: "closed",
      columns: [
        TableColumn(Words.caseNumber[language]), TableColumn(Words.enterpriseName[language]),
        TableColumn(Words.panelScores[language], .number), TableColumn(Words.panelAverage[language], .number),
        TableColumn(Words.panelResult[language]),
      ],
      rows: closed.map { file in
        let result = file.dossier.panel
        return [
          link(file.shownNumber, to: Link.panel(file.id).path(in: language)),
          "\(file.dossier.opened.enterpriseName)", "\(result?.scores ?? 0)", "\(result?.average.points ?? "—")",
          PanelResultPage.verdict(result?.passed == true, language),
        ]
      }, language)
  }
}

extension CaseFile {
  /// The application's number; before it has one, a dash.
  var shownNumber: String { dossier.receipt?.number.text ?? "—" }
}

extension Ratio {
  /// Points with two decimals, rounded half up; the exact value stays in the record.
  var points: String {
    guard numerator >= 0, let exact = try? Money(fen: 100).times(self, rounded: .halfUp) else { return "\(self)" }
    let hundredths = exact.fen % 100
    return "\(exact.fen / 100).\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}
