/// Credit codes with valid check digits that no register issues: the organisation part starts with XX.
enum DemoCreditCode {
  private static let symbols = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  /// - Parameter number: 0 to 99,999, different for every organisation.
  static func code(_ number: Int, prefix: String = "91110302") -> String {
    let digits = String(number)
    let organisation = "XXD" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    let body = prefix + organisation + organisationCheck(organisation)
    let sum = zip(body, weights).reduce(0) { $0 + (symbols.firstIndex(of: $1.0) ?? 0) * $1.1 }
    return body + String(symbols[(31 - sum % 31) % 31])
  }

  /// GB 11714.
  private static func organisationCheck(_ organisation: String) -> String {
    let sum = zip(organisation.utf8, [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) {
      $0 + Int($1.0 < 0x41 ? $1.0 - 0x30 : $1.0 - 0x37) * $1.1
    }
    switch 11 - sum % 11 {
    case 10: return "X"
    case 11: return "0"
    case let check: return String(check)
    }
  }
}
