internal import Foundation

/// Seconds east of UTC at a moment, for `+08:00`, `08:00`, `UTC` or a name of the zone database.
enum ZoneOffset {
  static func seconds(_ zone: String, at moment: Timestamp) throws(FailureCause) -> Int64 {
    if zone == "UTC" || zone == "Z" || zone.isEmpty { return 0 }
    if let fixed = fixed(zone) { return fixed }
    guard zone.utf8.count <= 64, let found = TimeZone(identifier: zone) else { throw .badZone(zone) }
    return Int64(found.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds))))
  }

  private static func fixed(_ zone: String) -> Int64? {
    let negative = zone.hasPrefix("-")
    let digits = zone.hasPrefix("+") || negative ? zone.dropFirst() : zone[...]
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hours = Int64(parts[0]), let minutes = Int64(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (negative ? -1 : 1)
  }
}
