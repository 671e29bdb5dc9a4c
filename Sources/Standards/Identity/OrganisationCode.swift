/// The nine characters of GB 11714 that stand inside a credit code.
enum OrganisationCode {
  private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

  /// The check character of eight characters `0–9A–Z`, or `nil` when they are something else.
  static func checkCharacter(_ body: some StringProtocol) -> Character? {
    var values: [Int] = []
    for unit in body.utf8 {
      switch unit {
      case 0x30...0x39: values.append(Int(unit) - 0x30)
      case 0x41...0x5A: values.append(Int(unit) - 0x41 + 10)
      default: return nil
      }
    }
    guard values.count == 8 else { return nil }
    switch 11 - CheckDigits.remainder(values, weights: weights, modulus: 11) {
    case 10: return "X"
    case 11: return "0"
    case let digit: return Character(String(digit))
    }
  }
}
