package import Standards

/// A boxed message with a heading; `tone` colours its edge.
package func note(_ title: String, _ text: HTML, _ tone: Tag.Tone = .info, level: Int = 2) -> HTML {
  "<section class=\"note \(tone.rawValue)\">\(heading(title, level: level))<div>\(text)</div></section>"
}

/// A paragraph set off from the text around it.
package func inset(_ text: HTML) -> HTML { "<div class=\"inset\">\(text)</div>" }

/// Something that may cost the reader money or a deadline.
package func warning(_ text: HTML, _ language: Language) -> HTML {
  """
  <p class="warn"><span class="bang" aria-hidden="true">!</span><strong><span class="vh">\
  \(Words.warningPrefix[language])：</span>\(text)</strong></p>
  """
}

/// What would be here, why there is nothing, and what to do next.
package func emptyState(_ title: String, _ why: HTML, action: HTML? = nil) -> HTML {
  "<div class=\"empty\"><p><b>\(title)</b></p><div>\(why)</div>\(action)</div>"
}

/// `<h2>` … `<h4>`; other levels give `<h2>`.
package func heading(_ text: String, level: Int = 2, id: String? = nil) -> HTML {
  switch level {
  case 3: "<h3\(attribute("id", id))>\(text)</h3>"
  case 4: "<h4\(attribute("id", id))>\(text)</h4>"
  default: "<h2\(attribute("id", id))>\(text)</h2>"
  }
}
