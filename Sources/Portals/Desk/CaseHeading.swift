internal import Casework
internal import Standards

/// What stands over every page of a case: number, enterprise, credit code, where it is and how much time is left.
struct CaseHeading {
  let open: OpenCase
  let language: Language

  var lead: HTML {
    let dossier = open.dossier
    let code = dossier.enterprise.rawValue
    return """
      <span>\(dossier.opened.enterpriseName)</span> · \(unbroken(code)) · \(open.file.stage.title[language])：\
      \(open.file.state.title[language])
      """
  }

  var aside: HTML? { open.deadline.map { tag(DeadlineLight.tag($0, language)) } }

  var trail: [Crumb] { [Crumb(Words.desk[language], to: Link.desk.path(in: language))] }

  /// For pages below the case's own.
  var trailWithCase: [Crumb] {
    trail + [Crumb(open.label, to: Link.staffCase(open.id).path(in: language))]
  }

  /// A page of this case, below its own; `title` names what is done there.
  func page(_ title: Phrase, problems: [FieldProblem] = [], width: PageWidth = .page, _ main: HTML) -> Page {
    var page = Page(
      title: Phrase(zh: "\(title.zh) · \(open.label)", en: "\(title.en) · \(open.label)"), lead: lead,
      trail: trailWithCase, problems: problems, width: width, main: main)
    page.headingAside = aside
    return page
  }
}
