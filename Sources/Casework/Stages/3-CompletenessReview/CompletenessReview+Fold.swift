internal import PolicyCore
internal import Standards

extension CompletenessReview {
  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    var next = self
    switch event {
    case .reviewerAssigned(let assigned):
      guard assigned.stage == .completenessReview else { return nil }
      next.dossier.reviewers[assigned.stage] = assigned.account
    case .duplicateFlagged(let flag): next.dossier.duplicates.append(flag)
    case .checklistDecided(let decision): next.dossier.checklist[decision.key] = decision
    case .furtherCorrectionAllowed(let why) where sent > 0 && furtherAllowed == nil: next.furtherAllowed = why
    case .correctionRequested(let notice):
      guard notice.stage == .completenessReview, !notice.items.isEmpty, notice.round == sent + 1,
        sent == 0 || furtherAllowed != nil
      else { return nil }
      next.dossier.notices.append(notice)
      return .correction(Correction(dossier: next.dossier, notice: notice))
    case .accepted:
      next.dossier.worksheet.reviewed = dossier.filing
      return .substantiveReview(SubstantiveReview(dossier: next.dossier))
    case .refused(let grounds):
      return .closed(Closure(dossier, at: .completenessReview, .refused(grounds), on: at))
    case .withdrawn(let why):
      return .closed(Closure(dossier, at: .completenessReview, .withdrawn(why.reason), on: at))
    default: return nil
    }
    return .completenessReview(next)
  }
}
