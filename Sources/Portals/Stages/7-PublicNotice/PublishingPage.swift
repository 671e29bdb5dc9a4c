internal import Casework
internal import Records
internal import Standards

/// The notice officer's desk: what waits for a notice, what is prepared, what stands published.
struct PublishingPage {
  let waiting: [WaitingCases]
  let records: [NoticeRecord]
  let openObjections: Int
  let titles: [DeterminationID: Phrase]
  let now: Instant
  let csrf: String

  func page(_ language: Language) -> Page {
    Page(
      title: Words.Publishing.title, lead: "\(Words.Publishing.lead[language])",
      main: """
        \(buttonRow([
          buttonLink(
            Words.Publishing.objections(openObjections)[language], to: Link.objections.path(in: language), .second)
        ]))\
        \(heading(Words.Publishing.waiting[language]))\
        \(waitingGroups(language))\
        \(heading(Words.Publishing.notices[language]))\
        \(records.isEmpty ? "<p>\(Words.Publishing.noNotice[language])</p>" : notices(language))
        """)
  }

  private func waitingGroups(_ language: Language) -> HTML {
    guard !waiting.isEmpty else { return "<p>\(Words.Publishing.nothingWaits[language])</p>" }
    return "\(waiting.map { group($0, language) })"
  }

  private func group(_ group: WaitingCases, _ language: Language) -> HTML {
    panel(
      """
      \(definitionList([
        (Words.Publishing.determination[language], unbroken(group.determination.rawValue)),
        (Words.Notices.cases[language], "<span class=\"num\">\(group.files.count)</span>"),
        (Words.Notices.totalAmount[language], "<span class=\"num\">\(group.total.grouped)</span>"),
      ]))\
      \(postForm(
        to: Link.noticePreparation.path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
        """
        \(hidden("determination", group.determination.rawValue))\
        \(buttonRow([
          submit(Words.Publishing.prepare[language], hidden: titles[group.determination]?[language])
        ]))
        """))
      """)
  }

  private func notices(_ language: Language) -> HTML {
    table(
      Words.Publishing.notices[language], id: "notices",
      columns: [
        TableColumn(Words.Notices.number[language]), TableColumn(Words.Notices.titleColumn[language]),
        TableColumn(Words.Notices.state[language]), TableColumn(Words.Notices.cases[language], .number),
        TableColumn(Words.Notices.totalAmount[language], .number), TableColumn(Words.Publishing.acts[language]),
      ],
      rows: records.map { row($0, language) }, hidesCaption: true, language)
  }

  private func row(_ record: NoticeRecord, _ language: Language) -> [HTML] {
    let standing = record.standing(at: now)
    let place = standing == .prepared ? Link.preparedNotice(record.id) : Link.notice(record.id)
    let act: HTML =
      switch standing {
      case .prepared:
        link(Words.Publishing.preview[language], to: place.path(in: language), hidden: record.sheet.number)
      case .running:
        link(
          Words.Publishing.correct[language], to: Link.noticeCorrection(record.id).path(in: language),
          hidden: record.sheet.number)
      case .ended, .replaced: "—"
      }
    return [
      link(record.sheet.number, to: place.path(in: language)), "\(record.sheet.title[language])",
      tag(record.tag(at: now, language)), "\(record.sheet.rows.count)", "\(record.total.grouped)", act,
    ]
  }
}
