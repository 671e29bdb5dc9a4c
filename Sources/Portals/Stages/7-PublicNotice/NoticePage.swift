internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// One public notice as anybody reads it: the letter, what became of it, and the way to object.
struct NoticePage {
  let record: NoticeRecord
  let calendar: WorkingCalendar
  let now: Instant

  func page(_ language: Language) -> Page {
    var page = Page(
      title: record.sheet.title,
      back: Crumb(Words.Notices.all[language], to: Link.notices.path(in: language)),
      main: """
        \(standing(language))\(correctionLinks(language))\(english(language))\(letterBody)
        \(buttonRow([
          buttonLink(Words.Notices.downloadTable[language], to: Link.noticeTable(record.id).path(in: language), .second),
          proofLink(.noticeProof(record.id), language), printButton(language),
        ]))\(objecting(language))\
        \(printFooter(number: record.sheet.number, checkpoint: nil, printedAt: now.tabular, language))
        """)
    page.headingAside = tag(record.tag(at: now, language))
    return page
  }

  private func standing(_ language: Language) -> HTML {
    guard let period = record.notice.period else { return .empty }
    switch record.standing(at: now) {
    case .running:
      return countdown(
        until: period.until, now: now, absolute: Words.Notices.until(period.until.deadlinePhrase)[language], language)
    case .ended: return note(Words.Notices.ended[language], "<p>\(outcome[language])</p>", .good)
    case .prepared, .replaced: return .empty
    }
  }

  /// What happened in the period; who objected is told to nobody here.
  private var outcome: Phrase {
    guard !record.objections.isEmpty else { return Words.Notices.endedWithoutObjection }
    return Words.Notices.endedWith(
      record.objections.count, upheld: record.count(.upheld), dismissed: record.count(.dismissed),
      open: record.count(.open))
  }

  private func correctionLinks(_ language: Language) -> HTML {
    var links = HTML.empty
    if let old = record.predecessor {
      links += "<p>\(Words.Notices.replaces[language]) \(self.link(old, language))</p>"
    }
    if let new = record.successor {
      links += warning("\(Words.Notices.replacedBy[language]) \(self.link(new, language))", language)
    }
    return links
  }

  private func link(_ notice: PublicNotice, _ language: Language) -> HTML {
    Portals.link(notice.sheet.number, to: Link.notice(notice.sheet.id).path(in: language))
  }

  /// The letter itself is Chinese; its content in short for readers of English.
  private func english(_ language: Language) -> HTML? {
    guard language == .en else { return nil }
    return inset(
      "<p>\(Words.Notices.summary(record.sheet.rows.count, record.total, days: record.sheet.workingDays).en)</p>")
  }

  var letterBody: HTML {
    let issuer = record.department.zh
    let period = record.notice.period
    let span = record.days(calendar).map {
      "（\($0.lowerBound.phraseWithWeekday.zh)至\($0.upperBound.phraseWithWeekday.zh)）"
    }
    return letter(
      issuer: issuer, number: "公示〔\(record.sheet.number)〕", title: record.sheet.title.zh, signature: issuer,
      date: (period?.from.day ?? now.day).phrase.zh,
      """
      <p>\(Words.Notices.letterOpening(record.policy?.title.zh ?? "", hasExperts: record.policy?.hasExpertReview ?? true).zh)</p>\(NoticeTable(record.sheet).html(.zh))\
      <p>\(Words.Notices.letterPeriod(record.sheet.workingDays, span: span ?? "").zh)</p>\
      <p>\(Words.Notices.letterObjection.zh)</p>\(contacts)
      """)
  }

  private var contacts: HTML {
    let lines: [HTML] = (record.policy?.round.contacts ?? []).map { contact in
      "<p>\(contact.purpose.zh)：\(contact.phones.joined(separator: "、"))（\(contact.hours.zh)）</p>"
    }
    return "\(lines)"
  }

  private func objecting(_ language: Language) -> HTML {
    guard record.standing(at: now) == .running else {
      return "<p class=\"act\">\(Words.Notices.objectionClosed[language])</p>"
    }
    return """
      \(heading(Words.Notices.howToObject[language]))<p>\(Words.Notices.howToObjectText[language])</p>\
      \(buttonRow([buttonLink(Words.Notices.object[language], to: Link.objectionForm(record.id).path(in: language))]))
      """
  }
}

extension NoticeRecord {
  func tag(at now: Instant, _ language: Language) -> Tag {
    switch standing(at: now) {
    case .prepared: Tag(Words.Notices.prepared[language], .wait)
    case .running: Tag(Words.Notices.running[language], .info)
    case .ended: Tag(Words.Notices.ended[language], .good)
    case .replaced: Tag(Words.Notices.replaced[language], .plain)
    }
  }
}
