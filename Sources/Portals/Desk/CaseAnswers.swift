internal import Casework
internal import PolicyCore
internal import Standards

/// The filing by the policy's sections; where a reviewer's figure differs, both are shown with the reason.
struct CaseAnswers {
  let open: OpenCase
  let language: Language

  var html: HTML {
    let filing = open.dossier.filing
    let whole = open.policy.sections.filter { $0.level == .application }.map { section in
      card(section, title: section.title[language], level: 2, project: nil, expense: nil)
    }
    let projects = filing.projects.enumerated().map { index, project -> HTML in
      let name = Words.projectNamed(index + 1, name(of: project))[language]
      let parts = open.policy.sections.filter { $0.level == .project }.map { section in
        card(section, title: section.title[language], level: 3, project: project.id, expense: nil)
      }
      let lines = project.expenses.enumerated().flatMap { number, expense in
        open.policy.sections.filter { $0.level == .expense }.map { section in
          card(
            section, title: "\(Words.lineNumbered(number + 1)[language]) · \(section.title[language])", level: 3,
            project: project.id, expense: expense.id)
        }
      }
      return "\(heading(name))\(parts)\(lines)"
    }
    return "<p class=\"hint\">\(Words.answersNote[language])</p>\(whole)\(projects)"
  }

  private func name(of project: ProjectFacts) -> String {
    if case .text(let name)? = project.values["project.name"] { name } else { project.id }
  }

  private func card(
    _ section: FormSection, title: String, level: Int, project: String?, expense: String?
  ) -> HTML {
    let rows = section.facts.compactMap { row(FactPath($0, project: project, expense: expense)) }
    return rows.isEmpty ? .empty : summaryCard(title, rows, level: level, language)
  }

  private func row(_ path: FactPath) -> SummaryRow? {
    guard let fact = open.policy.facts[path.fact] else { return nil }
    let stated = open.dossier.filing[path]
    guard stated != nil || open.policy.isAsked(path, in: open.dossier.filing) == true else { return nil }
    let worksheet = open.dossier.worksheet
    let shown: HTML = "\(CaseAnswers.shown(stated, of: fact)[language])"
    guard let reviewed = worksheet.reviewed, reviewed[path] != stated else {
      return SummaryRow(fact.label[language], shown, isProblem: stated == nil && fact.required)
    }
    let reason: HTML? = worksheet.reasons[path].map {
      "<br><span class=\"hint\">\(Words.because[language])\($0.reason)</span>"
    }
    return SummaryRow(
      fact.label[language],
      """
      <s>\(shown)</s> <b>\(CaseAnswers.shown(reviewed[path], of: fact)[language])</b> \
      \(tag(Words.reviewedValue[language], .info))\(reason)
      """)
  }

  /// An answer as pages show it; of an account number the middle is hidden.
  static func shown(_ value: FactValue?, of fact: FactDefinition) -> Phrase {
    if fact.kind == .bankAccount, case .text(let number)? = value {
      return Phrase(verbatim: PayeeAccount(holder: "", number: number, bank: "", bankLine: "").maskedNumber)
    }
    return fact.shown(value)
  }
}
