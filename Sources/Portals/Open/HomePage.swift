internal import PolicyCore
internal import Standards

/// The open programmes, the latest first, then those to come and those that are over.
struct HomePage: Sendable {
  let cards: [PolicyCard]

  func page(_ language: Language) -> Page {
    guard let first = cards.first else {
      return Page(
        title: Words.noProgrammes,
        main: emptyState(Words.noProgrammes[language], "<p>\(Words.noProgrammesWhy[language])</p>"))
    }
    if cards.count == 1 {
      return Page(title: first.policy.title, lead: "\(Words.homeLead[language])", main: first.render(language))
    }
    let main = cards.map { card -> HTML in
      """
      <section aria-labelledby="p-\(card.policy.slug)-\(card.policy.round.id)">\
      <h2 id="p-\(card.policy.slug)-\(card.policy.round.id)">\(card.policy.title[language])　\
      \(card.policy.round.title[language])</h2>\(card.brief(language))</section>
      """
    }.joined()
    return Page(title: Words.programmes, lead: "\(Words.homeLead[language])", main: main)
  }
}
