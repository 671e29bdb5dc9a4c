internal import PolicyCore
internal import Standards

/// The end of the window as an iCalendar file (RFC 5545), with alarms three days and four hours before.
struct DeadlineCalendar: Sendable {
  let policy: CompiledPolicy
  let now: Instant
  /// The page of the round, as people type it.
  let address: String

  func text(_ language: Language) -> String {
    let end = policy.round.window.upperBound
    let title = Phrase(zh: "申报截止：\(policy.title.zh)", en: "Applications close: \(policy.title.en)")[language]
    func alarm(_ trigger: String) -> [String] {
      ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(escaped(title))", "TRIGGER:-\(trigger)", "END:VALARM"]
    }
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Duixian//\(language.rawValue.uppercased())", "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT", "UID:\(policy.slug)-\(policy.round.id)-deadline@duixian", "DTSTAMP:\(stamp(now))",
        "DTSTART:\(stamp(end))", "DTEND:\(stamp(end))", "SUMMARY:\(escaped(title))",
        "DESCRIPTION:\(escaped(end.deadlinePhrase[language]))", "URL:\(address)", "TRANSP:TRANSPARENT",
      ] + alarm("P3D") + alarm("PT4H") + ["END:VEVENT", "END:VCALENDAR"]
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// `20250915T160000Z`.
  private func stamp(_ moment: Instant) -> String {
    let utc = moment.adding(seconds: -8 * 3600)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(utc.day)".filter { $0 != "-" } + "T\(two(utc.hour))\(two(utc.minute))\(two(utc.second))Z"
  }

  private func escaped(_ text: String) -> String {
    text.flatMap { ";,\\".contains($0) ? "\\\($0)" : String($0) }.map(String.init).joined()
  }

  /// At most 75 bytes a line; a continuation begins with a space, and no character is cut.
  private func folded(_ line: String) -> String {
    var out = ""
    var room = 75
    for character in line {
      let bytes = character.utf8.count
      if bytes > room {
        out += "\r\n "
        room = 74
      }
      out.append(character)
      room -= bytes
    }
    return out
  }
}
