package import Standards

/// Why a ledger would not take an entry. Found before the write; the tables' own guards stand behind it.
package enum LedgerRefusal: Error, Hashable, Sendable {
  /// The invoice was recognised before, for this case or another one.
  case invoiceRecognised(invoice: String, caseID: String, line: String)
  /// More than is left of the enterprise's annual cap.
  case overCap(creditCode: String, year: Int, left: Money)
  /// More than is left of the pool's annual budget.
  case overBudget(pool: String, year: Int, left: Money)
  /// The enterprise has passed the review in a programme that excludes this one.
  case excluded(programme: String)
  case budgetMissing(pool: String, year: Int)
  case reservedAlready(caseID: String)
  case notReserved(caseID: String)
  case payIDUsed(String)
  case paidAlready(caseID: String)
  /// Another instruction for the case has not come back from the bank yet.
  case paymentPending(caseID: String)
  case paymentUnknown(String)
  case amountNotPositive
}
