internal import Casework
internal import Evidence
internal import Records
internal import Standards

/// One file beside what was read off it.
struct FileReadingPage {
  let open: OpenCase
  let file: Attachment
  let entry: CaseReadings.Entry?
  let findings: [Finding]
  let pages: FilePages
  let search: TextSearch
  let hasEarlier: Bool
  /// `nil` for those who may only look.
  let csrf: String?
  let language: Language

  private var marks: ReadingMarks {
    ReadingMarks(entry?.reading, digest: file.hash, findings: findings, language)
  }

  private var hits: [TextSearch.Hit] {
    let found = search.hits(in: entry?.reading)
    return found.isEmpty ? search.hits(in: pages.texts) : found
  }

  var page: Page {
    CaseHeading(open: open, language: language).page(
      Phrase(verbatim: file.name), width: .bench, bench(document: document, decisions: side, decides: false, language))
  }

  private func address(_ page: Int) -> Link {
    var link = Link.fileReading(open.id, file.id).with("from", String(FilePages.start(holding: page)))
    if !search.isEmpty { link = link.with("q", search.query) }
    return link
  }

  private var document: HTML {
    let (marks, hits) = (marks, hits)
    return DocumentFrame(open: open, file: file, pages: pages, language: language).html(
      marks: { marks.on($0) + search.marks(hits, on: $0) }, place: address)
  }

  private var again: HTML? {
    csrf.map {
      postForm(
        to: Link.fileReading(open.id, file.id).path(in: language), csrf: $0,
        buttonRow([submit(Words.Evidence.readAgain[language], .second)]))
    }
  }

  private var side: HTML {
    let name = MaterialName(open: open, material: file.material, project: file.project).text[language]
    let links: HTML = """
      <p>\(link(Words.Evidence.allFindings[language], to: Link.findings(open.id).path(in: language)))\
      \(hasEarlier
        ? " · \(link(Words.Evidence.compare[language], to: Link.fileVersions(open.id, file.id).path(in: language)))" : HTML.empty)</p>
      """
    let box = TextSearchBox(
      search: search, hits: hits, action: Link.fileReading(open.id, file.id).path(in: language), kept: [],
      place: { index, hit in
        address(hit.page).at(hit.box == nil ? "page-\(hit.page)" : "m-h\(index)").path(in: language)
      }, language: language)
    let panel = ReadingPanel(entry: entry, marks: marks, place: address, again: again, language: language)
    return "\(heading(name))\(links)\(box.html)\(panel.html)"
  }
}
