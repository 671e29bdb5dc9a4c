/// What the State Council's yearly notice changes about one year's Mondays to Fridays and weekends.
package struct HolidayNotice: Hashable, Sendable {
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

extension HolidayNotice: Codable {
  private enum CodingKeys: String, CodingKey { case year, standing, source, daysOff, workingWeekendDays }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      year: try container.decode(Int.self, forKey: .year),
      standing: try container.decode(Standing.self, forKey: .standing),
      source: try container.decode(String.self, forKey: .source),
      daysOff: Set(try container.decode([CivilDate].self, forKey: .daysOff)),
      workingWeekendDays: Set(try container.decode([CivilDate].self, forKey: .workingWeekendDays)))
  }

  /// Days in their order, so that one notice has one text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(year, forKey: .year)
    try container.encode(standing, forKey: .standing)
    try container.encode(source, forKey: .source)
    try container.encode(daysOff.sorted(), forKey: .daysOff)
    try container.encode(workingWeekendDays.sorted(), forKey: .workingWeekendDays)
  }
}
