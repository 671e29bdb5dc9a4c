package import Casework
internal import Standards

extension CaseFile {
  /// What has been read of the files of a filing is noted with it; and when it claims an invoice, by its form or by its
  /// files, that another case claims too, both are flagged for their reviewers.
  package func follow(_ events: [Recorded<CaseEvent>], _ desk: Desk) throws {
    for event in events {
      switch event.event {
      case .submitted(let submitted):
        try flag(submitted.invoices, desk)
        try desk.noteReadInvoices(of: id)
      case .correctionAnswered(let answer):
        try flag(answer.invoices, desk)
        try desk.noteReadInvoices(of: id)
      case .invoicesRead(let read): try flag(dossier.paperClaims.filter { $0.file == read.file }, desk)
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
        guard let mirrored = InvoiceClaim(invoice: claim.invoice, line: other.line) else { continue }
        try CaseFile.note(DuplicateFlag(mirrored, elsewhere: id), on: elsewhere, desk)
      }
    }
  }

  /// Nothing is noted twice, nor on a case whose review is over; and what the form is flagged for not again for a file.
  private static func note(_ flag: DuplicateFlag, on id: CaseID, _ desk: Desk) throws {
    try desk.change(CaseFile.self, id) { file in
      switch file.state {
      case .completenessReview, .correction, .substantiveReview:
        let isKnown = file.dossier.duplicates.contains { known in
          known == flag || flag.file != nil && known.invoice == flag.invoice && known.elsewhere == flag.elsewhere
        }
        return isKnown ? [] : [.duplicateFlagged(flag)]
      default: return []
      }
    }
  }
}
