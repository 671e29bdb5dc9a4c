internal import PolicyCore
internal import Standards

extension CaseFile {
  /// A lead gives the case to somebody, or a reviewer takes it.
  /// - Throws: `alreadyAssigned` when a reviewer takes what is in another's hands.
  package func assign(_ account: AccountID, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    guard [.completenessReview, .substantiveReview].contains(stage), !isClosed else { throw .wrongStage(state) }
    let holder = dossier.reviewers[stage]
    if Permissions.capacity(actor, .assignReviewer, at: stage) == nil {
      guard account == actor.account else { throw .notPermitted(.assignReviewer, at: stage) }
      try Permissions.check(actor, .takeCase, at: stage)
      guard holder == nil || holder == account else {
        throw Refusal(
          .alreadyAssigned, clause: stage.clause.rawValue,
          reason: Phrase(zh: "这件申报已由他人办理。", en: "Somebody else has the case in hand."),
          remedy: Phrase(zh: "需要转办的，请部门负责人分派。", en: "A lead can pass it on."))
      }
    }
    return holder == account ? [] : [.reviewerAssigned(ReviewerAssigned(stage: stage, account: account))]
  }

  package var isClosed: Bool {
    if case .closed = state { return true }
    return false
  }
}
