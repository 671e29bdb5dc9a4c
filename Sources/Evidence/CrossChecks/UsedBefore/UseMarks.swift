internal import Standards

/// What tells a material again wherever else it is handed in: kept beside its reading and looked up by equality.
package struct UseMarks: Hashable, Sendable {
  /// Names under which the marks are kept.
  package enum Kind: String, CaseIterable, Sendable {
    /// The invoice's key: one for its PDF, OFD, XML and picture; one for each invoice in the file.
    case invoice
    /// Number of the contract at its seller.
    case contract
    /// A payment's serial number at its bank, with amount and day.
    case payment
    /// A group of the text's sketch.
    case text
  }

  package let marks: [Kind: Set<String>]
  package let sketch: TextSketch?

  package init(_ reading: FileReading) {
    var marks: [Kind: Set<String>] = [:]
    let invoices = reading.invoiceKeys
    if !invoices.isEmpty { marks[.invoice] = Set(invoices.map(\.canonical)) }
    let contracts = UseMarks.contract(reading)
    if !contracts.isEmpty { marks[.contract] = contracts }
    let payments = Set(reading.apart.compactMap(UseMarks.payment))
    if !payments.isEmpty { marks[.payment] = payments }
    // Letters, forms and licences are alike by their nature, and vouchers have numbers.
    let isText = [.contract, .settlementStatement, .acceptanceReport, .modelProfile, .unknown].contains(reading.kind)
    sketch = isText ? TextSketch(reading.comparableText) : nil
    if let sketch { marks[.text] = sketch.bands }
    self.marks = marks
  }

  /// As the store takes them.
  package var words: [String: Set<String>] {
    Dictionary(marks.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Sellers count their contracts, so a number means something only beside the seller: by name and by credit code,
  /// since either may be misread.
  private static func contract(_ reading: FileReading) -> Set<String> {
    guard reading.kind == .contract, let number = reading.value(.contractNumber) else { return [] }
    let folded = folded(number)
    guard folded.count >= 4, folded.contains(where: \.isNumber) else { return [] }
    let code = reading.value(.partyBCode).flatMap { try? CreditCode(typed: $0).text }
    let seller = reading.value(.partyB).map { AccountName.folded($0) }
    return Set([seller, code].compactMap { $0.map { "\(folded)|\($0)" } })
  }

  private static func payment(_ reading: FileReading) -> String? {
    guard reading.kind == .bankReceipt, let serial = reading.value(.serial), let amount = reading.value(.amount),
      let fen = Said.fen(amount), let day = reading.value(.date)
    else { return nil }
    let folded = folded(serial)
    return folded.count >= 6 ? "\(folded)|\(fen)|\(day)" : nil
  }

  /// Letters and digits that recognition takes for each other.
  private static let alike: [Character: Character] = ["O": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "B": "8"]

  private static func folded(_ text: String) -> String {
    String(text.narrowed.uppercased().filter { $0.isLetter || $0.isNumber }.map { alike[$0] ?? $0 })
  }
}
