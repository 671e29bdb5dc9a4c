extension HolidayNotice {
  /// The notices known to this version, oldest first.
  package static let known: [HolidayNotice] = [year2024, year2025, year2026, year2027]

  static let year2024 = HolidayNotice(
    2024, .published, "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm",
    off: [
      (1, 1, 1), (2, 10, 17), (4, 4, 6), (5, 1, 5), (6, 10, 10), (9, 15, 17), (10, 1, 7),
    ],
    working: [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)])

  static let year2025 = HolidayNotice(
    2025, .published, "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
    off: [
      (1, 1, 1), (1, 28, 31), (2, 1, 4), (4, 4, 6), (5, 1, 5), (5, 31, 31), (6, 1, 2), (10, 1, 8),
    ],
    working: [(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)])

  static let year2026 = HolidayNotice(
    2026, .published, "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
    off: [
      (1, 1, 3), (2, 15, 23), (4, 4, 6), (5, 1, 5), (6, 19, 21), (9, 25, 27), (10, 1, 7),
    ],
    working: [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)])

  /// The statutory days of the 2024 regulation only: no notice had been published when this was written.
  static let year2027 = HolidayNotice(
    2027, .provisional, "",
    off: [(1, 1, 1), (2, 5, 8), (4, 5, 5), (5, 1, 2), (6, 9, 9), (9, 15, 15), (10, 1, 3)],
    working: [])

  /// `off` lists (month, first day, last day); `working` lists (month, day).
  private init(
    _ year: Int, _ standing: Standing, _ source: String, off: [(Int, Int, Int)], working: [(Int, Int)]
  ) {
    self.init(
      year: year, standing: standing, source: source,
      daysOff: Set(
        off.flatMap { month, first, last in
          (first...last).compactMap { CivilDate(year: year, month: month, day: $0) }
        }),
      workingWeekendDays: Set(working.compactMap { CivilDate(year: year, month: $0.0, day: $0.1) }))
  }
}
