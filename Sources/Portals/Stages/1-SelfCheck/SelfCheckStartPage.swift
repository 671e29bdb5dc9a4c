internal import Casework
internal import PolicyCore
internal import Standards

/// What the self-check is and is not, before the first question.
struct SelfCheckStartPage: Sendable {
  let policy: CompiledPolicy
  let csrf: String
  /// Answers of an earlier visit are still there.
  let canResume: Bool

  func page(_ language: Language) -> Page {
    let assumptions = policy.selfCheck.assumptions.map(\.sentence[language]).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let supposed: [HTML] = assumptions.map { "<li>\($0)</li>" }
    let begin = submit(canResume ? Words.startOver[language] : Words.startCheck[language], canResume ? .second : .first)
    let resume =
      canResume
      ? buttonLink(Words.resume[language], to: Link.selfCheckPart(policy, "next").path(in: language)) : HTML.empty
    let form = postForm(
      to: Link.selfCheckPart(policy, "start").path(in: language), csrf: csrf, buttonRow([resume, begin]))
    return Page(
      title: Words.threeMinutes, lead: "\(policy.title[language])　\(policy.round.title[language])",
      trail: [Crumb(Words.programmes[language], to: Link.home.path(in: language))], width: .narrow,
      main: """
        <ul><li>\(Words.checkAsks[language])</li><li>\(Words.checkKeepsNothing[language])</li>\
        <li>\(Words.checkDecidesNothing[language])</li></ul>\(form)\
        <h2>\(Words.supposed[language])</h2><ul>\(supposed)</ul>
        """)
  }
}

/// After an answer that leaves nothing to grant: what it was, and whether to go on.
struct SelfCheckHaltPage: Sendable {
  let check: SelfCheck
  let assessment: Assessment
  let failing: [ConditionResult]
  let csrf: String

  func page(_ language: Language) -> Page {
    let policy = check.policy
    let list = SelfCheckConditions(check: check, assessment: assessment)
    let last = check.questions(assessment).last { $0.isAnswered }
    let back = last.map { Link.selfCheck(policy, $0.fact.id) } ?? .selfCheck(policy)
    let goOn =
      postForm(
        to: Link.selfCheckPart(policy, "on").path(in: language), csrf: csrf,
        buttonRow([
          buttonLink(Words.seeResult[language], to: Link.selfCheckPart(policy, "result").path(in: language)),
          submit(Words.goOn[language], .second),
        ])) + "<p>\(link(Words.stopHere[language], to: Link.home.path(in: language)))</p>"
    return Page(
      title: Words.halted, lead: "\(Words.haltedLead[language])",
      back: Crumb(Words.changeAnswer[language], to: back.path(in: language)), width: .narrow,
      main: "\(list.items(failing, language))\(goOn)<p class=\"hint\">\(Words.preliminary[language])</p>")
  }
}
