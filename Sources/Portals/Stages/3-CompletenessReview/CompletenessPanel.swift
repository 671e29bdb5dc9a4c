internal import Casework
internal import Standards

/// Where the completeness review stands, on the case's page.
enum CompletenessPanel {
  static let panel: CasePanels.Source = { open, language in
    guard open.file.stage.rawValue >= Stage.completenessReview.rawValue else { return nil }
    let checklist = ReviewChecklist(open)
    let notices: [HTML] = open.dossier.notices.indices.map { index in
      "<li>\(link(Words.noticeNumbered(index + 1)[language], to: Link.correctionNotice(open.id, index + 1).path(in: language)))</li>"
    }
    let list: HTML? = notices.isEmpty ? nil : "<ul>\(notices)</ul>"
    let done = checklist.keys.count - checklist.open.count
    let body: HTML = """
      \(progress(Words.checked[language], done: done, of: checklist.keys.count, id: "panel-checked"))\(list)
      """
    return CasePanel(Words.completenessReview, body, link: (Words.openBench, .bench(open.id)))
  }
}
