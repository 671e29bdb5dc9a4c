internal import Casework
internal import Evidence
internal import Standards

/// A file of a case in its region: pages with what is marked on them, a listing, or why nothing is shown.
struct DocumentFrame {
  let open: OpenCase
  let file: Attachment
  let pages: FilePages
  let language: Language

  /// - Parameter place: the address of the view that holds a page.
  func html(marks: (Int) -> [EvidenceMark], place: (Int) -> Link) -> HTML {
    switch pages.overview {
    case .pages(let sizes, let total): return view(sizes, total, marks, place)
    case .listing(let listing): return frame(DocumentFrame.listing(listing, language))
    case .notRendered(let failure):
      let texts: [HTML] = pages.texts.sorted { $0.key < $1.key }.map { number, text in
        """
        <figure id="page-\(number)" data-page="\(number)"><figcaption>\(Words.pageNumber(number)[language])</figcaption>\
        <p class="text">\(text)</p></figure>
        """
      }
      return frame(
        "\(note(Words.fileNotShown[language], "<p>\(failure.words[language])</p>", .wait, level: 3))\(texts)")
    }
  }

  private func view(
    _ sizes: [PixelSize], _ total: Int, _ marks: (Int) -> [EvidenceMark], _ place: (Int) -> Link
  ) -> HTML {
    let shown = pages.shown(sizes, marks: marks) { page, isSmall, turn in
      Link.pagePicture(open.id, file.id, page: page, thumbnail: isSmall, turn: turn).path(in: language)
    }
    var out = documentViewer(name: file.name, facts: facts, pages: shown, language)
    guard sizes.count > FilePages.window || total > sizes.count else { return out }
    let last = min(pages.first + FilePages.window - 1, sizes.count)
    func address(_ page: Int) -> String { place(page).path(in: language) }
    out += pagination(
      from: pages.first, to: last, of: total,
      previous: pages.first > 1 ? address(max(1, pages.first - FilePages.window)) : nil,
      next: last < sizes.count ? address(last + 1) : nil, language)
    return out
  }

  private var facts: HTML {
    let address = Link.original(open.id, file.id).path(in: language)
    return """
      \(CaseMaterials.facts(file, language)) · \(link(Words.download[language], to: address, hidden: file.name))
      """
  }

  private func frame(_ body: HTML) -> HTML {
    """
    <div class="dochead"><h2>\(file.name)</h2><p class="facts">\(facts)</p></div>\
    <div class="pages" role="region" aria-label="\(file.name)" tabindex="0" data-pages>\(body)</div>
    """
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
