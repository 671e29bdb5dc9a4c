package import Standards

/// One place on the way to a page.
package struct Crumb: Sendable {
  package let text: String
  package let address: String

  package init(_ text: String, to address: String) {
    self.text = text
    self.address = address
  }

  /// "Back" to `address`.
  package static func back(to address: String, _ language: Language) -> Crumb {
    Crumb(Words.back[language], to: address)
  }
}

/// Nothing for a page without a trail.
package func breadcrumbs(_ trail: [Crumb], current: String, _ language: Language) -> HTML {
  guard !trail.isEmpty else { return .empty }
  let links: [HTML] = trail.map { "<li><a href=\"\($0.address)\">\($0.text)</a></li>" }
  return """
    <nav class="crumbs" aria-label="\(Words.youAreHere[language])"><ol>\(links)\
    <li aria-current="page">\(current)</li></ol></nav>
    """
}
