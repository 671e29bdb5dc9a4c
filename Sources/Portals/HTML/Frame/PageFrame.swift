package import Standards

/// Everything around the body of a page. `document(_:)` gives the whole document with exactly one `<h1>`.
package struct PageFrame: Sendable {
  package var language: Language
  /// Of the `<title>`, and of the `<h1>` unless `heading` says more.
  package var title: String
  package var heading: HTML?
  /// Sits on the line of the heading: a tag, a deadline.
  package var headingAside: HTML?
  /// A short line under the heading.
  package var lead: HTML?
  package var issuingOffice: String
  /// What follows `/zh` or `/en` in the address (`Link.tail`), such as `/notices?page=2`; empty for the home page.
  package var tail: String
  package var navigation: [NavigationLink] = []
  package var account: AccountBadge?
  /// Shown when nobody is signed in; `nil` hides the link.
  package var signInAddress: String?
  package var trail: [Crumb] = []
  package var back: Crumb?
  package var flash: Flash?
  package var problems: [FieldProblem] = []
  package var demoBar: DemoBar?
  package var footer: FooterFacts
  package var textSize: TextSize = .normal
  package var width: PageWidth = .page
  /// Of this page alone, by file name without ending.
  package var scripts: [String] = []
  /// Changes with every build, so that browsers fetch style and script anew.
  package var assetVersion: String
  /// The server's time when the page was made; countdowns run from it.
  package var now: Instant

  package init(
    language: Language, title: String, tail: String, issuingOffice: String, footer: FooterFacts,
    assetVersion: String, now: Instant
  ) {
    self.language = language
    self.title = title
    self.tail = tail
    self.issuingOffice = issuingOffice
    self.footer = footer
    self.assetVersion = assetVersion
    self.now = now
  }
}

/// `bench` uses the whole window; `narrow` is for one question or one letter.
package enum PageWidth: String, Sendable { case page, narrow, bench = "wide" }

/// The cookie or `?size=` value of the large-type edition.
package enum TextSize: String, CaseIterable, Sendable { case normal, lg }

extension PageFrame {
  package func document(_ body: HTML) -> HTML {
    let prefix = problems.isEmpty ? "" : Words.errorPrefix[language]
    return """
      <!doctype html>
      <html lang="\(language.htmlCode)" data-size="\(textSize.rawValue)" data-now="\(now.milliseconds)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(prefix)\(title) · \(Words.product[language])</title>
      <link rel="icon" href="/assets/icons/favicon.svg" type="image/svg+xml">
      <link rel="stylesheet" href="/assets/duixian.css?v=\(assetVersion)">
      <link rel="stylesheet" href="/assets/print.css?v=\(assetVersion)" media="print">
      <script type="module" src="/assets/duixian.js?v=\(assetVersion)"></script>\(marks)\(ownScripts)
      </head>
      <body class="\(width.rawValue)"\(scriptWords)>
      <a class="skip" href="#main">\(Words.skipToContent[language])</a>
      \(pageHeader)\(demoBar?.html(language))
      <main id="main" class="wrap" tabindex="-1">
      \(trailOrBack)\(flash?.html(language))\(errorSummary(problems, language))
      <div class="title"><h1>\(heading ?? "\(title)")</h1>\(headingAside)</div>
      \(lead.map { "<div class=\"lead\">\($0)</div>" as HTML })
      \(body)
      </main>
      \(footer.html(language))
      <div id="say" class="vh" role="status"></div>
      </body>
      </html>

      """
  }

  /// Style and script of the rectangles on pages, where there may be any.
  private var marks: HTML? {
    guard width == .bench else { return nil }
    return """

      <link rel="stylesheet" href="/assets/marks.css?v=\(assetVersion)">
      <script type="module" src="/assets/marks.js?v=\(assetVersion)"></script>
      """
  }

  private var trailOrBack: HTML {
    if let back { return "<p class=\"back\"><a href=\"\(back.address)\">\(back.text)</a></p>" }
    return breadcrumbs(trail, current: title, language)
  }

  private var ownScripts: [HTML] {
    scripts.map { "\n<script type=\"module\" src=\"/assets/\($0).js?v=\(assetVersion)\"></script>" }
  }

  private var scriptWords: HTML {
    Words.script.map { word in "\(flag: "data-w-", true)" + HTML.key(word.key, word.phrase[language]) }.joined()
  }
}

extension HTML {
  fileprivate static func key(_ key: StaticString, _ value: String) -> HTML { "\(key.description)=\"\(value)\"" }
}

extension Language {
  package var htmlCode: String { self == .zh ? "zh-CN" : "en" }
  package var other: Language { self == .zh ? .en : .zh }
}
