internal import Standards

/// The plain forms of a cell, read from its bytes without a string: what a program writes.
enum CellReading {
  /// No number a cell can hold: the cell is empty, or needs a closer look.
  static let missing = Int64.min
  static let unread = Int64.min + 1

  /// Fen, days since 1970-01-01, 0 or 1, or the number itself.
  @inline(__always)
  static func number(_ shape: CellShape, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    if start == end { return missing }
    switch shape {
    case .flag: return flag(base, start, end)
    case .yuan: return yuan(base, start, end)
    case .fen: return whole(base, start, end, limit: Money.entryLimit.fen)
    case .integer: return whole(base, start, end, limit: .max)
    case .day: return day(base, start, end)
    case .choice, .other: return unread
    }
  }

  @inline(__always)
  private static func flag(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    if end - start == 1 {
      let digit = Int64(base[start]) - 48
      return digit == 0 || digit == 1 ? digit : unread
    }
    func spells(_ word: StaticString) -> Bool {
      guard word.utf8CodeUnitCount == end - start else { return false }
      for index in 0..<(end - start) where base[start + index] != word.utf8Start[index] { return false }
      return true
    }
    if spells("true") || spells("是") { return 1 }
    if spells("false") || spells("否") { return 0 }
    return unread
  }

  @inline(__always)
  private static func yuan(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    var value: Int64 = 0
    var at = start
    let most = min(end, start + 15)
    while at < most {
      let digit = base[at] &- 48
      if digit > 9 { break }
      value = value &* 10 &+ Int64(digit)
      at += 1
    }
    if at == start { return unread }
    value = value &* 100
    if at < end {
      guard base[at] == 46 else { return unread }
      let decimals = end - at - 1
      guard decimals == 1 || decimals == 2 else { return unread }
      let tenth = base[at + 1] &- 48
      let hundredth = decimals == 2 ? base[at + 2] &- 48 : 0
      guard tenth <= 9, hundredth <= 9 else { return unread }
      value = value &+ Int64(tenth) &* 10 &+ Int64(hundredth)
    }
    return value <= Money.entryLimit.fen ? value : unread
  }

  @inline(__always)
  private static func whole(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, limit: Int64) -> Int64 {
    let negative = limit == .max && base[start] == 45
    var at = negative ? start + 1 : start
    guard end - at <= 18, at < end else { return unread }
    var value: Int64 = 0
    while at < end {
      let digit = base[at] &- 48
      guard digit <= 9 else { return unread }
      value = value &* 10 &+ Int64(digit)
      at += 1
    }
    return value <= limit ? (negative ? -value : value) : unread
  }

  private static func day(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    guard end - start == 10, base[start + 4] == 45, base[start + 7] == 45 else { return unread }
    func digits(_ from: Int, _ count: Int) -> Int? {
      var value = 0
      for index in from..<(from + count) {
        let digit = base[start + index] &- 48
        guard digit <= 9 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = digits(0, 4), let month = digits(5, 2), let day = digits(8, 2),
      let found = CivilDate(year: year, month: month, day: day)
    else { return unread }
    return Int64(found.dayNumber)
  }
}

extension CSVColumn {
  /// Reads a cell in any form people write: `12.5万`, `2025年3月1日`, an option's label; `nil` for a blank cell.
  func read(_ text: String) throws(FactFlaw) -> FactValue? {
    let trimmed = text.trimmingSpaces
    guard !trimmed.isEmpty, let fact else { return nil }
    switch (shape, trimmed) {
    case (.flag, "1"): return .bool(true)
    case (.flag, "0"): return .bool(false)
    case (.fen, _):
      if case .notSure = (try? fact.read(trimmed)) ?? .bool(true) { return .notSure }
      guard let fen = Int64(trimmed), fen >= 0, fen <= Money.entryLimit.fen else {
        throw FactFlaw(
          code: "kind",
          reason: Phrase(
            zh: "“\(trimmed.prefix(40))”不是整分的金额。", en: "“\(trimmed.prefix(40))” is no amount in whole fen."),
          remedy: Phrase(
            zh: "写成不带小数的非负整数；以元为单位时去掉 --money fen。",
            en: "Write a whole number from 0; without --money fen amounts are in yuan."))
      }
      return .money(Money(fen: fen))
    default: return try fact.read(trimmed)
    }
  }
}
