/// Every function of the language. Adding a family = one file and one line in ``all``.
enum Library {
  static let all: [Function] =
    Comparisons.functions + Arithmetic.functions + Texts.functions + Patterns.functions + Conversions.functions
    + Collections.functions + Times.functions + Amounts.functions + Days.functions + Numbers.functions
    + Bits.functions + TextEditing.functions + TextFormat.functions + Optionals.functions + Encoders.functions
    + Networks.functions

  private static let globals = Dictionary(
    all.filter { !$0.isMember }.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  private static let members = Dictionary(
    all.filter(\.isMember).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static func function(_ name: String, member: Bool) -> Function? { member ? members[name] : globals[name] }

  static func names(member: Bool) -> [String] {
    (member ? members.keys : globals.keys).filter { $0.first.map { $0.isLetter } ?? false }
  }
}
