/// The number an application gets when it is submitted: prefix, year, serial and check digit, `MQ-2025-000128-7`.
package struct ApplicationNumber: Hashable, Sendable {
  /// 2 to 6 letters that stand for the programme.
  package let prefix: String
  package let year: Int
  /// From 1, counted in the year.
  package let serial: Int

  /// - Returns: `nil` unless the prefix has 2 to 6 letters A–Z, the year 4 digits and the serial 1 to 999,999.
  package init?(prefix: String, year: Int, serial: Int) {
    guard (2...6).contains(prefix.utf8.count), prefix.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      (1000...9999).contains(year), (1...999_999).contains(serial)
    else { return nil }
    self.prefix = prefix
    self.year = year
    self.serial = serial
  }

  /// Reads what a person typed or read out over the telephone: case, width, spaces and hyphens do not matter.
  package init(typed raw: String) throws(ApplicationNumberFlaw) {
    let folded = raw.utf8.count <= 120 ? CreditCode.folded(raw) : ""
    guard !folded.isEmpty else { throw .empty }
    let prefix = String(folded.prefix(while: { !$0.isNumber }))
    let digits = folded.dropFirst(prefix.count)
    guard digits.count == 11, let values = digits.digitValues, let year = Int(digits.prefix(4)),
      let serial = Int(digits.dropFirst(4).prefix(6)), let number = Self(prefix: prefix, year: year, serial: serial)
    else { throw .wrongForm }
    guard values[10] == number.checkDigit else { throw .wrongCheckDigit }
    self = number
  }

  /// ISO 7064 MOD 11,10 over the letters' places in the alphabet (two digits each), the year and the serial.
  package var checkDigit: Int {
    let letters = prefix.utf8.flatMap { [(Int($0) - 0x40) / 10, (Int($0) - 0x40) % 10] }
    return CheckDigits.mod11and10(letters + ("\(year)\(paddedSerial)".digitValues ?? []))
  }

  private var paddedSerial: String {
    let text = String(serial)
    return String(repeating: "0", count: max(0, 6 - text.count)) + text
  }
}

extension ApplicationNumber: CustomStringConvertible {
  /// As it is printed and stored.
  package var text: String { description }
  package var description: String { "\(prefix)-\(year)-\(paddedSerial)-\(checkDigit)" }
}

extension ApplicationNumber: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = try? ApplicationNumber(typed: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an application number")
    }
    self = number
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Why an application number cannot be looked up.
package enum ApplicationNumberFlaw: Explained {
  case empty, wrongForm, wrongCheckDigit

  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写申报编号。", en: "No application number was given.")
    case .wrongForm: Phrase(zh: "申报编号的格式不对。", en: "This does not have the form of an application number.")
    case .wrongCheckDigit:
      Phrase(zh: "申报编号的校验位不符，至少有一位写错。", en: "The check digit does not match: at least one character is wrong.")
    }
  }

  package var remedy: Phrase {
    Phrase(
      zh: "请照回执填写，形如“字母-年份-六位序号-校验位”。", en: "Copy it from the receipt: letters, year, six digits, check digit.")
  }
}
