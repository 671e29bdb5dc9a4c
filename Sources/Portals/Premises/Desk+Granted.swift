internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

extension Desk {
  /// What the year's pot has granted to the applicant in other cases, whatever programme or round they are of.
  func granted(to dossier: Dossier, under policy: CompiledPolicy) throws -> Money {
    let (round, ledger) = (policy.round, GrantLedger(transaction))
    let all = try ledger.reserved(
      creditCode: dossier.enterprise.rawValue, pool: round.pool, year: round.batchYear)
    guard let own = try ledger.reservation(of: dossier.id.rawValue) else { return all }
    return try all.subtracting(own.amount)
  }

  /// Those of the case's invoices that are used up: recognised in another case, or claimed in another filing of the
  /// same applicant, in whatever round or programme. A stranger's claim is for the reviewers to settle.
  func claimedElsewhere(_ invoices: [String], for dossier: Dossier) throws -> Set<String> {
    let ledger = InvoiceLedger(transaction)
    func isOwn(_ line: InvoiceLedger.Line) throws -> Bool {
      try line.caseID != dossier.id.rawValue
        && load(CaseFile.self, CaseID(line.caseID))?.dossier.enterprise == dossier.enterprise
    }
    return Set(
      try invoices.filter { invoice in
        if let taken = try ledger.recognition(of: invoice), taken.caseID != dossier.id.rawValue { return true }
        return try ledger.claims(of: invoice).contains(where: isOwn)
      })
  }
}
