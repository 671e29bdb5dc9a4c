internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// What the objector keeps: the number, and later the answer. It names nobody.
struct ObjectionReceiptPage {
  let record: NoticeRecord
  let row: ObjectionTable.Row
  let against: NoticeRow
  let answer: String?

  func page(_ language: Language) -> Page {
    Page(
      title: Words.Objections.receipt,
      back: Crumb(Words.Objections.backToNotice[language], to: Link.notice(record.id).path(in: language)),
      width: .narrow,
      main: """
        \(receiptPanel(
          Words.Objections.number[language], number: row.id.receiptNumber,
          lines: [
            (Words.Objections.filedAt[language], "\(row.filedAt.phraseToTheSecond[language])"),
            (Words.Notices.all[language], "\(record.sheet.number)"),
            (Words.Objections.whom[language], "\(against.enterpriseName) — \(against.project)"),
            (Words.Objections.category[language], "\(row.category.title[language])"),
            (Words.Notices.state[language], tag(row.state.tag(language))),
          ]))\
        \(answer.map { note(Words.Objections.answer[language], "<p>\($0)</p>") })\
        <p>\(Words.Objections.next(record.policy?.round.timeLimits.objectionAnswer)[language])</p>\
        \(buttonRow([printButton(language)]))
        """)
  }
}

extension ObjectionID {
  /// What a person can read out over the telephone.
  var receiptNumber: String {
    let text = rawValue.uppercased().prefix(12)
    var out = "YY"
    for (index, character) in text.enumerated() {
      if index % 4 == 0 { out.append("-") }
      out.append(character)
    }
    return out
  }
}

extension ObjectionTable.State {
  func tag(_ language: Language) -> Tag {
    switch self {
    case .open: Tag(Words.Objections.open[language], .wait)
    case .dismissed: Tag(Words.Objections.dismissed[language], .plain)
    case .upheld: Tag(Words.Objections.upheld[language], .bad)
    }
  }
}
