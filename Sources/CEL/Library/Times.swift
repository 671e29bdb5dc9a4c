internal import Standards

/// Moments and lengths of time.
enum Times {
  static let functions: [Function] =
    [
      .global(
        "timestamp",
        [Signature([.string], .timestamp), Signature([.int], .timestamp), Signature([.timestamp], .timestamp)],
        .one(timestamp)),
      .global("duration", [Signature([.string], .duration), Signature([.duration], .duration)], .one(duration)),
    ]
    + parts.map { name, part in
      .member(
        name,
        [Signature([.timestamp], .int), Signature([.timestamp, .string], .int)]
          + (spans[name] == nil ? [] : [Signature([.duration], .int)]),
        cost: .computed { arguments, _ in arguments.count > 1 ? zoneCost : 0 },
        .many { (arguments) throws(FailureCause) in try read(name, part, arguments) })
    }

  /// Looking a zone up in its database.
  private static let zoneCost = 1000

  private typealias Part = @Sendable (_ day: CivilDate, _ second: Int64, _ moment: Timestamp) -> Int64

  private static let parts: [(String, Part)] = [
    ("getFullYear", { day, _, _ in Int64(day.year) }),
    ("getMonth", { day, _, _ in Int64(day.month) - 1 }),
    ("getDate", { day, _, _ in Int64(day.day) }),
    ("getDayOfMonth", { day, _, _ in Int64(day.day) - 1 }),
    ("getDayOfWeek", { day, _, _ in Int64(day.weekday % 7) }),
    ("getDayOfYear", { day, _, _ in Int64(dayOfYear(day)) }),
    ("getHours", { _, second, _ in second / 3600 }),
    ("getMinutes", { _, second, _ in second / 60 % 60 }),
    ("getSeconds", { _, second, _ in second % 60 }),
    ("getMilliseconds", { _, _, moment in Int64(moment.nanoseconds) / 1_000_000 }),
  ]

  /// Of a duration: whole hours, minutes and seconds in all of it; milliseconds of its last second.
  private static let spans: [String: @Sendable (TimeSpan) -> Int64] = [
    "getHours": { $0.nanoseconds / (3600 * TimeSpan.second) },
    "getMinutes": { $0.nanoseconds / (60 * TimeSpan.second) },
    "getSeconds": { $0.nanoseconds / TimeSpan.second },
    "getMilliseconds": { $0.nanoseconds % TimeSpan.second / 1_000_000 },
  ]

  private static func dayOfYear(_ day: CivilDate) -> Int {
    (1..<day.month).reduce(day.day - 1) { $0 + CivilDate.days(inMonth: $1, of: day.year) }
  }

  private static func read(_ name: String, _ part: Part, _ arguments: [Value]) throws(FailureCause) -> Value {
    switch (arguments.first, arguments.count) {
    case (.duration(let span), 1):
      if let read = spans[name] { return .int(read(span)) }
    case (.timestamp(let moment), 1): return .int(try read(moment, offset: 0, part))
    case (.timestamp(let moment), 2):
      if case .string(let zone) = arguments[1] {
        return .int(try read(moment, offset: try ZoneOffset.seconds(zone, at: moment), part))
      }
    default: break
    }
    throw .noSuchOverload(name, arguments.map(\.kind))
  }

  private static func read(_ moment: Timestamp, offset: Int64, _ part: Part) throws(FailureCause) -> Int64 {
    guard let (day, second) = moment.local(offset) else { throw .outOfRange(.timestamp) }
    return part(day, second, moment)
  }

  @Sendable private static func timestamp(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .timestamp: return value
    case .int(let seconds):
      guard let moment = Timestamp(seconds: seconds) else { throw .outOfRange(.timestamp) }
      return .timestamp(moment)
    case .string(let text):
      guard let moment = Timestamp(parsing: text) else { throw .unconvertible(value.brief, to: .timestamp) }
      return .timestamp(moment)
    default: throw .noSuchOverload("timestamp", [value.kind])
    }
  }

  @Sendable private static func duration(_ value: Value) throws(FailureCause) -> Value {
    switch value {
    case .duration: return value
    case .string(let text):
      guard let span = TimeSpan(parsing: text) else { throw .unconvertible(value.brief, to: .duration) }
      return .duration(span)
    default: throw .noSuchOverload("duration", [value.kind])
    }
  }
}
