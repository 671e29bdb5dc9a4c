internal import PolicyCore
internal import Standards

extension CaseFile {
  /// The messages of an event that is about to happen to this case.
  package func messages(for event: CaseEvent) -> [InboxMessage] {
    switch event {
    case .opened, .factsSaved, .materialAttached, .materialRemoved, .correctionItemAnswered, .checklistDecided,
      .invoicesRead, .worksheetSaved, .conditionDecided, .duplicateFlagged, .duplicateResolved, .conflictDeclared,
      .scoreSaved,
      .scoreLocked, .paymentCancelled:
      return []
    case .confirmationRequested, .confirmationDeclined, .submitted, .lapsed, .withdrawn:
      return applicationMessages(event)
    case .reviewerAssigned, .correctionRequested, .correctionAnswered, .correctionLapsed, .furtherCorrectionAllowed,
      .accepted, .refused, .reviewPassed, .reviewRejected:
      return reviewMessages(event)
    case .expertSeated, .expertReviewClosed, .determined, .notSupported, .noticePublished, .objectionFiled,
      .objectionDismissed, .objectionUpheld, .noticeEnded:
      return decisionMessages(event)
    case .paymentInstructed, .paymentConfirmed, .paymentReturned, .accountCorrected, .accountConfirmed,
      .clawBackOrdered, .repaymentRecorded:
      return moneyMessages(event)
    }
  }

  /// How people name the case: its number once it has one.
  var label: String { dossier.receipt?.number.text ?? dossier.opened.enterpriseName }

  func toApplicant(_ title: Phrase, _ body: Phrase, _ target: InboxMessage.Target? = nil) -> InboxMessage {
    InboxMessage(.enterprise(dossier.enterprise), target ?? .application(id), title, body)
  }

  func toReviewer(_ title: Phrase, _ body: Phrase) -> [InboxMessage] {
    (dossier.reviewers[stage]).map { [InboxMessage(.account($0), .desk(id), title, body)] } ?? []
  }
}
