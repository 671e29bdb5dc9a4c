internal import PolicyCore
internal import Standards

/// The checklist of materials on one printed page, with boxes to tick by hand.
struct MaterialsPage: Sendable {
  let policy: CompiledPolicy
  let printedAt: Instant

  func page(_ language: Language) -> Page {
    let columns = [
      TableColumn(Words.number[language], .number), TableColumn(Words.material[language]),
      TableColumn(Words.mustShow[language]), TableColumn(Words.handedInBy[language]),
      TableColumn(Words.clause[language]),
    ]
    let separator = language == .zh ? "、" : ", "
    let rows: [[HTML]] = MaterialsDue(policy).lines.map { line in
      let material = line.material
      let who = line.ways.map { $0.map { $0[language] }.joined(separator: separator) } ?? Words.everybody[language]
      return [
        "□ \(material.number)", "\(material.name[language])", "\(material.asks[language])", "\(who)",
        link(material.clause.rawValue, to: Link.clause(material.clause, in: policy).path(in: language)),
      ]
    }
    let window = policy.round.window
    let facts = definitionList([
      (Words.opens[language], "\(window.lowerBound.day.phraseWithWeekday[language])"),
      (Words.closes[language], "\(window.upperBound.deadlinePhrase[language])"),
      (Words.counter[language], "\(policy.round.counter[language])"),
    ])
    let main: HTML = """
      \(table(Words.materials[language], id: "materials", columns: columns, rows: rows, hidesCaption: true, rowNames: 1, language))\
      \(facts)\(buttonRow([printButton(language)]))\
      \(printFooter(number: "\(policy.slug)/\(policy.round.id) \(policy.hash.prefix(8))", checkpoint: nil, printedAt: printedAt.phrase[language], language))
      """
    return Page(
      title: Words.materials, lead: "\(policy.title[language])　\(policy.round.title[language])",
      trail: [Crumb(Words.readGuide[language], to: Link.guide(policy).path(in: language))], main: main)
  }
}
