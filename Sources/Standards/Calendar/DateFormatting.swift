/// How pages and documents write days and moments: the one place that decides it.
extension CivilDate {
  /// `2025年9月15日` / `15 Sep 2025`.
  package var phrase: Phrase {
    Phrase(zh: "\(year)年\(month)月\(day)日", en: "\(day) \(DateWords.months[month - 1]) \(year)")
  }

  /// `2025年9月15日（星期一）` / `Mon 15 Sep 2025`.
  package var phraseWithWeekday: Phrase {
    Phrase(zh: "\(phrase.zh)（\(weekdayPhrase.zh)）", en: "\(weekdayPhrase.en) \(phrase.en)")
  }

  /// `星期一` / `Mon`.
  package var weekdayPhrase: Phrase {
    Phrase(zh: "星期" + DateWords.weekdays[weekday - 1].zh, en: DateWords.weekdays[weekday - 1].en)
  }

  /// A period that ends with this day: `2025年9月15日（星期一）24:00` / `Mon 15 Sep 2025, 24:00`.
  package var deadlinePhrase: Phrase {
    Phrase(zh: phraseWithWeekday.zh + "24:00", en: phraseWithWeekday.en + ", 24:00")
  }
}

extension ClosedRange<CivilDate> {
  /// `2025年9月1日至15日`, `2025年9月1日至10月3日` / `1–15 Sep 2025`, `1 Sep – 3 Oct 2025`; both ends included.
  package var phrase: Phrase {
    let (first, last) = (lowerBound, upperBound)
    if first == last { return first.phrase }
    guard first.year == last.year else {
      return Phrase(zh: "\(first.phrase.zh)至\(last.phrase.zh)", en: "\(first.phrase.en) – \(last.phrase.en)")
    }
    guard first.month == last.month else {
      return Phrase(
        zh: "\(first.phrase.zh)至\(last.month)月\(last.day)日",
        en: "\(first.day) \(DateWords.months[first.month - 1]) – \(last.phrase.en)")
    }
    return Phrase(zh: "\(first.phrase.zh)至\(last.day)日", en: "\(first.day)–\(last.phrase.en)")
  }
}

extension Instant {
  /// `2025年9月12日 10:00` / `12 Sep 2025, 10:00`, Beijing time.
  package var phrase: Phrase {
    Phrase(zh: "\(day.phrase.zh) \(clock)", en: "\(day.phrase.en), \(clock)")
  }

  /// `2025年9月12日 10:00:05` / `12 Sep 2025, 10:00:05`: for records where the order of acts matters.
  package var phraseToTheSecond: Phrase {
    let seconds = ":" + DateWords.twoDigits(second)
    return Phrase(zh: phrase.zh + seconds, en: phrase.en + seconds)
  }

  /// `2025年9月15日（星期一）17:30` / `Mon 15 Sep 2025, 17:30`; midnight is written as 24:00 of the day it ends.
  package var deadlinePhrase: Phrase {
    if millisecondOfDay == 0, let ended = day.adding(days: -1) { return ended.deadlinePhrase }
    return Phrase(zh: day.phraseWithWeekday.zh + clock, en: day.phraseWithWeekday.en + ", " + clock)
  }

  /// `10:00`, Beijing time.
  package var clock: String { DateWords.twoDigits(hour) + ":" + DateWords.twoDigits(minute) }

  /// `2025-09-12 10:00`: for tables and file names' neighbours, where one form serves both languages.
  package var tabular: String { "\(day) \(clock)" }
}

private enum DateWords {
  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  static let weekdays = [
    Phrase(zh: "一", en: "Mon"), Phrase(zh: "二", en: "Tue"), Phrase(zh: "三", en: "Wed"), Phrase(zh: "四", en: "Thu"),
    Phrase(zh: "五", en: "Fri"), Phrase(zh: "六", en: "Sat"), Phrase(zh: "日", en: "Sun"),
  ]
  static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
