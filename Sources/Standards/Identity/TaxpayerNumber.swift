/// A taxpayer number as invoices print it (纳税人识别号): a credit code, or one of the older forms.
package struct TaxpayerNumber: Hashable, Codable, Sendable {
  /// Upper-case ASCII.
  package let text: String

  /// - Returns: `nil` unless 15, 17, 18 or 20 letters and digits remain after folding.
  package init?(printed raw: String) {
    guard raw.utf8.count <= 200 else { return nil }
    let folded = CreditCode.folded(raw)
    guard [15, 17, 18, 20].contains(folded.utf8.count),
      folded.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
    else { return nil }
    self.text = folded
  }

  /// The credit code that the number is, when it has 18 characters and its check holds.
  package var creditCode: CreditCode? { CreditCode(text) }
}
