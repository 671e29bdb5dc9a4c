internal import Standards

extension Draft {
  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    var next = self
    switch event {
    case .factsSaved(let saved):
      guard let filing = try? dossier.filing.changed(by: saved.changes) else { return nil }
      next.dossier.filing = filing
      next.dossier.savedAt = at
      // What the page saves by itself says nothing about what the person has seen.
      if !saved.automatic, let seen = saved.policyHash { next.dossier.policySeen = seen }
    case .materialAttached(let file):
      guard !dossier.attachments.contains(where: { $0.id == file.id }) else { return nil }
      next.dossier.attachments.append(file)
      next.dossier.savedAt = at
    case .materialRemoved(let id):
      guard let index = dossier.attachments.firstIndex(where: { $0.id == id }) else { return nil }
      next.dossier.attachments.remove(at: index)
      next.dossier.savedAt = at
    case .confirmationRequested(let request):
      return .awaitingConfirmation(AwaitingConfirmation(dossier: dossier, snapshot: request.snapshot))
    case .submitted(let submitted): return dossier.received(submitted)
    case .withdrawn(let why): return .closed(Closure(dossier, at: .application, .withdrawn(why.reason), on: at))
    case .lapsed: return .closed(Closure(dossier, at: .application, .lapsed, on: at))
    default: return nil
    }
    return .draft(next)
  }
}

extension Dossier {
  func received(_ submitted: Submitted) -> CaseState {
    var dossier = self
    dossier.receipt = submitted
    dossier.invoices = submitted.invoices
    return .completenessReview(CompletenessReview(dossier: dossier, furtherAllowed: nil))
  }
}
