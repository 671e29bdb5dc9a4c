/// An invoice by its canonical number, and the expense line that rests on it.
package struct InvoiceClaim: Codable, Hashable, Sendable {
  package let invoice: String
  package let project: String
  package let expense: String

  package init(invoice: String, project: String, expense: String) {
    self.invoice = invoice
    self.project = project
    self.expense = expense
  }
}
