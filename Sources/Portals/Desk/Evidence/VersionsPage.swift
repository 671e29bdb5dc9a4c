internal import Casework
internal import Evidence
internal import Standards

/// A material as it was and as it is: what changed in fields and text, and the pages side by side.
struct VersionsPage {
  struct Side {
    let file: Attachment
    let reading: FileReading?
    let pages: FilePages
  }

  let open: OpenCase
  let file: Attachment
  let earlier: [Attachment]
  let sides: (old: Side, new: Side)?
  let language: Language

  var page: Page {
    CaseHeading(open: open, language: language).page(Words.Evidence.versions, width: .bench, content)
  }

  private var content: HTML {
    let back: HTML = "<p>\(link(file.name, to: Link.fileReading(open.id, file.id).path(in: language)))</p>"
    guard let sides else {
      return
        "\(back)\(emptyState(Words.Evidence.noEarlier[language], "<p>\(Words.Evidence.noEarlierWhy[language])</p>"))"
    }
    let difference = VersionDifference(sides.old.reading, sides.new.reading)
    return
      "\(back)\(switcher(sides.old.file))\(fields(difference, sides))\(findings(difference))\(lines(difference))\(pictures(sides, difference))"
  }

  private func switcher(_ chosen: Attachment) -> HTML {
    guard earlier.count > 1 else { return .empty }
    return tabs(
      earlier.map { other in
        Tab(
          other.name, to: Link.fileVersions(open.id, file.id).with("with", other.id.rawValue).path(in: language),
          isCurrent: other.id == chosen.id)
      }, label: Words.Evidence.choose[language])
  }

  private func fields(_ difference: VersionDifference, _ sides: (old: Side, new: Side)) -> HTML {
    var rows: [[HTML]] = difference.fields.enumerated().map { index, field in
      [
        "\(field.name.label[language])",
        value(field.old, field.name, mark: "m-o\(index)", on: sides.old, isNew: false),
        value(field.new, field.name, mark: "m-c\(index)", on: sides.new, isNew: true),
      ]
    }
    for (words, count) in [(Words.Evidence.seals, \Side.seals), (Words.Evidence.hands, \Side.hands)]
    where sides.old[keyPath: count] != sides.new[keyPath: count] {
      let (was, now) = (
        Words.Evidence.places(sides.old[keyPath: count]), Words.Evidence.places(sides.new[keyPath: count])
      )
      rows.append(["\(words[language])", "<del>\(was[language])</del>", "<ins>\(now[language])</ins>"])
    }
    guard !rows.isEmpty else { return "<p>\(Words.Evidence.sameFields[language])</p>" }
    return table(
      Words.Evidence.changedFields[language], id: "changed",
      columns: [
        TableColumn(Words.Evidence.what[language]), TableColumn(Words.Evidence.earlier[language]),
        TableColumn(Words.Evidence.present[language]),
      ], rows: rows, language)
  }

  /// Leads to its rectangle where the page is shown below.
  private func value(_ field: ReadField?, _ name: FieldName, mark: String, on side: Side, isNew: Bool) -> HTML {
    guard let field else { return "—" }
    let text = field.shown(as: name)[language]
    let isShown = field.box != nil && (field.page ?? .max) <= min(FilePages.window, side.count)
    let inner: HTML =
      isShown ? "<a href=\"#\(mark)\" id=\"i-\(mark)\" data-mark=\"\(mark)\">\(text)</a>" : "\(text)"
    return isNew ? "<ins>\(inner)</ins>" : "<del>\(inner)</del>"
  }

