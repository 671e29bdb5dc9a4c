package import Standards

/// Which invoices were claimed and which were recognised.
///
/// Any number of lines may claim an invoice: that is what a reviewer must see. It is recognised once, across cases,
/// rounds and programmes.
package struct InvoiceLedger {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package struct Line: Hashable, Sendable {
    package let caseID: String
    package let line: String

    package init(caseID: String, line: String) {
      self.caseID = caseID
      self.line = line
    }
  }

  package func claim(_ invoice: String, for line: Line, at moment: Instant) throws {
    try transaction.run(
      """
      insert into invoice_claims (invoice, case_id, line, claimed_at_ms)
      values (\(invoice), \(line.caseID), \(line.line), \(moment))
      on conflict (invoice, case_id, line) do nothing
      """)
  }

  /// - Throws: ``LedgerRefusal/invoiceRecognised(invoice:caseID:line:)``.
  package func recognise(_ invoice: String, for line: Line, at moment: Instant) throws {
    if let taken = try recognition(of: invoice) {
      throw LedgerRefusal.invoiceRecognised(invoice: invoice, caseID: taken.caseID, line: taken.line)
    }
    try transaction.run(
      """
      insert into invoice_recognitions (invoice, case_id, line, recognised_at_ms)
      values (\(invoice), \(line.caseID), \(line.line), \(moment))
      """)
  }

  /// Takes back a case's claim to the invoice and its recognition: the case ended, was sent back, or leaves it out.
  package func release(_ invoice: String, for caseID: String, line: String) throws {
    try transaction.run(
      "delete from invoice_claims where invoice = \(invoice) and case_id = \(caseID) and line = \(line)")
    try transaction.run(
      "delete from invoice_recognitions where invoice = \(invoice) and case_id = \(caseID) and line = \(line)")
  }

  package func recognition(of invoice: String) throws -> Line? {
    try transaction.row(
      "select case_id, line from invoice_recognitions where invoice = \(invoice)"
    ).map(InvoiceLedger.line)
  }

  /// Everybody who claims the invoice, in the order of claiming.
  package func claims(of invoice: String) throws -> [Line] {
    try transaction.rows(
      """
      select case_id, line from invoice_claims
      where invoice = \(invoice) order by claimed_at_ms, case_id, line
      """
    ).map(InvoiceLedger.line)
  }

  private static func line(_ row: ResultRow) throws -> Line {
    Line(caseID: try row.text("case_id"), line: try row.text("line"))
  }
}
