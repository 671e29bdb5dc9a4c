internal import Standards

/// The strip over a demonstration: its clock and the forms that move the clock or change who is signed in.
package struct DemoBar: Sendable {
  package let clock: String
  package let forms: HTML

  package init(clock: String, forms: HTML) {
    self.clock = clock
    self.forms = forms
  }

  func html(_ language: Language) -> HTML {
    """
    <section class="demo" aria-label="\(Words.demoBar[language])"><div class="wrap">
    <p><b>\(Words.demoBar[language])</b> <span class="num">\(clock)</span></p>\(forms)</div></section>
    """
  }
}
