internal import Standards

/// What tells a material again wherever else it is handed in: kept beside its reading and looked up by equality.
package struct UseMarks: Hashable, Sendable {
  /// Names under which the marks are kept.
  package enum Kind: String, CaseIterable, Sendable {
    /// The invoice's key: one for its PDF, OFD, XML and picture.
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
    let vouchers = reading.apart
    let keys = Set(vouchers.compactMap(\.invoiceKey?.canonical))
    if !keys.isEmpty { marks[.invoice] = keys }
    if let mark = UseMarks.contract(reading) { marks[.contract] = [mark] }
    let payments = Set(vouchers.compactMap(UseMarks.payment))
    if !payments.isEmpty { marks[.payment] = payments }
    // Letters, forms and licences are alike by their nature, and vouchers have numbers.
    let isText = [.contract, .settlementStatement, .acceptanceReport, .modelProfile, .unknown].contains(reading.kind)
    sketch = isText ? TextSketch(reading.text) : nil
    if let sketch { marks[.text] = sketch.bands }
    self.marks = marks
  }

  /// As the store takes them.
  package var words: [String: Set<String>] {
    Dictionary(marks.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Sellers count their contracts, so a number means something only beside the seller's name.
  private static func contract(_ reading: FileReading) -> String? {
    guard reading.kind == .contract, let number = reading.value(.contractNumber), let seller = reading.value(.partyB)
    else { return nil }
    let folded = folded(number)
    guard folded.count >= 4, folded.contains(where: \.isNumber) else { return nil }
    return "\(folded)|\(AccountName.folded(seller))"
  }

  private static func payment(_ reading: FileReading) -> String? {
    guard reading.kind == .bankReceipt, let serial = reading.value(.serial), let amount = reading.value(.amount),
      let fen = Said.fen(amount), let day = reading.value(.date)
    else { return nil }
    let folded = folded(serial)
    return folded.count >= 6 ? "\(folded)|\(fen)|\(day)" : nil
  }

  private static func folded(_ text: String) -> String {
    text.narrowed.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
