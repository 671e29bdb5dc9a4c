internal import Casework
internal import Evidence
internal import PolicyCore
internal import Standards

/// The left side of the bench: one file of the sheet as pictures of its pages with the text read from them.
struct BenchDocument {
  /// Pages in one view; more are reached by links, so that a long contract opens at once.
  static let window = 10

  let open: OpenCase
  let sheet: ReviewChecklist.Sheet
  let files: [Attachment]
  let file: Attachment?
  let overview: PageOverview
  let texts: [Int: String]
  let first: Int
  let language: Language

  /// Reads what is shown: sizes of the pages and the text of the pages in view.
  static func load(
    _ open: OpenCase, _ sheet: ReviewChecklist.Sheet, files: [Attachment], chosen: String?, from: Int?,
    in premises: Premises, _ language: Language
  ) async -> BenchDocument {
    let file = files.first { $0.id.rawValue == chosen } ?? files.first
    var overview = PageOverview.notRendered(.formatNotShown)
    var texts: [Int: String] = [:]
    var first = 1
    if let file, let stored = premises.stored(file) {
      overview = await premises.pictures.overview(of: stored)
      if case .pages(let sizes, _) = overview {
        first = min(max(from ?? 1, 1), max(sizes.count, 1))
        let pages = Array(first..<min(first + window, sizes.count + 1))
        let pictures = premises.pictures
        texts = await withTaskGroup(of: (Int, String).self) { group in
          for page in pages { group.addTask { (page, (try? await pictures.text(page: page, of: stored)) ?? "") } }
          return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
      }
    }
    return BenchDocument(
      open: open, sheet: sheet, files: files, file: file, overview: overview, texts: texts, first: first,
      language: language)
  }

  private var name: String {
    MaterialName(open: open, material: sheet.material, project: sheet.project).text[language]
  }

  var html: HTML {
    guard let file else { return withoutFile }
    switch overview {
    case .pages(let sizes, let total): return "\(switcher)\(pages(file, sizes, total))"
    case .listing(let listing): return "\(switcher)\(frame(file, Self.listing(listing, language)))"
    case .notRendered(let failure):
      return """
        \(switcher)\(frame(file, note(Words.fileNotShown[language], "<p>\(failure.words[language])</p>", .wait, level: 3)))
        """
    }
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

  private func facts(_ file: Attachment) -> HTML {
    let address = Link.original(open.id, file.id).path(in: language)
    return """
      \(CaseMaterials.facts(file, language)) · \(link(Words.download[language], to: address, hidden: file.name))
      """
  }

  private func frame(_ file: Attachment, _ body: HTML) -> HTML {
    """
    <div class="dochead"><h2>\(file.name)</h2><p class="facts">\(facts(file))</p></div>\
    <div class="pages" role="region" aria-label="\(file.name)" tabindex="0" data-pages>\(body)</div>
    """
  }

  private func pages(_ file: Attachment, _ sizes: [PixelSize], _ total: Int) -> HTML {
    let last = min(first + BenchDocument.window - 1, sizes.count)
    let shown = (first...max(last, first)).filter { sizes.indices.contains($0 - 1) }.map { number in
      DocumentPage(
        number: number, image: Link.pagePicture(open.id, file.id, page: number).path(in: language),
        imageSize: (sizes[number - 1].width, sizes[number - 1].height), text: texts[number] ?? "")
    }
    var out = documentViewer(name: file.name, facts: facts(file), pages: shown, language)
    guard sizes.count > BenchDocument.window || total > sizes.count else { return out }
    let here = Link.bench(open.id, sheet).with("file", file.id.rawValue)
    func place(_ page: Int) -> String { here.with("from", String(page)).path(in: language) }
    out += pagination(
      from: first, to: last, of: total, previous: first > 1 ? place(max(1, first - BenchDocument.window)) : nil,
      next: last < sizes.count ? place(last + 1) : nil, language)
    return out
  }

  private static let mostLines = 500

  private static func listing(_ listing: XMLListing, _ language: Language) -> HTML {
    let rows: [[HTML]] = listing.lines.prefix(mostLines).map { ["<code>\($0.path)</code>", "\($0.text)"] }
    let more: HTML? =
      listing.lines.count > mostLines
      ? "<p class=\"hint\">\(Words.moreLines(listing.lines.count - mostLines)[language])</p>" : nil
    return """
      \(table(
        Words.listingOf(listing.root)[language], id: "listing",
        columns: [TableColumn(Words.listingPath[language]), TableColumn(Words.listingText[language])], rows: rows, language))\
      \(more)
      """
  }
}
