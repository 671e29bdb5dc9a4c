internal import PolicyCore
internal import Standards

extension SubstantiveReview {
  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    var next = self
    switch event {
    case .reviewerAssigned(let assigned):
      guard assigned.stage == .substantiveReview else { return nil }
      next.dossier.reviewers[assigned.stage] = assigned.account
    case .duplicateFlagged(let flag): next.dossier.duplicates.append(flag)
    case .worksheetSaved(let saved):
      guard let changed = try? reviewed.changed(by: saved.changes) else { return nil }
      next.dossier.worksheet.reviewed = changed
      for reason in saved.reasons { next.dossier.worksheet.reasons[reason.path] = reason }
    case .conditionDecided(let decision):
      guard let changed = try? reviewed.changed(by: decision.settles) else { return nil }
      next.dossier.worksheet.reviewed = changed
      next.dossier.worksheet.conditions[decision.key] = decision
    case .duplicateResolved(let resolution):
      guard dossier.duplicates.contains(where: { $0.invoice == resolution.invoice }) else { return nil }
      next.dossier.resolutions[resolution.invoice] = resolution
    case .correctionRequested(let notice):
      guard notice.stage == .substantiveReview, !worksheet.supplementAsked, !notice.items.isEmpty else { return nil }
      next.dossier.worksheet.supplementAsked = true
      next.dossier.notices.append(notice)
      return .correction(Correction(dossier: next.dossier, notice: notice))
    case .reviewPassed(let recognition):
      guard dossier.unresolvedDuplicates.isEmpty else { return nil }
      next.dossier.recognition = recognition
      return recognition.withoutExperts == true
        ? .determination(DeterminationPool(dossier: next.dossier))
        : .expertReview(ExpertReview(dossier: next.dossier))
    case .reviewRejected(let grounds):
      return .closed(Closure(dossier, at: .substantiveReview, .rejected(grounds), on: at))
    case .withdrawn(let why):
      return .closed(Closure(dossier, at: .substantiveReview, .withdrawn(why.reason), on: at))
    default: return nil
    }
    return .substantiveReview(next)
  }
}
