package import Standards

/// A place on a page that a decision rests on; the four numbers are thousandths of the page's width and height.
package struct EvidenceMark: Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int
  package let label: String
  /// Of the rectangle; its line in a list is `i-` and the id. Empty: nothing leads to it.
  package let id: String
  /// `field`, `seal`, `signature`, `finding` or `hit`; a word for the style sheet.
  package let kind: String

  package init(x: Int, y: Int, width: Int, height: Int, label: String, id: String = "", kind: String = "field") {
    self.id = id
    self.kind = kind
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
  /// A small picture for the strip that leads to the pages; without one, the page's number does.
  package let thumbnail: String?
  /// In pixels; keeps the place free while the picture loads.
  package let imageSize: (width: Int, height: Int)
  package let text: String
  package let marks: [EvidenceMark]

  package init(
    number: Int, image: String?, thumbnail: String? = nil, imageSize: (width: Int, height: Int) = (910, 1287),
    text: String, marks: [EvidenceMark] = []
  ) {
    self.thumbnail = thumbnail
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
    let small: HTML? = page.thumbnail.map {
      "<img src=\"\($0)\" alt=\"\" width=\"45\" height=\"64\" loading=\"lazy\">"
    }
    return "<li><a href=\"#page-\(page.number)\" aria-label=\"\(label)\">\(small)\(page.number)</a></li>"
  }
  let figures: [HTML] = pages.map { documentPage($0, of: pages.count, name, language) }
  return """
    <div class="dochead"><h2>\(name)</h2><p class="facts">\(facts)</p>\
    <nav aria-label="\(Words.pages[language])"><ul class="pagelinks num">\(links)</ul></nav></div>\
    <div class="pages" role="region" aria-label="\(name)" tabindex="0" data-pages>\(figures)</div>
    """
}

/// The picture of a page with its rectangles.
package func documentSheet(_ page: DocumentPage, alt: String, _ language: Language) -> HTML {
  let marks: [HTML] = page.marks.map(rectangle)
  let isLinked = page.marks.contains { !$0.id.isEmpty }
  // Without ids nothing in it can be reached, and the list beside it says the same.
  let role: HTML = isLinked ? " role=\"group\" aria-label=\"\(Words.marksOnPage[language])\"" : " aria-hidden=\"true\""
  let overlay: HTML? =
    marks.isEmpty ? nil : "<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\"\(role)>\(marks)</svg>"
  return page.image.map { address in
    """
    <div class="sheet"><img src="\(address)" alt="\(alt)" width="\(page.imageSize.width)" \
    height="\(page.imageSize.height)" loading="lazy">\(overlay)</div>
    """
  } ?? "<p class=\"sheet none\">\(Words.noImage[language])</p>"
}

private func documentPage(_ page: DocumentPage, of total: Int, _ name: String, _ language: Language) -> HTML {
  let label = Words.pageNumber(page.number, of: total)[language]
  let text: HTML =
    page.text.isEmpty
    ? "<p class=\"hint\">\(Words.noText[language])</p>"
    : "<details><summary>\(Words.extractedText[language])</summary><p class=\"text\">\(page.text)</p></details>"
  return """
    <figure id="page-\(page.number)" data-page="\(page.number)"><figcaption>\(label)</figcaption>\
    \(documentSheet(page, alt: "\(name) \(label)", language))\(text)</figure>
    """
}

private func rectangle(_ mark: EvidenceMark) -> HTML {
  let (fill, stroke) = mark.colours
  let id = mark.id.isEmpty ? nil : mark.id
  let shape: HTML = """
    <rect\(attribute("id", id)) x="\(mark.x)" y="\(mark.y)" width="\(mark.width)" height="\(mark.height)" fill="\(fill)" \
    fill-opacity=".14" stroke="\(stroke)" stroke-width="1" vector-effect="non-scaling-stroke">\
    <title>\(mark.label)</title></rect>
    """
  guard let id, mark.kind != "hit" else { return shape }
  return "<a href=\"#i-\(id)\" data-mark=\"\(id)\" aria-label=\"\(mark.label)\">\(shape)</a>"
}

extension EvidenceMark {
  fileprivate var colours: (fill: String, stroke: String) {
    switch kind {
    case "seal", "signature": ("#b3261e", "#b3261e")
    case "finding": ("#ffd633", "#a8131c")
    case "hit": ("#ffd633", "#8a6d00")
    default: ("#3b82f6", "#1d4ed8")
    }
  }
}
