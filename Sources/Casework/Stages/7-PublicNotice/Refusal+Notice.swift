internal import Standards

extension Refusal {
  static func notice(_ code: RefusalCode) -> Refusal {
    let (reason, remedy) = noticeWords(code)
    return Refusal(code, clause: "六(六)", reason: reason, remedy: remedy)
  }

  private static func noticeWords(_ code: RefusalCode) -> (Phrase, Phrase) {
    switch code {
    case .noticeEmpty:
      (
        Phrase(zh: "公示名单是空的。", en: "The notice lists nobody."),
        Phrase(zh: "请先确定支持结果。", en: "Determine the round first.")
      )
    case .periodInvalid:
      (
        Phrase(zh: "公示期无效。", en: "The period is invalid."),
        Phrase(zh: "请核对公示天数和日历。", en: "Check the days and the calendar.")
      )
    case .noticeSettled:
      (
        Phrase(zh: "这份公示已经发布或已被替换，不能改动。", en: "The notice is published or replaced and cannot change."),
        Phrase(zh: "需要更正的，请发布新的更正公示。", en: "To correct it, publish a new notice that replaces it.")
      )
    case .noticeRunning:
      (
        Phrase(zh: "这件申报正在另一份公示中。", en: "The case stands in another notice."),
        Phrase(zh: "请用更正公示替换。", en: "Replace that notice.")
      )
    case .noticeEnded:
      (
        Phrase(zh: "现在不在公示期内。", en: "The notice is not running."),
        Phrase(zh: "公示期外的意见请通过信访或投诉渠道提出。", en: "Outside the period, use the complaints channel.")
      )
    case .objectorUnnamed:
      (
        Phrase(zh: "没有写明真实姓名和联系方式。", en: "No real name and contact were given."),
        Phrase(zh: "异议须实名提出；可以选择不向对方公开。", en: "An objection needs a name; it may be withheld from the other side.")
      )
    case .groundsMissing:
      (
        Phrase(zh: "没有写明异议的事实和理由（至少 10 字）。", en: "The grounds are missing or under 10 characters."),
        Phrase(zh: "请写明事实和理由，可附证据。", en: "State the facts; evidence may be attached.")
      )
    case .objectionClosed:
      (Phrase(zh: "这条异议已经答复。", en: "The objection has been answered."), Phrase(zh: "请刷新页面。", en: "Reload the page."))
    case .objectionOpen:
      (Phrase(zh: "还有没有答复的异议。", en: "An objection is open."), Phrase(zh: "请先答复异议。", en: "Answer it first."))
    default:
      (Phrase(zh: "没有这条异议。", en: "There is no such objection."), Phrase(zh: "请刷新页面。", en: "Reload the page."))
    }
  }
}
