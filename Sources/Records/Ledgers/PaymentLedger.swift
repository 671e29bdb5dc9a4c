package import Standards

/// Instructions to the bank. An id is used once; a case has at most one on its way and at most one success.
package struct PaymentLedger {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package enum State: String, Sendable {
    case instructed, paid, returned

    func mayBecome(_ next: State) -> Bool {
      switch (self, next) {
      case (.instructed, .paid), (.instructed, .returned): true
      default: false
      }
    }
  }

  package struct Entry: Hashable, Sendable {
    package let payID: String
    package let caseID: String
    package let amount: Money
    package let state: State
  }

  /// - Throws: ``LedgerRefusal``: `payIDUsed`, `paidAlready`, `paymentPending`.
  package func instruct(_ payID: String, case caseID: String, amount: Money, at moment: Instant) throws {
    guard amount > .zero else { throw LedgerRefusal.amountNotPositive }
    guard try entry(payID) == nil else { throw LedgerRefusal.payIDUsed(payID) }
    for entry in try entries(of: caseID) {
      switch entry.state {
      case .paid: throw LedgerRefusal.paidAlready(caseID: caseID)
      case .instructed: throw LedgerRefusal.paymentPending(caseID: caseID)
      case .returned: continue
      }
    }
    try transaction.run(
      """
      insert into payments (pay_id, case_id, amount_fen, state, changed_at_ms)
      values (\(payID), \(caseID), \(amount), 'instructed', \(moment))
      """)
  }

  /// What became of an instruction: paid, or returned (by the bank, or taken back before the bank saw it).
  /// - Throws: ``LedgerRefusal``: `paymentUnknown`, `paidAlready` when the case was paid by another instruction.
  package func settle(_ payID: String, as state: State, at moment: Instant) throws {
    guard let found = try entry(payID), found.state.mayBecome(state) else {
      throw LedgerRefusal.paymentUnknown(payID)
    }
    if state == .paid, try entries(of: found.caseID).contains(where: { $0.state == .paid }) {
      throw LedgerRefusal.paidAlready(caseID: found.caseID)
    }
    try transaction.run(
      "update payments set state = \(state.rawValue), changed_at_ms = \(moment) where pay_id = \(payID)")
  }

  package func entry(_ payID: String) throws -> Entry? {
    try transaction.row("select \(PaymentLedger.columns) from payments where pay_id = \(payID)")
      .map(PaymentLedger.entry)
  }

  /// Oldest first.
  package func entries(of caseID: String) throws -> [Entry] {
    try transaction.rows(
      "select \(PaymentLedger.columns) from payments where case_id = \(caseID) order by changed_at_ms, pay_id"
    ).map(PaymentLedger.entry)
  }

  private static let columns: Query = "pay_id, case_id, amount_fen, state"

  private static func entry(_ row: ResultRow) throws -> Entry {
    guard let state = State(rawValue: try row.text("state")) else { throw StorageFault.unreadable("payments.state") }
    return Entry(
      payID: try row.text("pay_id"), caseID: try row.text("case_id"), amount: try row.money("amount_fen"), state: state)
  }
}
