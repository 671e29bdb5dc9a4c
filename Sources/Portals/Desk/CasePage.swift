internal import Casework
internal import PolicyCore
internal import Standards

/// One case in five views; each view is its own address.
struct CasePage {
  enum Tab: String, CaseIterable { case overview, answers, materials, history, messages }

  let open: OpenCase
  let tab: Tab
  let names: [AccountID: String]
  /// Whom a lead may give the case to; empty for everybody else.
  let candidates: [(id: AccountID, name: String)]
  /// Read only for the views that show it.
  let history: [Recorded<CaseEvent>]
  /// What was noticed in the materials; `nil` where the view does not show it.
  let noticed: CaseFindings?
  let csrf: String
  let language: Language
  var problems: [FieldProblem] = []

  /// Whether somebody has to have it in hand.
  static func isInReview(_ file: CaseFile) -> Bool {
    switch file.state {
    case .completenessReview, .substantiveReview: true
    case .correction: true
    default: false
    }
  }

  var page: Page {
    let heading = CaseHeading(open: open, language: language)
    var page = Page(
      title: Phrase(verbatim: open.label), lead: heading.lead, trail: heading.trail, problems: problems, main: .empty)
    page.headingAside = heading.aside
    page.main = "\(tabs(Tab.allCases.map(link), label: Words.caseViews[language]))\(view)"
    return page
  }

  private func link(_ other: Tab) -> Portals.Tab {
    let count: Int? = other == .materials ? open.dossier.attachments.count : nil
    return Portals.Tab(
      Words.caseTab(other)[language], to: Link.staffCase(open.id, tab: other.rawValue).path(in: language), count: count,
      isCurrent: other == tab)
  }

  private var view: HTML {
    switch tab {
    case .overview:
      columns(
        main: "\(facts)\(noticed?.summary(of: open, language))\(CasePanels.html(for: open, language))", side: hands)
    case .answers: CaseAnswers(open: open, language: language).html
    case .materials: CaseMaterials(open: open, language: language).html
    case .history: CaseHistory(events: history, language: language).html
    case .messages: CaseMessages(events: history, language: language).html
    }
  }

  private var facts: HTML {
    let dossier = open.dossier
    let deadline = open.deadline.map { $0.due.deadlinePhrase[language] } ?? Words.noDeadline[language]
    let submitted = dossier.receipt.map { $0.receivedAt.deadlinePhrase[language] } ?? Words.noNumberYet[language]
    return definitionList([
      (Words.factNumber[language], unbroken(open.label)),
      (Words.factEnterprise[language], "\(dossier.opened.enterpriseName)"),
      (Words.factCode[language], unbroken(dossier.enterprise.rawValue)),
      (Words.factProgramme[language], "\(open.policy.title[language]) · \(open.policy.round.title[language])"),
      (Words.factChannel[language], "\(Words.channel(dossier.opened.channel)[language])"),
      (Words.factSubmitted[language], "\(submitted)"),
      (Words.factDepartment[language], "\(open.department[language])"),
      (Words.factDue[language], "\(deadline)"),
    ])
  }

  private var hands: HTML {
    let stage = open.file.stage
    let holder = open.dossier.reviewers[stage]
    let who = holder.map { $0 == open.actor.account ? Words.me[language] : names[$0] ?? $0.rawValue }
    var body: HTML = "\(Portals.heading(Words.inHand[language]))<p>\(who ?? Words.nobody[language])</p>"
    guard CasePage.isInReview(open.file) else { return panel(body) }
    if open.may(.takeCase), holder == nil {
      body += postForm(
        to: Link.assignment(open.id).path(in: language), csrf: csrf, buttonRow([submit(Words.takeCase[language])]))
    }
    if open.may(.assignReviewer) {
      let choices = candidates.map { Choice($0.id.rawValue, $0.name) }
      let error = problems.first?.text
      body += postForm(
        to: Link.assignment(open.id).path(in: language), csrf: csrf,
        """
        \(selectField(
          Field("reviewer", label: Words.giveTo[language], error: error), choices, chosen: holder?.rawValue, language))\
        \(buttonRow([submit(Words.giveCase[language], .second)]))
        """)
    }
    return panel(body)
  }
}
