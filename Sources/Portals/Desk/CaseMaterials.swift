internal import Casework
internal import PolicyCore
internal import Standards

/// Every material the policy asks for, whether it is due, and the files given for it.
struct CaseMaterials {
  let open: OpenCase
  let language: Language

  var html: HTML {
    let context = AssessmentContext(submittedOn: open.submittedOn, batchYear: open.policy.round.batchYear)
    let due = open.policy.requirements(open.dossier.filing, in: context).filter { $0.need != .notRequired }
    let cards = due.compactMap(card)
    return cards.isEmpty
      ? emptyState(Words.noMaterials[language], "<p>\(Words.noMaterialsWhy[language])</p>") : cards.joined()
  }

  private func card(_ requirement: MaterialRequirement) -> HTML? {
    guard let material = open.policy.material(requirement.material) else { return nil }
    let files = open.dossier.attachments(for: requirement.material, project: requirement.project)
    let name = MaterialName(open: open, material: requirement.material, project: requirement.project)
    let body: HTML =
      material.source == .form
      ? "<p>\(link(Words.formIsAnswers[language], to: Link.staffCase(open.id, tab: "answers").path(in: language)))</p>"
      : files.isEmpty ? "<p>\(tag(Words.notGiven[language], .bad))</p>" : fileList(files.map(file), language)
    return panel("\(heading(name.text[language]))<p class=\"hint\">\(material.asks[language])</p>\(body)")
  }

  private func file(_ file: Attachment) -> UploadedFile {
    UploadedFile(
      name: file.name, facts: CaseMaterials.facts(file, language),
      links: [
        NavigationLink(Words.Evidence.openReading[language], to: Link.fileReading(open.id, file.id).path(in: language)),
        NavigationLink(Words.download[language], to: Link.original(open.id, file.id).path(in: language)),
      ])
  }

  /// `PDF · 3 pages · 1.2 MB · SM3 66c7f0f4…`.
  static func facts(_ file: Attachment, _ language: Language) -> HTML {
    let pages: HTML? = file.pages.map { "\(Words.pageCount($0)[language]) · " }
    return """
      \(pages)<span class="num">\(file.size.bytesInWords)</span> · SM3 <code>\(file.hash.prefix(8))…\(file.hash.suffix(4))</code>
      """
  }
}

/// A material as people call it, with its project where there is one.
struct MaterialName {
  let open: OpenCase
  let material: MaterialID?
  let project: String?

  var text: Phrase {
    guard let material, let definition = open.policy.material(material) else { return Words.wholeFiling }
    let name = definition.name
    guard let project, let index = open.dossier.filing.projects.firstIndex(where: { $0.id == project }) else {
      return Phrase(zh: "\(definition.number). \(name.zh)", en: "\(definition.number). \(name.en)")
    }
    return Phrase(
      zh: "\(definition.number). \(name.zh)（项目 \(index + 1)）",
      en: "\(definition.number). \(name.en) (project \(index + 1))")
  }
}

extension Int64 {
  /// `812 B`, `12.4 KB`, `3.0 MB`; tenths are cut, not rounded.
  var bytesInWords: String {
    func tenths(_ unit: Int64) -> String { "\(self / unit).\(self % unit * 10 / unit)" }
    if self < 1024 { return "\(self) B" }
    return self < 1 << 20 ? "\(tenths(1024)) KB" : "\(tenths(1 << 20)) MB"
  }
}
