internal import Casework
internal import Standards

/// The notice as it would be read, before anybody can; publishing begins its period for all its cases at once.
struct PreparedNoticePage {
  let record: NoticeRecord
  let calendar: WorkingCalendar
  let now: Instant
  let csrf: String
  let once: String

  func page(_ language: Language) -> Page {
    var page = NoticePage(record: record, calendar: calendar, now: now).page(language)
    page.back = Crumb(Words.Publishing.title[language], to: Link.publishing.path(in: language))
    page.lead = "\(Words.Publishing.previewLead[language])"
    let last = calendar.adding(workingDays: record.sheet.workingDays, to: now.day)
    page.main = """
      \(warning("\(Words.Publishing.publishWarning(last?.day.deadlinePhrase)[language])", language))\
      \(postForm(
        to: Link.publication(record.id).path(in: language), csrf: csrf, once: once,
        buttonRow([submit(Words.Publishing.publish[language])])))\
      \(record.predecessor.map { "<p>\(Words.Notices.replaces[language]) \($0.sheet.number)</p>" })\
      \(NoticePage(record: record, calendar: calendar, now: now).letterBody)
      """
    return page
  }
}

/// A published notice is never edited: this makes the one that takes its place.
struct NoticeCorrectionPage {
  let record: NoticeRecord
  let rows: [NoticeRow]
  var input = FormInput()
  var errors = FieldErrors()
  let csrf: String
  let once: String

  func page(_ language: Language) -> Page {
    let fields: [HTML] = rows.enumerated().map { index, row in
      let name = "project-\(index + 1)"
      return textField(
        Field(
          name, label: "\(index + 1). \(row.enterpriseName)", hint: "\(row.amount.grouped) \(Words.yuan[language])",
          error: errors[name]?[language]),
        value: input[name] ?? row.project, language)
    }
    return Page(
      title: Words.Publishing.correction(record.sheet.number), lead: "\(Words.Publishing.correctionLead[language])",
      back: Crumb(Words.Publishing.title[language], to: Link.publishing.path(in: language)),
      problems: errors.problems(in: language), width: .narrow,
      main: postForm(
        to: Link.noticeCorrection(record.id).path(in: language), csrf: csrf, once: once,
        """
        \(textField(
          Field("title", label: Words.Publishing.titleField[language], error: errors["title"]?[language]),
          value: input["title"] ?? record.sheet.title.zh, language))\
        \(fieldGroup(Words.Notices.project[language], "\(fields)"))\
        \(buttonRow([submit(Words.Publishing.prepareCorrection[language])]))
        """))
  }
}
