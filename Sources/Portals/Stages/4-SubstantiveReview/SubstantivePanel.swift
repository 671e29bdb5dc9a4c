internal import Casework
internal import Standards

/// Where the substantive review stands, on the case's page.
enum SubstantivePanel {
  static let panel: CasePanels.Source = { open, language in
    guard open.file.stage.rawValue >= Stage.substantiveReview.rawValue else { return nil }
    let body: HTML =
      open.dossier.recognition.map { recognition in
        "<p>\(Words.recognisedAmount[language])：<b class=\"num\">\(recognition.award.grouped)</b> \(Words.yuan[language])</p>"
      } ?? "<p>\(Words.notRecognisedYet[language])</p>"
    return CasePanel(Words.substantiveReview, body, link: (Words.openWorksheet, .worksheet(open.id)))
  }
}