  private func findings(_ difference: VersionDifference) -> HTML {
    guard !difference.goneFindings.isEmpty || !difference.newFindings.isEmpty else { return .empty }
    func list(_ findings: [Finding], _ title: Phrase) -> HTML {
      let lines: [HTML] = findings.map { FindingLine(finding: $0, language: language).html(at: nil) }
      let body: HTML =
        lines.isEmpty ? "<p>\(Words.Evidence.noFindings[language])</p>" : "<ul class=\"files\">\(lines)</ul>"
      return "<div>\(heading(title[language]))\(body)</div>"
    }
    return """
      <div class="sides">\(list(difference.goneFindings, Words.Evidence.goneFindings))\
      \(list(difference.newFindings, Words.Evidence.newFindings))</div>
      """
  }

  private func lines(_ difference: VersionDifference) -> HTML {
    guard !difference.gone.isEmpty || !difference.added.isEmpty else { return .empty }
    func list(_ lines: [VersionDifference.Line], isNew: Bool) -> HTML {
      let items: [HTML] = lines.prefix(VersionDifference.mostLines).map { line in
        let page = Words.pageNumber(line.page)[language]
        return isNew
          ? "<li>\(page) <ins>\(line.text)</ins></li>" as HTML : "<li>\(page) <del>\(line.text)</del></li>"
      }
      let title = (isNew ? Words.Evidence.added : Words.Evidence.gone)[language]
      let body: HTML = lines.isEmpty ? "<p>\(Words.Evidence.noFindings[language])</p>" : "<ul>\(items)</ul>"
      return "<div>\(heading(title))\(body)</div>"
    }
    let title = Words.Evidence.changedLines(difference.gone.count, difference.added.count)[language]
    return """
      <details open><summary>\(title)</summary>\
      <div class="sides">\(list(difference.gone, isNew: false))\(list(difference.added, isNew: true))</div></details>
      """
  }

  private func pictures(_ sides: (old: Side, new: Side), _ difference: VersionDifference) -> HTML {
    let count = min(FilePages.window, max(sides.old.count, sides.new.count))
    guard count > 0 else { return .empty }
    let rows: [HTML] = (1...count).map { number in
      let old = difference.fields.map(\.old)
      let new = difference.fields.map(\.new)
      return """
        <div class="sides">\(picture(sides.old, number, old, "m-o", Words.Evidence.earlier))\
        \(picture(sides.new, number, new, "m-c", Words.Evidence.present))</div>
        """
    }
    return "\(heading(Words.Evidence.pages[language]))\(rows)"
  }

  private func picture(_ side: Side, _ number: Int, _ changed: [ReadField?], _ id: String, _ which: Phrase) -> HTML {
    guard case .pages(let sizes, _) = side.pages.overview, sizes.indices.contains(number - 1) else {
      return "<figure><figcaption>\(which[language]) —</figcaption></figure>"
    }
    let seals = (side.reading?.pages ?? []).filter { $0.number == number }.flatMap(\.seals).map { seal in
      PageMark(kind: .seal, id: "", page: number, box: seal.box, label: Words.Evidence.seal(seal)[language])
    }
    let fields = changed.enumerated().filter { $1?.page == number }.map { index, field in
      PageMark(kind: .finding, id: "\(id)\(index)", page: number, box: field?.box, label: field?.value ?? "")
    }
    let address = Link.pagePicture(open.id, side.file.id, page: number, turn: side.pages.turns[number] ?? 0)
    let size = sizes[number - 1]
    let page = DocumentPage(
      number: number, image: address.path(in: language), imageSize: (size.width, size.height), text: "",
      marks: (seals + fields).compactMap(\.evidence))
    let label = "\(which[language]) \(side.file.name) \(Words.pageNumber(number)[language])"
    return "<figure><figcaption>\(label)</figcaption>\(documentSheet(page, alt: label, language))</figure>"
  }
}

extension VersionsPage.Side {
  fileprivate var count: Int { if case .pages(let sizes, _) = pages.overview { sizes.count } else { 0 } }
  fileprivate var seals: Int { (reading?.pages ?? []).reduce(0) { $0 + $1.seals.count } }
  fileprivate var hands: Int { (reading?.pages ?? []).reduce(0) { $0 + $1.handwriting.count } }
}
