internal import Casework
internal import Evidence
internal import PolicyCore
internal import Records
internal import Standards

/// The left side of the bench: one file of the sheet as pictures of its pages, with what was read off it marked there.
struct BenchDocument {
  let open: OpenCase
  let sheet: ReviewChecklist.Sheet
  let files: [Attachment]
  let file: Attachment?
  let entry: CaseReadings.Entry?
  /// About any of the case's materials.
  let findings: [Finding]
  let pages: FilePages
  let search: TextSearch
  let language: Language

  /// Reads what is shown: sizes of the pages, and what the file says.
  static func load(
    _ open: OpenCase, _ sheet: ReviewChecklist.Sheet, files: [Attachment], chosen: String?, from: Int?, find: String?,
    in premises: Premises, _ language: Language
  ) async throws -> BenchDocument {
    let file = files.first { $0.id.rawValue == chosen } ?? files.first
    var entry: CaseReadings.Entry?
    var findings: [Finding] = []
    if let file {
      entry = try await premises.readings(of: [file], under: open.policy, .whole).entries.first
      findings = try await CaseFindings.load(open, about: file, in: premises).findings
    }
    let pages = await FilePages.load(
      file.flatMap { premises.stored($0) }, from: from, reading: entry?.reading, in: premises)
    return BenchDocument(
      open: open, sheet: sheet, files: files, file: file, entry: entry, findings: findings, pages: pages,
      search: TextSearch(find), language: language)
  }

  private var name: String {
    MaterialName(open: open, material: sheet.material, project: sheet.project).text[language]
  }

  private var hits: [TextSearch.Hit] {
    let found = search.hits(in: entry?.reading)
    return found.isEmpty ? search.hits(in: pages.texts) : found
  }

  private func marks(_ file: Attachment) -> ReadingMarks {
    ReadingMarks(entry?.reading, digest: file.hash, findings: findings, language)
  }

  /// The bench with the view of this file that holds a page.
  private func place(_ file: Attachment, _ page: Int) -> Link {
    let link = Link.bench(open.id, sheet).with("file", file.id.rawValue)
      .with("from", String(FilePages.start(holding: page)))
    return search.isEmpty ? link : link.with("q", search.query)
  }

  var html: HTML {
    guard let file else { return withoutFile }
    let (marks, hits) = (marks(file), hits)
    let frame = DocumentFrame(open: open, file: file, pages: pages, language: language).html(
      marks: { marks.on($0) + search.marks(hits, on: $0) }, place: { place(file, $0) })
    return "\(switcher)\(frame)"
  }

  /// For the right side: what was read off the file, and a search in its text.
  var reading: HTML? {
    guard let file else { return nil }
    let panel = ReadingPanel(entry: entry, marks: marks(file), place: { place(file, $0) }, language: language)
    var kept = [("material", sheet.material?.rawValue ?? ReviewChecklist.whole), ("file", file.id.rawValue)]
    if let project = sheet.project { kept.append(("project", project)) }
    let box = TextSearchBox(
      search: search, hits: hits, action: Link.bench(open.id).path(in: language), kept: kept,
      place: { index, hit in
        place(file, hit.page).at(hit.box == nil ? "page-\(hit.page)" : "m-h\(index)").path(in: language)
      }, language: language)
    let count = findings.count { $0.places.contains { $0.digest == file.hash } }
    let noticed = count == 0 ? "" : " · " + Words.Evidence.noticed(count)[language]
    return """
      <details\(flag: "open", !search.isEmpty || count > 0)><summary>\(Words.Evidence.openReading[language])\(noticed)</summary>\
      <p>\(link(Words.Evidence.allFindings[language], to: Link.findings(open.id).path(in: language))) · \
      \(link(Words.Evidence.versions[language], to: Link.fileVersions(open.id, file.id).path(in: language)))</p>\
      \(panel.html)\(box.html)</details>
      """
  }

  /// The form is answered online: its answers are the document. Anything else was not given.
  private var withoutFile: HTML {
    let isForm = sheet.material.flatMap { open.policy.material($0)?.source } == .form || sheet.material == nil
    let body: HTML =
      isForm
      ? CaseAnswers(open: open, language: language).html
      : emptyState(Words.notGiven[language], "<p>\(Words.notGivenWhy[language])</p>")
    return """
      <div class="dochead"><h2>\(name)</h2></div>\
      <div class="pages" role="region" aria-label="\(name)" tabindex="0" data-pages>\(body)</div>
      """
  }

  private var switcher: HTML {
    guard files.count > 1 else { return .empty }
    return tabs(
      files.map { other in
        Tab(
          other.name, to: Link.bench(open.id, sheet).with("file", other.id.rawValue).path(in: language),
          isCurrent: other.id == file?.id)
      }, label: Words.filesOfMaterial[language])
  }
}
