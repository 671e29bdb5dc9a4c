internal import Casework
internal import Standards

/// All published notices, the newest first.
struct NoticeListPage {
  let records: [NoticeRecord]
  let now: Instant

  func page(_ language: Language) -> Page {
    Page(
      title: Words.Notices.all, lead: "\(Words.Notices.lead[language])",
      main: records.isEmpty
        ? emptyState(Words.Notices.none[language], "<p>\(Words.Notices.noneWhy[language])</p>") : list(language))
  }

  private func list(_ language: Language) -> HTML {
    table(
      Words.Notices.all[language], id: "notices",
      columns: [
        TableColumn(Words.Notices.titleColumn[language]), TableColumn(Words.Notices.number[language]),
        TableColumn(Words.Notices.state[language]), TableColumn(Words.Notices.period[language]),
        TableColumn(Words.Notices.cases[language], .number), TableColumn(Words.Notices.totalAmount[language], .number),
      ],
      rows: records.map { row($0, language) }, hidesCaption: true, language)
  }

  private func row(_ record: NoticeRecord, _ language: Language) -> [HTML] {
    let until = record.notice.period.map { $0.until.adding(milliseconds: -1).day }
    return [
      link(record.sheet.title[language], to: Link.notice(record.id).path(in: language), hidden: record.sheet.number),
      unbroken(record.sheet.number), tag(record.tag(at: now, language)),
      "\(record.notice.period.map { $0.from.day.description } ?? "") – \(until?.description ?? "")",
      "\(record.sheet.rows.count)", "\(record.total.grouped)",
    ]
  }
}
