internal import Standards

/// The box over a file, and the lines found.
struct TextSearchBox {
  let search: TextSearch
  let hits: [TextSearch.Hit]
  /// Where the form goes, and the fields of the address it keeps.
  let action: String
  let kept: [(name: String, value: String)]
  /// The place of a hit, by its number among the hits.
  let place: (Int, TextSearch.Hit) -> String
  let language: Language

  var html: HTML {
    let field = Field("q", label: Words.Evidence.find[language], isOptional: true)
    let keep: [HTML] = kept.map { hidden($0.name, $0.value) }
    return """
      \(getForm(
        to: action, label: Words.Evidence.find[language],
        "\(keep)\(textField(field, value: search.query, kind: .search, width: .medium, language))\(buttonRow([submit(Words.Evidence.findNow[language], .second)]))"))\
      \(result)
      """
  }

  private var result: HTML {
    guard !search.isEmpty else { return .empty }
    guard !hits.isEmpty else { return "<p role=\"status\">\(Words.Evidence.nothingFound(search.query)[language])</p>" }
    let lines: [HTML] = hits.enumerated().map { index, hit in
      "<li><a href=\"\(place(index, hit))\" data-mark=\"m-h\(index)\">\(Words.pageNumber(hit.page)[language])</a> \(hit.line)</li>"
    }
    return "<p role=\"status\">\(Words.Evidence.found(hits.count)[language])</p><ul>\(lines)</ul>"
  }
}

extension TextSearch {
  /// Rectangles of the hits on a page.
  func marks(_ hits: [Hit], on page: Int) -> [EvidenceMark] {
    hits.enumerated().filter { $0.element.page == page }.compactMap { index, hit in
      PageMark(kind: .hit, id: "m-h\(index)", page: hit.page, box: hit.box, label: hit.line).evidence
    }
  }
}
