/// A resident identity number (公民身份号码, GB 11643-1999): 18 characters whose check holds.
package struct CitizenID: Hashable, Sendable {
  package let text: String

  /// - Parameter today: a birthday after it is refused.
  package init(typed raw: String, today: CivilDate) throws(CitizenIDFlaw) {
    let folded = raw.utf8.count <= 200 ? CreditCode.folded(raw) : ""
    guard !folded.isEmpty else { throw .empty }
    if folded.count == 15, folded.digitValues != nil { throw .oldForm }
    guard folded.count == 18, let digits = folded.prefix(17).digitValues, let last = folded.last,
      last == "X" || last.isASCII && last.isNumber
    else { throw .wrongForm }
    guard CitizenID.regions.contains(digits[0] * 10 + digits[1]) || digits[0] == 9 else { throw .unknownRegion }
    guard let birthday = CitizenID.birthday(digits), birthday <= today else { throw .impossibleBirthday }
    let remainder = CheckDigits.remainder(digits, weights: CitizenID.weights, modulus: 11)
    guard CitizenID.checks[remainder] == last else { throw .wrongCheckCharacter }
    self.text = folded
  }

  package var birthday: CivilDate? { text.prefix(17).digitValues.flatMap(CitizenID.birthday) }

  /// `110***********002X`.
  package var masked: String { text.prefix(3) + String(repeating: "*", count: 11) + text.suffix(4) }

  private static func birthday(_ digits: [Int]) -> CivilDate? {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432")
  /// Provinces, and the numbers for residents from Hong Kong, Macao and Taiwan; 9 begins a foreigner's permit.
  private static let regions: Set<Int> = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
  ]
}

extension CitizenID: CustomStringConvertible {
  /// Masked: logs and error messages must not carry the number.
  package var description: String { masked }
}

/// Why an identity number cannot be taken; never carries the number.
package enum CitizenIDFlaw: Explained {
  case empty, wrongForm, oldForm, unknownRegion, impossibleBirthday, wrongCheckCharacter

  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写身份证号码。", en: "No identity number was given.")
    case .wrongForm: Phrase(zh: "身份证号码应为 17 位数字加 1 位校验码。", en: "An identity number is 17 digits and a check character.")
    case .oldForm: Phrase(zh: "15 位身份证号码已停止使用。", en: "Identity numbers of 15 digits are no longer in use.")
    case .unknownRegion: Phrase(zh: "身份证号码的地区码不存在。", en: "The region of the identity number does not exist.")
    case .impossibleBirthday:
      Phrase(
        zh: "身份证号码中的出生日期不存在或晚于今天。",
        en: "The birthday in the identity number does not exist or is in the future.")
    case .wrongCheckCharacter:
      Phrase(zh: "身份证号码的校验码不符。", en: "The check character of the identity number does not match.")
    }
  }

  package var remedy: Phrase {
    Phrase(zh: "请对照身份证逐位核对后重新填写。", en: "Compare it with the identity card and enter it again.")
  }
}
