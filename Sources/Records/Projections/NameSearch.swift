internal import Standards

/// Which cases a searched text means: part of the name, the beginning of the credit code or part of its last ten
/// characters, the beginning of the application number, or the serial in it.
struct NameSearch {
  /// So few that they are gathered before they are sorted.
  let isRare: Bool
  /// Conditions on `cases`, of which one has to hold.
  let matches: [[Query]]

  private static let few = 1000

  init(_ text: String, _ transaction: any Transaction) throws {
    let pattern = Worklist.pattern(text)
    var gathered = 0
    var matches: [[Query]] = []
    if let grams = try NameSearch.grams(text, transaction) {
      gathered = max(gathered, grams.count)
      matches.append(["enterprise in (\(grams.enterprises))", "search like \(pattern) escape '\\'"])
    }
    for condition in try NameSearch.ranges(text, transaction) {
      gathered += try transaction.rows("select 1 as one from cases where \(condition) limit \(NameSearch.few)").count
      matches.append([condition])
    }
    isRare = gathered < NameSearch.few
    self.matches = matches
  }

  /// The enterprises that have all pieces of the text, begun with the rarest piece.
  private static func grams(
    _ text: String, _ transaction: any Transaction
  ) throws -> (enterprises: Query, count: Int)? {
    let whole = Set(Gram.within(text)).sorted()
    guard !whole.isEmpty else {
      let start = text.lowercased()
      guard start.first.map({ $0 != " " }) ?? false else { return nil }
      let condition: Query = "gram >= \(start) and gram < \(start + "\u{10FFFF}")"
      let count = try transaction.rows("select 1 as one from enterprise_grams where \(condition) limit \(few)").count
      return ("select enterprise from enterprise_grams where \(condition)", count)
    }
    var counted: [(gram: String, count: Int)] = []
    for gram in whole.prefix(24) {
      let count = try transaction.rows(
        "select 1 as one from enterprise_grams where gram = \(gram) limit \(few)"
      ).count
      counted.append((gram, count))
      if count == 0 { break }
    }
    counted.sort { ($0.count, $0.gram) < ($1.count, $1.gram) }
    guard let rarest = counted.first else { return nil }
    var enterprises: Query = "select g.enterprise from enterprise_grams g where g.gram = \(rarest.gram)"
    for (gram, _) in counted.dropFirst() {
      enterprises.append(
        """
         and exists (select 1 from enterprise_grams o where o.gram = \(gram) and o.enterprise = g.enterprise)
        """)
    }
    return (enterprises, rarest.count)
  }

  /// Codes and numbers that begin with the text, and the numbers of each series whose serial it is.
  private static func ranges(_ text: String, _ transaction: any Transaction) throws -> [Query] {
    let typed = text.uppercased()
    guard typed.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) || $0 == 45 }) else { return [] }
    // `~` follows every character that a code or a number has.
    let beginning: [Query] = [
      "enterprise >= \(typed) and enterprise < \(typed + "~")", "number >= \(typed) and number < \(typed + "~")",
    ]
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    guard let digits = parts.first, (1...6).contains(digits.utf8.count), parts.count <= 2,
      digits.utf8.allSatisfy({ (48...57).contains($0) }), parts.count == 1 || parts[1].utf8.count <= 1
    else { return beginning }
    let serial = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    let rest = parts.count == 2 ? "-\(parts[1])" : ""
    let series = try transaction.rows("select series from serials order by series").map { try $0.text("series") }
    return beginning
      + series.map { name -> Query in
        let number = "\(name)-\(serial)\(rest)"
        return "number >= \(number) and number < \(number + "~")"
      }
  }
}
