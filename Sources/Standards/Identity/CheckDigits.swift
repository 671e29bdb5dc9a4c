/// The check-character schemes of the identifiers in this folder.
enum CheckDigits {
  /// ISO 7064 MOD 11,10: finds every single wrong digit and almost every swap of neighbours.
  /// - Parameter digits: values 0 to 9 without the check digit.
  static func mod11and10(_ digits: some Sequence<Int>) -> Int {
    var product = 10
    for digit in digits {
      let sum = (product + digit) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10
  }

  /// ISO/IEC 7812-1, annex B (Luhn); the last digit is the check digit.
  static func luhnHolds(_ digits: [Int]) -> Bool {
    var total = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = place % 2 == 1 ? digit * 2 : digit
      total += doubled > 9 ? doubled - 9 : doubled
    }
    return total % 10 == 0
  }

  /// The remainder of a weighted sum.
  static func remainder(_ values: some Sequence<Int>, weights: [Int], modulus: Int) -> Int {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % modulus
  }
}

extension StringProtocol {
  /// The values of ASCII digits, or `nil` when there is any other character.
  var digitValues: [Int]? {
    var values: [Int] = []
    for unit in utf8 {
      guard (0x30...0x39).contains(unit) else { return nil }
      values.append(Int(unit) - 0x30)
    }
    return values
  }
}
