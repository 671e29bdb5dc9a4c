internal import PolicyCore
internal import Records
internal import Standards

/// The strip on every page of a demonstration: its clock, the forms that move it, and the way to other accounts.
package enum DemoStrip {
  package static func bar(_ premises: Premises, _ visit: Visit) -> DemoBar? {
    guard premises.demonstration != nil else { return nil }
    let language = visit.language
    let windows = premises.policies.all.map(\.round.window)
    let moves = DemoMove.allCases.filter {
      $0.target(from: visit.now, calendar: premises.calendar, windows: windows) != nil
    }
    let options: [HTML] = moves.map { "<option value=\"\($0.rawValue)\">\($0.title[language])</option>" }
    let here = Link.path(visit.tail, in: language)
    return DemoBar(
      clock: visit.now.phrase[language],
      forms: """
        \(postForm(
          to: Link.demoClock.path(in: language), csrf: visit.csrf,
          """
          <label for="demo-to">\(Words.demoMoveClock[language])</label> \
          <select id="demo-to" name="to">\(options)</select>\(hidden("next", here)) \
          \(submit(Words.demoMove[language], .second))
          """))
        <a href="\(Link.demo.with("next", here).path(in: language))">\(Words.demoSwitch[language])</a>
        """)
  }
}

extension Link {
  /// An address of this site from a page's tail, for a return path.
  static func path(_ tail: String, in language: Language) -> String {
    "/\(language.rawValue)\(tail == "/" ? "" : tail)"
  }
}
