internal import Standards

/// Day numbers through the civil calendar, row by row.
enum DayKernels {
  typealias In = UnsafeMutablePointer<Int64>
  typealias Flags = UnsafeMutablePointer<UInt8>

  /// `factor` months times the second word.
  static func monthsAfter(_ a: In, _ b: In, _ factor: Int64, _ out: In, _ flags: Flags, _ count: Int) {
    for row in 0..<count {
      guard b[row].magnitude <= 4_000_000, let day = CivilDate(dayNumber: Int(a[row])),
        let moved = day.adding(months: Int(b[row] * factor))
      else {
        flags[row] = 255
        continue
      }
      out[row] = Int64(moved.dayNumber)
    }
  }

  static func daysAfter(_ a: In, _ b: In, _ factor: Int64, _ out: In, _ flags: Flags, _ count: Int) {
    for row in 0..<count {
      let moved = a[row] &+ b[row] &* factor
      out[row] = moved
      let isDay = b[row].magnitude <= 4_000_000 && moved >= -719_162 && moved <= 2_932_896
      flags[row] |= isDay ? 0 : 255
    }
  }

  static func part(_ a: In, _ part: ColumnOperation.DayPart, _ out: In, _ flags: Flags, _ count: Int) {
    for row in 0..<count {
      guard let day = CivilDate(dayNumber: Int(a[row])) else {
        flags[row] = 255
        continue
      }
      switch part {
      case .year: out[row] = Int64(day.year)
      case .month: out[row] = Int64(day.month)
      case .day: out[row] = Int64(day.day)
      }
    }
  }
}
