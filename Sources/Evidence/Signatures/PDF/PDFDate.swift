internal import Standards

/// `D:20230405120000+08'00'` (ISO 32000-1 §7.9.4).
enum PDFDate {
  static func moment(_ text: String) -> SigningMoment? {
    let digits = text.drop { !$0.isNumber }
    let clock = digits.prefix { $0.isNumber }
    guard clock.count == 14, let local = SigningMoment(String(clock) + "Z") else { return nil }
    let zone = digits.dropFirst(14)
    guard let sign = zone.first, sign == "+" || sign == "-" else {
      return zone.first == "Z" ? local : SigningMoment(String(clock))
    }
    let parts = zone.dropFirst().split(separator: "'").prefix(2).compactMap { Int($0) }
    guard let hours = parts.first, (0...14).contains(hours) else { return nil }
    let offset = Int64(hours) * 3600 + Int64(parts.dropFirst().first.map { min(max($0, 0), 59) } ?? 0) * 60
    return SigningMoment(local.moment.adding(seconds: sign == "+" ? -offset : offset))
  }
}
