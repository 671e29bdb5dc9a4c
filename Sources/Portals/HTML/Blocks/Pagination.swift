package import Standards

/// "1–50 of 1,284" with links to the neighbouring pages; no links when all is on one page.
package func pagination(
  from: Int, to: Int, of total: Int, isOpen: Bool = false, previous: String?, next: String?, _ language: Language
) -> HTML {
  let back: HTML? = previous.map {
    "<a rel=\"prev\" class=\"btn second\" href=\"\($0)\">\(Words.previous[language])</a>"
  }
  let on: HTML? = next.map { "<a rel=\"next\" class=\"btn second\" href=\"\($0)\">\(Words.next[language])</a>" }
  return """
    <nav class="pager" aria-label="\(Words.pages[language])">\(back)\
    <span class="num">\(Words.range(from, to, of: total, isOpen: isOpen)[language])</span>\(on)</nav>
    """
}
