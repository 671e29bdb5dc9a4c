internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// The enterprise's filings, and what may be started.
struct ApplicationListPage {
  let enterprise: String?
  let login: String
  let rows: [CaseRow]
  /// Rounds that are open or will open, without a live filing of the enterprise.
  let startable: [CompiledPolicy]
  let titles: [String: Phrase]
  let now: Instant
  let csrf: String
  let key: String
  /// Whether answers of a self-check are about to be carried over.
  let carrying: (_ slug: String) -> Bool
  /// By the round that may be started: what the applicant has in programmes that exclude it.
  let rivals: [String: [Rival]]

  func page(_ language: Language) -> Page {
    guard let enterprise else { return withoutEnterprise(language) }
    let starts: [HTML] = startable.map { start($0, language) }
    return Page(
      title: Words.Apply.title,
      lead: """
        <p>\(enterprise) · \(link(Words.Registration.agents[language], to: Link.agents.path(in: language)))</p>
        """,
      main: """
        \(rows.isEmpty
          ? emptyState(Words.Apply.none[language], "<p>\(Words.Apply.noneText[language])</p>") : list(language))\
        \(starts.isEmpty && rows.isEmpty ? "<p>\(Words.Apply.nothingOpen[language])</p>" : starts.joined())
        """)
  }

  private func list(_ language: Language) -> HTML {
    table(
      Words.Apply.title[language], id: "applications",
      columns: [
        TableColumn(Words.Apply.programme[language]), TableColumn(Words.Apply.number[language]),
        TableColumn(Words.Apply.state[language]), TableColumn(Words.Apply.due[language]),
        TableColumn(Words.Apply.touched[language]),
      ],
      rows: rows.map { row in
        let title = titles[row.programme + "/" + row.round]?[language] ?? row.programme
        return [
          link(title, to: Link.application(row.id).path(in: language)),
          row.number.map { unbroken($0.text) } ?? "—",
          tag(Words.Apply.stateTitle(row.state)[language], row.state.hasPrefix("closed") ? .plain : .info),
          row.deadline.map { "\($0.phraseWithWeekday[language])" } ?? "—", "\(row.updatedAt.tabular)",
        ]
      }, hidesCaption: true, language)
  }

  private func start(_ policy: CompiledPolicy, _ language: Language) -> HTML {
    let carried: HTML? = carrying(policy.slug) ? "<p>\(Words.Apply.willCarry[language])</p>" : nil
    let end = policy.round.window.upperBound
    return panel(
      """
      \(heading(policy.title[language]))<p>\(policy.round.title[language])</p>\
      \(now < policy.round.window.lowerBound
        ? "<p>\(Words.Apply.notOpenText(policy.round.window.lowerBound)[language])</p>"
        : countdown(until: end, now: now, absolute: Words.Apply.closes(end)[language], language))\(carried)\
      \(rivalNote(rivals[policy.roundKey] ?? [], own: nil, now: now, language))\
      \(postForm(
        to: Link.applications.path(in: language), csrf: csrf, once: key,
        """
        \(hidden("programme", policy.slug))\(hidden("round", policy.round.id))\
        \(buttonRow([submit(Words.Apply.start[language], hidden: policy.title[language])]))
        """))
      """)
  }

  private func withoutEnterprise(_ language: Language) -> Page {
    Page(
      title: Words.Apply.title,
      main: emptyState(
        Words.Apply.noEnterprise[language], "<p>\(Words.Apply.noEnterpriseText(login)[language])</p>",
        action: buttonLink(
          Words.Registration.enterpriseTitle[language], to: Link.registerEnterprise.path(in: language))))
  }
}
