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
    return "\(back)\(switcher(sides.old.file))\(fields(difference))\(lines(difference))\(pictures(sides))"
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

  private func fields(_ difference: VersionDifference) -> HTML {
    guard !difference.fields.isEmpty else { return "<p>\(Words.Evidence.sameFields[language])</p>" }
    let rows: [[HTML]] = difference.fields.map { field in
      [
        "\(field.name.label[language])", "<del>\(field.old?.value ?? "—")</del>",
        "<ins>\(field.new?.value ?? "—")</ins>",
      ]
    }
    return table(
      Words.Evidence.changedFields[language], id: "changed",
      columns: [
        TableColumn(Words.Evidence.what[language]), TableColumn(Words.Evidence.earlier[language]),
        TableColumn(Words.Evidence.present[language]),
      ], rows: rows, language)
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
      return "<div>\(heading(title))<ul>\(items)</ul></div>"
    }
    let title = Words.Evidence.changedLines(difference.gone.count, difference.added.count)[language]
    return """
      <details open><summary>\(title)</summary>\
      <div class="fieldrow">\(list(difference.gone, isNew: false))\(list(difference.added, isNew: true))</div></details>
      """
  }

  private func pictures(_ sides: (old: Side, new: Side)) -> HTML {
    let count = min(FilePages.window, max(sides.old.count, sides.new.count))
    guard count > 0 else { return .empty }
    let rows: [HTML] = (1...count).map { number in
      "<div class=\"fieldrow\">\(picture(sides.old, number))\(picture(sides.new, number))</div>"
    }
    return "\(heading(Words.Evidence.pages[language]))\(rows)"
  }

  private func picture(_ side: Side, _ number: Int) -> HTML {
    guard case .pages(let sizes, _) = side.pages.overview, sizes.indices.contains(number - 1) else {
      return "<figure><figcaption>—</figcaption></figure>"
    }
    let address = Link.pagePicture(open.id, side.file.id, page: number).path(in: language)
    let label = "\(side.file.name) \(Words.pageNumber(number)[language])"
    return """
      <figure><figcaption>\(label)</figcaption><div class="sheet"><img src="\(address)" alt="\(label)" \
      width="\(sizes[number - 1].width)" height="\(sizes[number - 1].height)" loading="lazy"></div></figure>
      """
  }
}

extension VersionsPage.Side {
  fileprivate var count: Int { if case .pages(let sizes, _) = pages.overview { sizes.count } else { 0 } }
}
