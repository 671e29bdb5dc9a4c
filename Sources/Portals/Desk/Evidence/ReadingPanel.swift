internal import Evidence
internal import Records
internal import Standards

/// What was read off one file: what it is, what was noticed, what it says, who signed it. Every line leads to its
/// rectangle on the page and back.
struct ReadingPanel {
  let entry: CaseReadings.Entry?
  let marks: ReadingMarks
  /// The address of the page of the file that holds a mark; the mark itself follows after `#`.
  let place: (Int) -> Link
  /// The button that has the file read anew, for those who may press it.
  var again: HTML?
  let language: Language

  /// For a file whose reading is over.
  private var readAgain: HTML? { entry?.state.isSettled == true ? again : nil }

  var html: HTML {
    guard let entry, let reading = entry.reading else {
      return inset("\(Words.Evidence.notRead(entry?.state)[language])\(readAgain)")
    }
    let pages =
      reading.pageCount > reading.pages.count
      ? "<p class=\"hint\">\(Words.Evidence.pagesRead(reading.pages.count, of: reading.pageCount)[language])</p>"
        as HTML : nil
    return """
      \(reading.findings.contains(where: \.saysReadingFailed) ? readAgain : nil)\
      <p>\(Words.Evidence.readAs[language]) <b>\(reading.kind.name[language])</b>\
      \(reading.dialect.map { " · \($0)" as HTML }) \(entry.state == .read ? .empty : tag(Words.Evidence.state(entry.state)[language], .wait))</p>\
      \(pages)\(findings)\(signatures(reading))\(fields)
      """
  }

  private func go(_ mark: PageMark, _ text: String) -> HTML {
    guard let page = mark.page else { return "\(text)" }
    let target = mark.box == nil ? "page-\(page)" : mark.id
    return
      "<a href=\"\(place(page).at(target).path(in: language))\" data-mark=\"\(mark.id)\" id=\"i-\(mark.id)\">\(text)</a>"
  }

  private func pageLink(_ mark: PageMark) -> HTML {
    mark.page.map { "<span class=\"nb\">\(go(mark, Words.pageNumber($0)[language]))</span>" } ?? "—"
  }

  private var findings: HTML {
    guard !marks.findings.isEmpty else { return "<p>\(Words.Evidence.nothingNoticed[language])</p>" }
    let lines: [HTML] = marks.findings.map { line in
      FindingLine(finding: line.content, language: language).html(at: line.mark.page == nil ? nil : pageLink(line.mark))
    }
    return "\(heading(Words.Evidence.noticed(lines.count)[language], level: 3))<ul class=\"files\">\(lines)</ul>"
  }

  private func signatures(_ reading: FileReading) -> HTML {
    let seals: [[HTML]] = marks.seals.map { line in
      ["\(Words.Evidence.seal(line.content)[language])", "\(line.content.text ?? "—")", pageLink(line.mark)]
    }
    let signed: [[HTML]] = marks.signatures.map { line in
      let signature = line.content
      let who = [signature.signer, signature.sealName, signature.signedAt].compactMap(\.self).joined(separator: " · ")
      let note = signature.note.map { "<br><span class=\"hint\">\($0[language])</span>" as HTML }
      return [
        "\(tag(Words.Evidence.verdict(signature.status)[language], Words.Evidence.tone(signature.status))) \(signature.form)",
        "\(who)\(note)", pageLink(line.mark),
      ]
    }
    let hands = reading.pages.filter { !$0.handwriting.isEmpty }.map { page -> [HTML] in
      ["\(Words.Evidence.handwriting[language])", "—", "\(Words.pageNumber(page.number)[language])"]
    }
    let rows = signed + seals + hands
    guard !rows.isEmpty else { return .empty }
    return table(
      Words.Evidence.signedBy[language], id: "signed",
      columns: [
        TableColumn(Words.Evidence.mark[language]), TableColumn(Words.Evidence.whose[language]),
        TableColumn(Words.Evidence.where_[language]),
      ], rows: rows, language)
  }

  private var fields: HTML {
    guard !marks.fields.isEmpty else { return .empty }
    let rows: [[HTML]] = marks.fields.map { line in
      let field = line.content.field
      let doubt: HTML? =
        field.source == .recognised && field.confidence < 0.8
        ? " \(tag(Words.Evidence.unclear[language], .wait))" : nil
      return [
        "\(line.content.name.label[language])",
        """
        \(field.shown(as: line.content.name)[language])\(doubt)\
        <br><span class="hint">\(Words.Evidence.source(field.source)[language])</span>
        """,
        pageLink(line.mark),
      ]
    }
    return table(
      Words.Evidence.says(rows.count)[language], id: "says",
      columns: [
        TableColumn(Words.Evidence.what[language]), TableColumn(Words.Evidence.value[language]),
        TableColumn(Words.Evidence.where_[language]),
      ], rows: rows, language)
  }
}
