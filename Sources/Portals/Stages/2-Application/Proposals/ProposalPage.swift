internal import Casework
internal import PolicyCore
internal import Standards

/// What was read and differs from the form, one box each (P6): nothing changes but what is ticked.
struct ProposalPage {
  let own: OwnCase
  let proposals: [Proposal]
  let scope: ProposalScope
  var ticked: Set<String> = []
  var problem: Phrase?
  let csrf: String

  static let field = "proposal"

  func page(_ language: Language) -> Page {
    var page = Page(
      title: Words.Proposals.title, lead: "<p>\(Words.Proposals.lead[language])</p>",
      back: Crumb(Words.Proposals.back[language], to: scope.back(own.id).path(in: language)),
      main: proposals.isEmpty
        ? emptyState(Words.Proposals.none[language], "<p>\(Words.Proposals.noneText[language])</p>")
        : postForm(
          to: Link.proposals(own.id).path(in: language), csrf: csrf,
          """
          \(hidden("material", scope.material))\(hidden("project", scope.project))\
          \(groups.map { group($0, language) })\
          \(buttonRow([submit(Words.Proposals.accept[language])]))
          """))
    page.problems = problem.map { [FieldProblem(field: first, text: $0[language])] } ?? []
    return page
  }

  /// Of the first box, for the error summary.
  private var first: String? { proposals.first.map { "\($0.token)" } }

  private struct Group {
    let project: String?
    let expense: String?
    var proposals: [Proposal]
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for proposal in proposals {
      let (project, expense) = (proposal.path.project, proposal.path.expense)
      if let index = groups.firstIndex(where: { $0.project == project && $0.expense == expense }) {
        groups[index].proposals.append(proposal)
      } else {
        groups.append(Group(project: project, expense: expense, proposals: [proposal]))
      }
    }
    return groups
  }

  private func group(_ group: Group, _ language: Language) -> HTML {
    let title = title(group, language)
    let rows: [[HTML]] = group.proposals.map { row($0, language) }
    let id = "g-\(group.project ?? "a")-\(group.expense ?? "p")"
    return table(
      title, id: id,
      columns: [
        TableColumn(Words.Proposals.fact[language]), TableColumn(Words.Proposals.proposed[language]),
        TableColumn(Words.Proposals.current[language]), TableColumn(Words.Proposals.source[language]),
      ], rows: rows, language)
  }

  private func row(_ proposal: Proposal, _ language: Language) -> [HTML] {
    let id = "f-\(proposal.token)"
    let hasAnswer = proposal.current != nil && proposal.current != .notSure
    let replaces: HTML? = hasAnswer ? "<br>\(tag(Words.Proposals.replaces[language], .wait))" : nil
    let place = proposal.source.page.map { (language == .zh ? "，" : ", ") + Words.Reading.page($0)[language] } ?? ""
    let unclear: HTML? = proposal.source.isClear ? nil : "<br>\(tag(Words.Reading.unclear[language], .wait))"
    let file = Link.file(own.id, proposal.source.file.id).path(in: language)
    return [
      """
      <span class="pick"><input type="checkbox" id="\(id)" name="\(ProposalPage.field)" value="\(proposal.token)"\
      \(flag: "checked", ticked.contains(proposal.token))><label for="\(id)">\(proposal.fact.label[language])</label>\
      </span>
      """,
      "<b>\(proposal.fact.shown(proposal.value)[language])</b>\(unclear)",
      "\(proposal.fact.shown(proposal.current)[language])\(replaces)",
      "\(link(proposal.source.file.name, to: file))\(place)",
    ]
  }

  private func title(_ group: Group, _ language: Language) -> String {
    guard let index = own.filing.projects.firstIndex(where: { $0.id == group.project }) else {
      return Words.Apply.groupEnterprise[language]
    }
    let project = own.filing.projects[index]
    let name = own.projectTitle(index, project, language)
    guard let expense = group.expense else { return name }
    if let line = project.expenses.firstIndex(where: { $0.id == expense }) {
      return "\(name) · \(Words.Form.lineNumber(line + 1)[language])"
    }
    let new = groups.filter { $0.project == group.project && $0.expense?.hasPrefix("new.") == true }
    let place = new.firstIndex { $0.expense == expense } ?? 0
    return "\(name) · \(Words.Proposals.newLine(project.expenses.count + place + 1)[language])"
  }
}
