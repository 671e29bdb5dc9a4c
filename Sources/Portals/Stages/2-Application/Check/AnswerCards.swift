internal import Casework
internal import PolicyCore
internal import Standards

/// All answers and files of a filing as cards, in the policy's order.
struct AnswerCards {
  let own: OwnCase
  let filing: Filing
  let attachments: [Attachment]
  /// With links to change each answer.
  let changes: Bool
  let language: Language

  init(_ own: OwnCase, changes: Bool, _ language: Language) {
    self.init(own, own.dossier, changes: changes, language)
  }

  /// - Parameter dossier: the filing as it was at some moment.
  init(_ own: OwnCase, _ dossier: Dossier, changes: Bool, _ language: Language) {
    self.own = own
    filing = dossier.filing
    attachments = dossier.attachments
    self.changes = changes
    self.language = language
  }

  var html: HTML {
    let faults = Dictionary(
      own.policy.faults(in: filing, context: own.context).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    let cards: [HTML] = own.policy.placesByProject(in: filing).map { card($0, faults) }
    return "\(cards)\(files)"
  }

  private func card(_ place: FormPlace, _ faults: [FactPath: FactFault]) -> HTML {
    let address = changes ? place.link(own.id).path(in: language) : nil
    let rows: [SummaryRow] = own.facts(at: place).compactMap { fact in
      let path = place.path(fact.id)
      let isAsked = own.policy.isAsked(path, in: filing, context: own.context) == true
      guard isAsked || filing[path] != nil else { return nil }
      if case .decided = fact.source { return nil }
      let value = filing[path]
      let isMissing = value == nil && fact.required
      let fault: HTML? = faults[path].map { "<br><strong>\($0.message[language])</strong>" }
      let change = own.isSettled(fact) ? nil : address.map { "\($0)#f-\(fact.id.rawValue)" }
      return SummaryRow(
        fact.label[language], "\(fact.shown(value)[language])\(fault)", change: change,
        isProblem: isMissing || faults[path] != nil)
    }
    return summaryCard(title(of: place), rows, language)
  }

  private func title(of place: FormPlace) -> String {
    let section = own.policy.section(place.section)?.title[language] ?? place.section
    guard let index = filing.projects.firstIndex(where: { $0.id == place.project }) else { return section }
    let project = filing.projects[index]
    let line = project.expenses.firstIndex { $0.id == place.expense }.map { Words.Form.lineNumber($0 + 1)[language] }
    return [own.projectTitle(index, project, language), line, section].compactMap { $0 }.joined(separator: " · ")
  }

  /// Name, material, size, pages and digest of every file.
  var files: HTML {
    let rows: [[HTML]] = attachments.map { file in
      let material = own.policy.material(file.material)
      let place = filing.projects.firstIndex { $0.id == file.project }
      let project = place.map { Words.Apply.projectNumber($0 + 1)[language] }
      let name = [material.map { Words.Apply.numbered($0.number, $0.name)[language] }, project].compactMap { $0 }
      return [
        "\(file.name)", "\(name.joined(separator: " · "))", "\(Words.Material.size(file.size))",
        "\(file.pages.map(String.init) ?? "—")", "<code class=\"hash\">\(file.hash)</code>",
      ]
    }
    return """
      \(heading(Words.Check.files[language]))\
      \(rows.isEmpty
        ? "<p>\(Words.Check.noFiles[language])</p>"
        : table(
          Words.Check.files[language], id: "files",
          columns: [
            TableColumn(Words.Check.fileName[language]), TableColumn(Words.Apply.groupMaterials[language]),
            TableColumn(Words.Material.sizeTitle[language], .number), TableColumn(Words.Check.pages[language], .number),
            TableColumn(Words.Material.fingerprint[language]),
          ], rows: rows, hidesCaption: true, language))
      """
  }
}
