/// What the State Council's yearly notice changes about one year's Mondays to Fridays and weekends.
package struct HolidayNotice: Hashable, Codable, Sendable {
  package enum Standing: String, Codable, Sendable {
    case published
    /// Statutory days only; the notice with its bridge days and make-up days is not out yet.
    case provisional
  }

  package let year: Int
  package let standing: Standing
  /// Where the notice can be read; empty while provisional.
  package let source: String
  /// Holidays and bridge days, weekends among them included.
  package let daysOff: Set<CivilDate>
  /// Weekend days on which everybody works.
  package let workingWeekendDays: Set<CivilDate>

  package init(
    year: Int, standing: Standing, source: String, daysOff: Set<CivilDate>, workingWeekendDays: Set<CivilDate>
  ) {
    self.year = year
    self.standing = standing
    self.source = source
    self.daysOff = daysOff
    self.workingWeekendDays = workingWeekendDays
  }
}

extension HolidayNotice {
  /// Why this notice cannot be right; empty when it is consistent. An office that adds a year runs this first.
  package var contradictions: [Phrase] {
    var found: [Phrase] = []
    for day in (daysOff.union(workingWeekendDays)).sorted() where day.year != year {
      found.append(Phrase(zh: "\(day) 不属于 \(year) 年", en: "\(day) is not in \(year)"))
    }
    for day in workingWeekendDays.sorted() where day.weekday < 6 {
      found.append(Phrase(zh: "调休上班日 \(day) 不是周末", en: "The make-up working day \(day) is not a weekend day"))
    }
    for day in workingWeekendDays.intersection(daysOff).sorted() {
      found.append(Phrase(zh: "\(day) 既是放假日又是上班日", en: "\(day) is both a day off and a working day"))
    }
    return found
  }
}
