package import Standards

/// What an event means for the money ledgers; written in the same transaction as the event.
package enum LedgerPosting: Codable, Hashable, Sendable {
  /// The case claims the invoice; several may claim one, which raises a ``DuplicateFlag``.
  case claimInvoice(InvoiceClaim, by: CaseID)
  /// The review recognised it; at most one case may hold an invoice so, across all rounds.
  case recogniseInvoice(InvoiceClaim, by: CaseID)
  case releaseInvoice(InvoiceClaim, by: CaseID)
  /// The review passed: no case of the enterprise in the programmes it excludes may pass as well.
  case holdExclusive(EnterpriseID, ExclusiveSide, by: CaseID)
  case releaseExclusive(by: CaseID)
  /// Charged to the annual cap of the credit code and to the pot of the year.
  case reserveAward(EnterpriseID, year: Int, pool: String, amount: Money, by: CaseID)
  case releaseAward(EnterpriseID, year: Int, pool: String, amount: Money, by: CaseID)
  /// The reservation has become a payment.
  case spendAward(EnterpriseID, year: Int, pool: String, amount: Money, by: CaseID)
  /// A payment identifier is used up, for ever.
  case openPayment(PayID, by: CaseID, amount: Money)
  case settlePayment(PayID, by: CaseID, amount: Money)
  case bouncePayment(PayID, by: CaseID, amount: Money)
  /// Money came back after payment; the cap is not refilled by it.
  case recoverAward(EnterpriseID, year: Int, pool: String, amount: Money, by: CaseID)
}
