internal import Casework
internal import Evidence
internal import Records
internal import Standards

/// All that was noticed in the materials of a case, each with the files it rests on, and how far each file is read.
struct FindingsPage {
  let open: OpenCase
  let found: CaseFindings
  let language: Language

  var page: Page {
    CaseHeading(open: open, language: language).page(
      Words.Evidence.findings, columns(main: "\(inset("\(Words.Evidence.findingsLead[language])"))\(list)", side: files)
    )
  }

  private var list: HTML {
    guard !found.findings.isEmpty else { return "<p>\(Words.Evidence.nothingNoticed[language])</p>" }
    let lines: [HTML] = found.findings.map { finding in
      var seen: Set<String> = []
      let places: [HTML] = finding.places.filter { seen.insert("\($0.digest) \($0.page ?? 0)").inserted }
        .prefix(6).compactMap(place)
      return FindingLine(finding: finding, language: language).html(
        at: places.isEmpty ? nil : places.joined(by: language == .zh ? "；" : "; "))
    }
    return "<ul class=\"files\">\(lines)</ul>"
  }

  private func place(_ place: Finding.Place) -> HTML? {
    guard let file = open.dossier.attachments.first(where: { $0.hash == place.digest }) else { return nil }
    var address = Link.fileReading(open.id, file.id)
    guard let page = place.page else { return link(file.name, to: address.path(in: language)) }
    address = address.with("from", String(FilePages.start(holding: page))).at("page-\(page)")
    return link("\(file.name) \(Words.pageNumber(page)[language])", to: address.path(in: language))
  }

  private var files: HTML {
    let lines: [HTML] = found.readings.entries.map { entry in
      """
      <li>\(link(entry.file.name, to: Link.fileReading(open.id, entry.file.id).path(in: language))) \
      \(entry.state == .read ? "\(entry.reading?.kind.name[language] ?? "")" : tag(Words.Evidence.state(entry.state)[language], .wait))</li>
      """
    }
    return panel("\(heading(Words.Evidence.openReading[language]))<ul>\(lines)</ul>")
  }
}
