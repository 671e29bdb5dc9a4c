internal import PolicyCore
internal import Standards

extension Correction {
  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    var next = self
    switch event {
    case .reviewerAssigned(let assigned):
      guard assigned.stage == notice.stage else { return nil }
      next.dossier.reviewers[assigned.stage] = assigned.account
    case .duplicateFlagged(let flag): next.dossier.duplicates.append(flag)
    case .factsSaved(let saved):
      guard saved.changes.allSatisfy(notice.allows),
        let filing = try? dossier.filing.changed(by: saved.changes)
      else { return nil }
      next.dossier.filing = filing
      next.dossier.worksheet.reviewed = dossier.worksheet.reviewed.map { reviewed in
        (try? reviewed.changed(by: saved.changes)) ?? reviewed
      }
      next.changed.formUnion(saved.changes.compactMap(\.path))
      next.dossier.savedAt = at
    case .materialAttached(let file):
      guard notice.allows(material: file.material, project: file.project),
        !dossier.attachments.contains(where: { $0.id == file.id })
      else { return nil }
      next.dossier.attachments.append(file)
      next.given.insert(file.id)
      next.dossier.savedAt = at
    case .materialRemoved(let id):
      guard let index = dossier.attachments.firstIndex(where: { $0.id == id }),
        notice.allows(material: dossier.attachments[index].material, project: dossier.attachments[index].project)
      else { return nil }
      next.dossier.attachments.remove(at: index)
      next.dossier.readInvoices[id] = nil
      next.given.remove(id)
      next.dossier.savedAt = at
    case .correctionItemAnswered(let reply):
      guard notice.items.contains(where: { $0.key == reply.key }) else { return nil }
      next.replies[reply.key] = reply
    case .correctionAnswered(let answer): return returned(answer)
    case .correctionLapsed: return .closed(Closure(dossier, at: notice.stage, .correctionOverdue, on: at))
    case .withdrawn(let why): return .closed(Closure(dossier, at: notice.stage, .withdrawn(why.reason), on: at))
    default: return nil
    }
    return .correction(next)
  }

  /// A conclusion about what has been given anew must be drawn anew.
  private func returned(_ answer: CorrectionAnswered) -> CaseState {
    var dossier = dossier
    dossier.invoices = answer.invoices
    if notice.stage == .substantiveReview { return .substantiveReview(SubstantiveReview(dossier: dossier)) }
    for item in notice.items { dossier.checklist[item.key] = nil }
    return .completenessReview(CompletenessReview(dossier: dossier, furtherAllowed: nil))
  }
}
