internal import Standards

/// What the last action did, shown once on the page after the redirect.
package struct Flash: Sendable {
  package let text: HTML
  package let isSuccess: Bool

  package init(_ text: HTML, isSuccess: Bool = true) {
    self.text = text
    self.isSuccess = isSuccess
  }

  func html(_ language: Language) -> HTML {
    let title = (isSuccess ? Words.done : Words.notice)[language]
    let kind = isSuccess ? "good" : "info"
    return """
      <section class="note \(kind)" aria-labelledby="flash" data-flash tabindex="-1">\
      <h2 id="flash">\(title)</h2><div>\(text)</div></section>
      """
  }
}
