package import Standards

/// A place on a page that a decision rests on; the four numbers are thousandths of the page's width and height.
package struct EvidenceMark: Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int
  package let label: String

  package init(x: Int, y: Int, width: Int, height: Int, label: String) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.label = label
  }
}

/// A page as a picture made on the server, with the text read from it. `image` is `nil` when none could be made.
package struct DocumentPage: Sendable {
  package let number: Int
  package let image: String?
  /// In pixels; keeps the place free while the picture loads.
  package let imageSize: (width: Int, height: Int)
  package let text: String
  package let marks: [EvidenceMark]

  package init(
    number: Int, image: String?, imageSize: (width: Int, height: Int) = (910, 1287), text: String,
    marks: [EvidenceMark] = []
  ) {
    self.number = number
    self.image = image
    self.imageSize = imageSize
    self.text = text
    self.marks = marks
  }
}

/// Pages below each other in a region that scrolls by itself; the original file is never opened here.
package func documentViewer(name: String, facts: HTML, pages: [DocumentPage], _ language: Language) -> HTML {
  let links: [HTML] = pages.map { page in
    let label = Words.pageNumber(page.number)[language]
    return "<li><a href=\"#page-\(page.number)\" aria-label=\"\(label)\">\(page.number)</a></li>"
  }
  let figures: [HTML] = pages.map { documentPage($0, of: pages.count, name, language) }
  return """
    <div class="dochead"><h2>\(name)</h2><p class="facts">\(facts)</p>\
    <nav aria-label="\(Words.pages[language])"><ul class="pagelinks num">\(links)</ul></nav></div>\
    <div class="pages" role="region" aria-label="\(name)" tabindex="0" data-pages>\(figures)</div>
    """
}

private func documentPage(_ page: DocumentPage, of total: Int, _ name: String, _ language: Language) -> HTML {
  let label = Words.pageNumber(page.number, of: total)[language]
  let marks: [HTML] = page.marks.map { mark in
    """
    <rect x="\(mark.x)" y="\(mark.y)" width="\(mark.width)" height="\(mark.height)" fill="#ffd633" \
    fill-opacity=".25" stroke="#a8131c" stroke-width="2" vector-effect="non-scaling-stroke">\
    <title>\(mark.label)</title></rect>
    """
  }
  let overlay: HTML? =
    marks.isEmpty
    ? nil : "<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\(marks)</svg>"
  let picture: HTML =
    page.image.map { address in
      """
      <div class="sheet"><img src="\(address)" alt="\(name) \(label)" width="\(page.imageSize.width)" \
      height="\(page.imageSize.height)" loading="lazy">\(overlay)</div>
      """
    } ?? "<p class=\"sheet none\">\(Words.noImage[language])</p>"
  let text: HTML =
    page.text.isEmpty
    ? "<p class=\"hint\">\(Words.noText[language])</p>"
    : "<details><summary>\(Words.extractedText[language])</summary><p class=\"text\">\(page.text)</p></details>"
  return """
    <figure id="page-\(page.number)" data-page="\(page.number)"><figcaption>\(label)</figcaption>\
    \(picture)\(text)</figure>
    """
}
