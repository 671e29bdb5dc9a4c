package import Standards

/// What one area shows on a case's page: a line or two, and the way to its own page.
package struct CasePanel: Sendable {
  package let title: Phrase
  package let html: HTML
  package let link: (words: Phrase, place: Link)?

  package init(_ title: Phrase, _ html: HTML = .empty, link: (words: Phrase, place: Link)? = nil) {
    self.title = title
    self.html = html
    self.link = link
  }
}

/// The panels of all areas, in the order of the stages. An area adds one line; `nil` shows nothing.
package enum CasePanels {
  package typealias Source = @Sendable (OpenCase, Language) -> CasePanel?

  package static let sources: [Source] = [
    CompletenessPanel.panel,
    SubstantivePanel.panel,
  ]

  static func html(for open: OpenCase, _ language: Language) -> HTML {
    let panels = sources.compactMap { $0(open, language) }
    return panels.map { shown in
      let way: HTML? = shown.link.map { link in
        buttonRow([buttonLink(link.words[language], to: link.place.path(in: language))])
      }
      return panel("\(heading(shown.title[language]))\(shown.html)\(way)", isTinted: true)
    }.joined()
  }
}
