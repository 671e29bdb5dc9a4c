package import Casework

extension CaseFile {
  /// When a filing claims an invoice that another case claims too, both are flagged for their reviewers.
  package func follow(_ events: [Recorded<CaseEvent>], _ desk: Desk) throws {
    for event in events {
      switch event.event {
      case .submitted(let submitted): try flag(submitted.invoices, desk)
      case .correctionAnswered(let answer): try flag(answer.invoices, desk)
      default: continue
      }
    }
  }

  private func flag(_ claims: [InvoiceClaim], _ desk: Desk) throws {
    let ledger = InvoiceLedger(desk.transaction)
    for claim in claims {
      for other in try ledger.claims(of: claim.invoice) where other.caseID != id.rawValue {
        let elsewhere = CaseID(other.caseID)
        try CaseFile.note(DuplicateFlag(claim, elsewhere: elsewhere), on: id, desk)
        let place = other.line.split(separator: "/", maxSplits: 1).map(String.init)
        guard place.count == 2 else { continue }
        let mirrored = InvoiceClaim(invoice: claim.invoice, project: place[0], expense: place[1])
        try CaseFile.note(DuplicateFlag(mirrored, elsewhere: id), on: elsewhere, desk)
      }
    }
  }

  /// Nothing is noted twice, nor on a case whose review is over.
  private static func note(_ flag: DuplicateFlag, on id: CaseID, _ desk: Desk) throws {
    try desk.change(CaseFile.self, id) { file in
      switch file.state {
      case .completenessReview, .correction, .substantiveReview:
        file.dossier.duplicates.contains(flag) ? [] : [.duplicateFlagged(flag)]
      default: []
      }
    }
  }
}

extension DuplicateFlag {
  fileprivate init(_ claim: InvoiceClaim, elsewhere: CaseID) {
    self.init(invoice: claim.invoice, project: claim.project, expense: claim.expense, elsewhere: elsewhere)
  }
}
