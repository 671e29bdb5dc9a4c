package import Standards

/// "3 d 4 h 12 min left", counted by the server; the script keeps it up to date from the server's time. `absolute` is
/// the deadline in full and is always shown.
package func countdown(until end: Instant, now: Instant, absolute: String, _ language: Language) -> HTML {
  """
  <p class="countdown"><span class="big num" data-until="\(end.milliseconds)" aria-live="off">\
  \(timeLeft(until: end, now: now, language))</span> <span class="absolute">\(absolute)</span></p>
  """
}

/// Whole minutes until the last hour, then seconds. Words are those the script uses.
package func timeLeft(until end: Instant, now: Instant, _ language: Language) -> String {
  let seconds = (end.milliseconds - now.milliseconds) / 1000
  guard end > now else { return scriptWord("closed", language) }
  let (minute, hour, day): (Int64, Int64, Int64) = (60, 3600, 86_400)
  var parts: [(Int64, StaticString)] = []
  if seconds < hour {
    parts = [(seconds / minute, "minute"), (seconds % minute, "second")]
  } else {
    let rest = seconds % day
    parts = [(seconds / day, "day"), (rest / hour, "hour"), (rest % hour / minute, "minute")]
  }
  let significant = parts.drop { $0.0 == 0 }
  let shown: [String] = (significant.isEmpty ? parts.suffix(1) : significant).map { count, unit in
    fill(scriptWord(unit, language), String(count))
  }
  let text = shown.joined(separator: " ")
  return fill(scriptWord("until", language), text)
}

private func scriptWord(_ key: StaticString, _ language: Language) -> String {
  Words.script.first { $0.key.description == key.description }?.phrase[language] ?? ""
}

private func fill(_ template: String, _ value: String) -> String {
  template.split(separator: "#", omittingEmptySubsequences: false).joined(separator: value)
}
