internal import Standards

/// Civil days. Going back from 29 February or the 31st ends on the month's last day.
enum Days {
  private static let shift = [Signature([.date, .int], .date)]

  static let functions: [Function] = [
    .global("date", [Signature([.string], .date), Signature([.date], .date)], .one(date)),
    .member(
      "yearsBefore", shift, .two { (a, b) throws(FailureCause) in try shifted("yearsBefore", a, b, months: -12) }),
    .member("yearsAfter", shift, .two { (a, b) throws(FailureCause) in try shifted("yearsAfter", a, b, months: 12) }),
    .member(
      "monthsBefore", shift, .two { (a, b) throws(FailureCause) in try shifted("monthsBefore", a, b, months: -1) }),
    .member("monthsAfter", shift, .two { (a, b) throws(FailureCause) in try shifted("monthsAfter", a, b, months: 1) }),
    .member("daysBefore", shift, .two { (a, b) throws(FailureCause) in try shifted("daysBefore", a, b, days: -1) }),
    .member("daysAfter", shift, .two { (a, b) throws(FailureCause) in try shifted("daysAfter", a, b, days: 1) }),
    .member(
      "daysUntil", [Signature([.date, .date], .int)],
      .two { (a, b) throws(FailureCause) in
        guard case .date(let from) = a, case .date(let to) = b else {
          throw .noSuchOverload("daysUntil", [a.kind, b.kind])
        }
        return .int(Int64(to.dayNumber - from.dayNumber))
      }),
    .member("year", [Signature([.date], .int)], .one { (a) throws(FailureCause) in try part("year", a, \.year) }),
    .member("month", [Signature([.date], .int)], .one { (a) throws(FailureCause) in try part("month", a, \.month) }),
    .member("day", [Signature([.date], .int)], .one { (a) throws(FailureCause) in try part("day", a, \.day) }),
  ]

  @Sendable private static func date(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .date: return value
    case .string(let text):
      guard let day = CivilDate(iso: text) else { throw .unconvertible(value.brief, to: .date) }
      return .date(day)
    default: throw .noSuchOverload("date", [value.kind])
    }
  }

  private static func shifted(
    _ name: String, _ day: Value, _ count: Value, months: Int = 0, days: Int = 0
  ) throws(FailureCause) -> Value {
    guard case .date(let day) = day, case .int(let count) = count else {
      throw .noSuchOverload(name, [day.kind, count.kind])
    }
    guard (-4_000_000...4_000_000).contains(count),
      let result = days == 0 ? day.adding(months: months * Int(count)) : day.adding(days: days * Int(count))
    else { throw .outOfRange(.date) }
    return .date(result)
  }

  private static func part(_ name: String, _ day: Value, _ part: (CivilDate) -> Int) throws(FailureCause) -> Value {
    guard case .date(let day) = day else { throw .noSuchOverload(name, [day.kind]) }
    return .int(Int64(part(day)))
  }
}
