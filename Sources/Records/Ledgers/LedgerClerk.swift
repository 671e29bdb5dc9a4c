internal import Casework
internal import Standards

/// Writes what an event means into the three ledgers.
struct LedgerClerk {
  let transaction: any Transaction
  let world: World
  /// What the case is handled under.
  let policy: PolicyReference

  /// - Throws: ``LedgerRefusal``.
  func post(_ posting: LedgerPosting, at moment: Instant) throws {
    switch posting {
    case .claimInvoice(let claim, let id):
      try InvoiceLedger(transaction).claim(claim.invoice, for: line(claim, id), at: moment)
    case .recogniseInvoice(let claim, let id):
      try InvoiceLedger(transaction).recognise(claim.invoice, for: line(claim, id), at: moment)
    case .releaseInvoice(let claim, let id):
      try InvoiceLedger(transaction).release(claim.invoice, for: id.rawValue, line: line(claim, id).line)
    case .holdExclusive(let enterprise, let side, let id):
      try ExclusionLedger(transaction).hold(side, enterprise: enterprise.rawValue, case: id.rawValue)
    case .releaseExclusive(let id): try ExclusionLedger(transaction).release(id.rawValue)
    case .reserveAward(let enterprise, let year, let pool, let amount, let id):
      try reserve(
        GrantLedger.Reservation(
          caseID: id.rawValue, creditCode: enterprise.rawValue, pool: pool, year: year, amount: amount), at: moment)
    case .releaseAward(_, _, _, _, let id): try GrantLedger(transaction).release(id.rawValue)
    case .spendAward(_, _, _, _, let id): try GrantLedger(transaction).spend(id.rawValue)
    case .recoverAward(_, _, _, let amount, let id): try GrantLedger(transaction).recover(id.rawValue, amount)
    case .openPayment(let payment, let id, let amount):
      try PaymentLedger(transaction).instruct(payment.rawValue, case: id.rawValue, amount: amount, at: moment)
    case .settlePayment(let payment, _, _):
      try PaymentLedger(transaction).settle(payment.rawValue, as: .paid, at: moment)
    case .bouncePayment(let payment, _, _):
      try PaymentLedger(transaction).settle(payment.rawValue, as: .returned, at: moment)
    }
  }

  /// A pot is opened with its round's budget by the first award from it, an enterprise's year with the cap of the
  /// version its case is handled under.
  private func reserve(_ entry: GrantLedger.Reservation, at moment: Instant) throws {
    guard let limits = world.limitsOfCase(policy) ?? world.limits(entry.pool, entry.year) else {
      throw LedgerRefusal.budgetMissing(pool: entry.pool, year: entry.year)
    }
    let ledger = GrantLedger(transaction)
    if try ledger.budgetLeft(pool: entry.pool, year: entry.year) == nil {
      try ledger.setBudget(limits.budget, pool: entry.pool, year: entry.year)
    }
    try ledger.reserve(entry, cap: limits.cap, at: moment)
  }

  private func line(_ claim: InvoiceClaim, _ id: CaseID) -> InvoiceLedger.Line {
    InvoiceLedger.Line(caseID: id.rawValue, line: claim.line)
  }
}
