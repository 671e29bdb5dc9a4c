internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Standards

/// The same answers were changed elsewhere: both are shown, nothing is lost, the writer decides.
struct SaveConflictPage {
  let own: OwnCase
  let place: FormPlace
  let clash: [FactPath]
  let typed: FormInput
  let csrf: String

  func page(_ language: Language) -> Page {
    let rows: [[HTML]] = clash.compactMap { path in
      guard let fact = own.policy.facts[path.fact] else { return nil }
      let mine = typed.all(path.fact.rawValue).joined(separator: "、")
      return ["\(fact.label[language])", "\(mine)", "\(fact.shown(own.filing[path])[language])"]
    }
    // Everything typed on the page goes along, not only what clashes.
    let kept: [HTML] = typed.values.sorted { $0.key < $1.key }.flatMap { name, values in
      ["csrf", "version", "then", "advised"].contains(name) ? [] : values.map { hidden(name, $0) }
    }
    return Page(
      title: Words.Form.conflict, status: .conflict, lead: "<p>\(Words.Form.conflictText[language])</p>",
      main: """
        \(table(
          Words.Form.conflict[language], id: "conflict",
          columns: [
            TableColumn(Words.Form.question[language]), TableColumn(Words.Form.yours[language]),
            TableColumn(Words.Form.theirs[language]),
          ], rows: rows, hidesCaption: true, language))\
        \(postForm(
          to: place.link(own.id).path(in: language), csrf: csrf,
          """
          \(hidden("version", String(own.file.version)))\(kept)\
          \(buttonRow([
            submit(Words.Form.keepMine[language]),
            buttonLink(Words.Form.keepTheirs[language], to: place.link(own.id).path(in: language), .second),
          ]))
          """))
        """)
  }
}
