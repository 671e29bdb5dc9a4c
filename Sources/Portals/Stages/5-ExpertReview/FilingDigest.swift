internal import Casework
internal import Evidence
internal import PolicyCore
internal import Standards

/// What the applicant stated, for the experts: without telephone numbers and accounts, which no score rests on.
struct FilingDigest {
  let own: Assignment
  let language: Language

  private var policy: CompiledPolicy { own.policy }
  private var filing: Filing { own.file.dossier.filing }

  var html: HTML {
    let application = policy.sections.filter { $0.level == .application && !isPrivate($0) }.map { section in
      card(section.title[language], section.facts) { FactPath($0) }
    }
    let projects: [HTML] = filing.projects.enumerated().map { index, project in
      let cards = policy.sections.filter { $0.level == .project }.map { section in
        card(section.title[language], section.facts) { FactPath($0, project: project.id) }
      }
      return heading(Words.projectNumber(index + 1)[language], level: 3) + cards.joined() + expenses(project)
    }
    return heading(Words.answersTitle[language]) + application.joined() + projects.joined()
  }

  private func card(_ title: String, _ facts: [FactID], _ path: (FactID) -> FactPath) -> HTML {
    let rows = facts.compactMap { id -> SummaryRow? in
      guard let fact = shownFact(id), let value = filing[path(id)] else { return nil }
      return SummaryRow(fact.label[language], "\(fact.shown(value)[language])")
    }
    return rows.isEmpty ? .empty : summaryCard(title, rows, level: 3, language)
  }

  private func expenses(_ project: ProjectFacts) -> HTML {
    let facts = policy.sections.filter { $0.level == .expense }.flatMap(\.facts)
    let cards: [HTML] = project.expenses.enumerated().map { index, line in
      card(Words.expenseNumber(index + 1)[language], facts) { FactPath($0, project: project.id, expense: line.id) }
    }
    return cards.joined()
  }

  /// The sections of contacts and of the bank account, as a whole.
  private func isPrivate(_ section: FormSection) -> Bool {
    section.facts.contains { policy.facts[$0] != nil && shownFact($0) == nil }
  }

  private func shownFact(_ id: FactID) -> FactDefinition? {
    guard let fact = policy.facts[id] else { return nil }
    switch fact.kind {
    case .phone, .bankAccount, .bankLine: return nil
    default: return fact
    }
  }
}

/// The materials by their number in the guide, each a link to its pages.
struct MaterialDigest {
  let own: Assignment
  let language: Language

  var html: HTML {
    let rows: [[HTML]] = own.policy.materials.filter { !$0.holdsAccount }
      .sorted { $0.number < $1.number }.flatMap { material in
        own.file.dossier.attachments.filter { $0.material == material.id }.map { file -> [HTML] in
          [
            link(file.name, to: Link.scoredMaterial(own.file.id, file.id).path(in: language)),
            "\(material.number). \(material.name[language])", "\(file.pages.map(String.init) ?? "—")",
          ]
        }
      }
    guard !rows.isEmpty else {
      return heading(Words.materialsTitle[language])
        + emptyState(Words.nothingToSee[language], "<p>\(Words.nothingToSeeWhy[language])</p>")
    }
    return table(
      Words.materialsTitle[language], id: "materials",
      columns: [
        TableColumn(Words.fileColumn[language]), TableColumn(Words.materialColumn[language]),
        TableColumn(Words.pagesColumn[language], .number),
      ], rows: rows, language)
  }
}

extension MaterialDefinition {
  /// It shows where money is paid to, which is no business of those who score.
  var holdsAccount: Bool { documents.contains(DocumentKind.bankAccountForm.rawValue) }
}
