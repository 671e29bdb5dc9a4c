/// The number a case gets at submission: `MQ-2025-000128-7`; prefix, batch year, serial, check digit.
///
/// The check digit is ISO 7064 MOD 11,10 over the digits of year and serial: it finds every single wrong digit
/// and nearly every swap of neighbours when a number is read out over the telephone.
package struct ApplicationNumber: Hashable, Sendable {
  package let text: String

  /// - Parameter serial: 1 to 999,999 within the round.
  /// - Returns: `nil` outside that range or for a year outside 2000…9999.
  package init?(prefix: String = "MQ", year: Int, serial: Int) {
    guard (2000...9999).contains(year), (1...999_999).contains(serial) else { return nil }
    let digits = String(serial)
    let padded = String(repeating: "0", count: 6 - digits.count) + digits
    let check = ApplicationNumber.checkDigit(String(year) + padded)
    self.text = "\(prefix)-\(year)-\(padded)-\(check)"
  }

  /// Reads a number as people type it, case and surrounding spaces aside.
  /// - Returns: `nil` when the form or the check digit is wrong.
  package init?(parsing typed: String) {
    let parts = typed.uppercased().filter { $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, !parts[0].isEmpty, parts[0].allSatisfy({ $0.isASCII && $0.isLetter }),
      parts[1].count == 4, parts[2].count == 6, let year = Int(parts[1]), let serial = Int(parts[2]),
      let number = ApplicationNumber(prefix: String(parts[0]), year: year, serial: serial),
      number.text == parts.joined(separator: "-")
    else { return nil }
    self = number
  }

  private static func checkDigit(_ digits: String) -> Int {
    var product = 10
    for digit in digits.utf8 {
      let sum = (product + Int(digit) - 48) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10
  }
}

extension ApplicationNumber: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = ApplicationNumber(parsing: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an application number")
    }
    self = number
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension ApplicationNumber: CustomStringConvertible {
  package var description: String { text }
}
