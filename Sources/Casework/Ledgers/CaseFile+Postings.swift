internal import Standards

extension CaseFile {
  /// The postings of an event that is about to happen to this case.
  package func postings(for event: CaseEvent) -> [LedgerPosting] {
    switch event {
    case .submitted(let submitted): return submitted.invoices.map { .claimInvoice($0, by: id) }
    case .invoicesRead(let read): return postings(for: read)
    case .materialRemoved(let file):
      return dossier.paperClaims.filter { $0.file == file }.map { .releaseInvoice($0, by: id) }
    case .correctionAnswered(let answer):
      let dropped = dossier.invoices.filter { !answer.invoices.contains($0) }
      let added = answer.invoices.filter { !dossier.invoices.contains($0) }
      return dropped.map { .releaseInvoice($0, by: id) } + added.map { .claimInvoice($0, by: id) }
    case .withdrawn, .correctionLapsed, .refused, .reviewRejected, .notSupported:
      return (dossier.invoices + dossier.paperClaims).map { .releaseInvoice($0, by: id) } + released
    case .reviewPassed(let recognition): return postings(for: recognition)
    case .determined(let award): return [award.posting(LedgerPosting.reserveAward, dossier)]
    case .objectionUpheld:
      return recognisedInvoices.flatMap { [.releaseInvoice($0, by: id), .claimInvoice($0, by: id)] }
        + (dossier.award.map { [$0.posting(LedgerPosting.releaseAward, dossier)] } ?? []) + released
    case .paymentInstructed(let payment): return [.openPayment(payment.id, by: id, amount: payment.amount)]
    case .paymentConfirmed(let paid):
      return [.settlePayment(paid.id, by: id, amount: paid.amount)]
        + (dossier.award.map { [$0.posting(LedgerPosting.spendAward, dossier)] } ?? [])
    case .paymentReturned(let returned): return bounce(returned.id)
    case .paymentCancelled(let cancelled): return bounce(cancelled.id)
    case .repaymentRecorded(let repayment):
      guard let award = dossier.award else { return [] }
      return [
        .recoverAward(dossier.enterprise, year: award.year, pool: award.pool, amount: repayment.amount, by: id)
      ]
    default: return []
    }
  }

  /// The invoices on lines the review has recognised, and the paper such lines rest on.
  private var recognisedInvoices: [InvoiceClaim] {
    dossier.recognition.map { recognition in
      dossier.invoices.filter { recognition.recognises($0) } + dossier.recognisedPaper(recognition)
    } ?? []
  }

  private func postings(for recognition: Recognition) -> [LedgerPosting] {
    let paper = Set(dossier.recognisedPaper(recognition))
    let lines = dossier.invoices.filter { recognition.recognises($0) }
    let kept = Set(lines.map(\.invoice))
    let postings: [LedgerPosting] =
      dossier.invoices.map { claim in
        recognition.recognises(claim) ? .recogniseInvoice(claim, by: id) : .releaseInvoice(claim, by: id)
      }
      + dossier.paperClaims.compactMap { claim in
        if paper.contains(claim) { return .recogniseInvoice(claim, by: id) }
        let isKept = kept.contains(claim.invoice) || paper.contains { $0.invoice == claim.invoice }
        return isKept ? nil : .releaseInvoice(claim, by: id)
      }
    return postings + (recognition.exclusion.map { [.holdExclusive(dossier.enterprise, $0, by: id)] } ?? [])
  }

  private func postings(for read: InvoicesRead) -> [LedgerPosting] {
    let before = dossier.readInvoices[read.file] ?? []
    let project = dossier.attachments.first { $0.id == read.file }?.project
    func claims(_ invoices: [String]) -> [InvoiceClaim] {
      invoices.map { InvoiceClaim(invoice: $0, project: project, file: read.file) }
    }
    return claims(before.filter { !read.invoices.contains($0) }).map { .releaseInvoice($0, by: id) }
      + claims(read.invoices.filter { !before.contains($0) }).map { .claimInvoice($0, by: id) }
  }

  /// What a passed review held and this event gives back.
  private var released: [LedgerPosting] {
    dossier.recognition?.exclusion == nil ? [] : [.releaseExclusive(by: id)]
  }

  private func bounce(_ payment: PayID) -> [LedgerPosting] {
    dossier.award.map { [.bouncePayment(payment, by: id, amount: $0.amount)] } ?? []
  }
}

extension Dossier {
  /// Paper on no line, of projects with a recognised line whose own number stands on no file: once an invoice, but for
  /// what is left out.
  fileprivate func recognisedPaper(_ recognition: Recognition) -> [InvoiceClaim] {
    var seen = excludedInvoices
    return unnamedPaper.filter { paper in
      linesWithoutPaper(in: paper.project).contains(where: recognition.recognises)
        && seen.insert(paper.invoice).inserted
    }
  }
}

extension Recognition {
  func recognises(_ claim: InvoiceClaim) -> Bool {
    lines.contains { line in
      line.project == claim.project && line.expense == claim.expense && line.recognised > .zero
        && line.invoices.contains(claim.invoice)
    }
  }
}

extension Award {
  fileprivate func posting(
    _ make: (EnterpriseID, Int, String, Money, CaseID) -> LedgerPosting, _ dossier: Dossier
  ) -> LedgerPosting {
    make(dossier.enterprise, year, pool, amount, dossier.id)
  }
}
