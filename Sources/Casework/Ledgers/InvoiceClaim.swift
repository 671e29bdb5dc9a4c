/// An invoice by its canonical number, and what in the case rests on it: an expense line that names it, or a file that
/// shows it.
package struct InvoiceClaim: Codable, Hashable, Sendable {
  package let invoice: String
  /// Empty for a file of the whole application.
  package let project: String
  /// Empty where the number was read off ``file`` and not typed.
  package let expense: String
  package let file: AttachmentID?

  package init(invoice: String, project: String, expense: String) {
    self.invoice = invoice
    self.project = project
    self.expense = expense
    file = nil
  }

  package init(invoice: String, project: String?, file: AttachmentID) {
    self.invoice = invoice
    self.project = project ?? ""
    expense = ""
    self.file = file
  }

  private static let fileMark = "file:"

  /// Where the claim stands within its case, as the ledger keeps it.
  package var line: String { "\(project)/\(file.map { InvoiceClaim.fileMark + $0.rawValue } ?? expense)" }

  /// - Parameter line: ``line`` of a claim.
  package init?(invoice: String, line: String) {
    let parts = line.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[1].hasPrefix(InvoiceClaim.fileMark) {
      let file = AttachmentID(String(parts[1].dropFirst(InvoiceClaim.fileMark.count)))
      self.init(invoice: invoice, project: parts[0], file: file)
    } else {
      self.init(invoice: invoice, project: parts[0], expense: parts[1])
    }
  }
}
