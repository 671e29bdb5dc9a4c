internal import Casework
internal import PolicyCore
internal import Standards

/// The amounts once decided, and why they are what they are.
struct AmountReasons {
  let own: OwnCase

  func html(_ language: Language) -> HTML {
    guard let recognition = own.dossier.recognition else { return .empty }
    var pairs: [(term: String, value: HTML)] = [
      (Words.AfterSubmission.recognised[language], "<span class=\"num\">\(recognition.award.grouped)</span>")
    ]
    if let award = own.dossier.award {
      pairs.append(
        (
          Words.AfterSubmission.award[language],
          "<span class=\"num\">\(award.amount.grouped)</span>（<span lang=\"zh-Hans\">\(award.amount.inWords)</span>）"
        ))
      pairs.append((Words.AfterSubmission.reason[language], "\(award.reason[language])"))
    }
    return """
      \(heading(Words.AfterSubmission.amounts[language]))\(definitionList(pairs))\(lines(recognition, language))\
      \(changes(language))
      """
  }

  /// What the reviewer counted otherwise than it was filed, each with the reviewer's own reason.
  private func changes(_ language: Language) -> HTML {
    let worksheet = own.dossier.worksheet
    let rows = worksheet.differences(from: own.filing).compactMap { path -> [HTML]? in
      guard let fact = own.policy.facts[path.fact] else { return nil }
      let place = path.project.map { " · \(name($0))" } ?? ""
      return [
        "\(fact.label[language])\(place)", "\(fact.shown(own.filing[path])[language])",
        "\(fact.shown(worksheet.reviewed?[path])[language])", "\(worksheet.reasons[path]?.reason ?? "—")",
      ]
    }
    guard !rows.isEmpty else { return .empty }
    return table(
      Words.AfterSubmission.changes[language], id: "changed",
      columns: [
        TableColumn(Words.AfterSubmission.figure[language]), TableColumn(Words.AfterSubmission.filed[language]),
        TableColumn(Words.AfterSubmission.reviewed[language]),
        TableColumn(Words.AfterSubmission.reviewersReason[language]),
      ],
      rows: rows, language)
  }

  private func lines(_ recognition: Recognition, _ language: Language) -> HTML {
    table(
      Words.AfterSubmission.lines[language], id: "recognised",
      columns: [
        TableColumn(Words.Notices.project[language]), TableColumn(Words.AfterSubmission.claimed[language], .number),
        TableColumn(Words.AfterSubmission.counted[language], .number),
        TableColumn(Words.AfterSubmission.reductions[language]),
      ],
      rows: recognition.lines.map { line in
        let reductions: [HTML] = line.reductions.map { "<li>−\($0.amount.grouped)：\($0.reason[language])</li>" }
        return [
          "\(name(line.project)) · \(line.expense)", "\(line.claimed.grouped)", "\(line.recognised.grouped)",
          reductions.isEmpty ? "—" : "<ul>\(reductions)</ul>",
        ]
      }, language)
  }

  private func name(_ project: String) -> String {
    let facts = own.filing.projects.first { $0.id == project }
    if case .text(let name)? = facts?.values["project.name"] { return name }
    return project
  }
}
