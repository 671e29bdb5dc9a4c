internal import Casework
internal import PolicyCore
internal import Standards

/// A form of ours, prefilled, to be printed, signed, sealed and scanned back. Letters are Chinese on every page.
struct LetterPage {
  let own: OwnCase
  let template: LetterTemplate

  func page(_ language: Language) -> Page {
    let values = gaps
    let paragraphs: [HTML] = template.paragraphs.map { "<p>\(template.filled($0, with: values).zh)</p>" }
    let statements: [HTML] = template.statements.map { "<li>\(template.filled($0, with: values).zh)</li>" }
    let signatures: [HTML] = template.signatures.map { "<p>\(template.filled($0, with: values).zh)</p>" }
    return Page(
      title: template.title, lead: "<p>\(Words.Material.templateText[language])</p>",
      back: own.backToTasks(language), width: .narrow,
      main: """
        \(printButton(language))\
        <article class="letter" lang="zh-Hans"><h2>\(template.filled(template.title, with: values).zh)</h2>\
        \(paragraphs)<ol>\(statements)</ol><div class="sign">\(signatures)</div></article>
        """)
  }

  /// Every answer of the application under its own name, and what the round says.
  private var gaps: [String: Phrase] {
    var values: [String: Phrase] = [
      "policy.title": own.policy.title, "round.title": own.policy.round.title,
      "office": own.policy.round.departments["substantiveReview"] ?? own.policy.title,
    ]
    for (fact, value) in own.filing.application {
      guard let definition = own.policy.facts[fact] else { continue }
      values[fact.rawValue] = definition.shown(value)
    }
    return values
  }
}
