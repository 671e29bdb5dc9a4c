internal import Casework
internal import Evidence
internal import PolicyCore
internal import Standards

/// One file as it arrived: its facts and pictures of its pages.
struct FilePage {
  let own: OwnCase
  let file: Attachment
  let overview: PageOverview
  let entry: CaseReadings.Entry?
  /// 1-based first page of those shown.
  let from: Int

  static let pagesAtOnce = 10

  func page(_ language: Language) -> Page {
    let back = Link.material(own.id, file.material.rawValue, project: file.project)
    return Page(
      title: Phrase(verbatim: file.name), back: .back(to: back.path(in: language), language),
      main: """
        \(definitionList([
          (Words.Material.sizeTitle[language], "\(Words.Material.size(file.size))"),
          (Words.Material.kind[language], "\(MediaKind(stored: file.mediaType)?.name[language] ?? file.mediaType)"),
          (Words.Material.fingerprint[language], "<code class=\"hash\">\(file.hash)</code>"),
        ]))\
        <p>\(link(Words.Material.original[language], to: Link.original(own.id, file.id).path(in: language)))</p>\
        \(entry.map { "<div>\(tag($0.stateTag(language)))\($0.details(own.id, language))</div>" as HTML })\
        \(pages(language))
        """)
  }

  private func pages(_ language: Language) -> HTML {
    switch overview {
    case .notRendered(let failure): return inset("<p>\(failure.words[language])</p>")
    case .listing(let listing): return definitionList(listing.lines.prefix(300).map { ($0.path, "\($0.text)") })
    case .pages(let sizes, let total):
      let last = min(from + FilePage.pagesAtOnce - 1, sizes.count)
      guard from <= last else { return .empty }
      let turns = FilePages.turns(entry?.reading)
      let figures: [HTML] = (from...last).map { number in
        let turn = turns[number] ?? 0
        let size = sizes[number - 1].turned(turn)
        let address = Link.picture(own.id, file.id, page: number, turn: turn).path(in: language)
        return """
          <figure id="page-\(number)"><div class="sheet"><img src="\(address)" \
          width="\(size.width)" height="\(size.height)" loading="lazy" \
          alt="\(file.name) \(Words.pageNumber(number)[language])"></div>\
          <figcaption>\(Words.pageNumber(number, of: total)[language])</figcaption></figure>
          """
      }
      let here = Link.file(own.id, file.id)
      let previous = from > 1 ? here.with("from", String(max(1, from - FilePage.pagesAtOnce))) : nil
      let next = last < sizes.count ? here.with("from", String(last + 1)) : nil
      return """
        \(figures)\
        \(pagination(
          from: from, to: last, of: total, previous: previous?.path(in: language), next: next?.path(in: language),
          language))
        """
    }
  }
}
