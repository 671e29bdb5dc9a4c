internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Several rounds are open and the address names none: which one is meant.
struct ChooseRoundPage: Sendable {
  let title: Phrase
  let policies: [CompiledPolicy]
  let link: @Sendable (CompiledPolicy) -> Link

  func page(_ language: Language) -> Page {
    let panels: [HTML] = policies.map { policy in
      let window = policy.round.window
      return panel(
        """
        \(heading("\(policy.title[language])"))<p>\(policy.round.title[language]) · \
        \(Words.Apply.closes(window.upperBound)[language])</p>\
        <p>\(Portals.link(title[language], to: link(policy).path(in: language), hidden: policy.title[language]))</p>
        """)
    }
    return Page(title: title, lead: "<p>\(Words.chooseRound[language])</p>", main: panels.joined())
  }
}

extension PortalContext {
  /// Goes to the round in hand, or asks which one when several are open.
  func choosing(
    _ policies: PolicyShelf, title: Phrase, _ link: @escaping @Sendable (CompiledPolicy) -> Link
  ) throws(Fault) -> Response {
    let found = policies.inHand(at: now)
    guard let first = found.first else { throw .notFound }
    guard found.count > 1 else { return redirect(to: link(first)) }
    return page(ChooseRoundPage(title: title, policies: found, link: link).page(language))
  }
}
