internal import Standards

extension ProcessTerms {
  /// - Throws: `notYetOpen`, `windowClosed`; the closing moment itself is late (R35).
  func requireOpen(at now: Instant) throws(Refusal) {
    try requireNotClosed(at: now)
    guard now >= window.lowerBound else {
      throw Refusal(
        .notYetOpen, clause: "九",
        reason: Phrase(zh: "申报尚未开始（\(window.lowerBound.day) 起）。", en: "Filing opens on \(window.lowerBound.day)."),
        remedy: Phrase(zh: "可以先填写并保存。", en: "You may already write and save."))
    }
  }

  /// A draft may be written before the window opens, never after it closes.
  func requireNotClosed(at now: Instant) throws(Refusal) {
    guard now < window.upperBound else {
      throw Refusal(
        .windowClosed, clause: "九",
        reason: Phrase(
          zh: "申报已于 \(window.upperBound) 截止，服务器收到的时间是 \(now)。",
          en: "Filing closed at \(window.upperBound); the server's receipt was \(now)."),
        remedy: Phrase(
          zh: "未在规定时间内提交的视为自动放弃（六(一)），请关注下一批次。", en: "Late filings count as given up; watch for the next round."))
    }
  }
}
