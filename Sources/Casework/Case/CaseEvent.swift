/// Everything that can happen to one case.
package enum CaseEvent: DomainEvent {
  // Application
  case opened(Opened)
  case factsSaved(FactsSaved)
  case materialAttached(Attachment)
  case materialRemoved(AttachmentID)
  case confirmationRequested(ConfirmationRequested)
  case confirmationDeclined(Reasoned)
  case submitted(Submitted)
  case invoicesRead(InvoicesRead)
  case lapsed
  case withdrawn(Reasoned)
  // Both reviews
  case reviewerAssigned(ReviewerAssigned)
  case correctionRequested(CorrectionNotice)
  case correctionItemAnswered(CorrectionReply)
  case correctionAnswered(CorrectionAnswered)
  case correctionLapsed
  // Completeness review
  case checklistDecided(ChecklistDecision)
  case furtherCorrectionAllowed(Reasoned)
  case accepted(Reasoned)
  case refused(Grounds)
  // Substantive review
  case worksheetSaved(WorksheetSaved)
  case conditionDecided(ConditionDecision)
  case duplicateFlagged(DuplicateFlag)
  case duplicateResolved(DuplicateResolution)
  case reviewPassed(Recognition)
  case reviewRejected(Grounds)
  // Expert review
  case expertSeated(Seat)
  case conflictDeclared(ConflictDeclaration)
  case scoreSaved(ScoreSheet)
  case scoreLocked(ScoreLocked)
  case expertReviewClosed(PanelResult)
  // Determination
  case determined(Award)
  case notSupported(NotSupported)
  // Public notice
  case noticePublished(Noticed)
  case objectionFiled(Objection)
  case objectionDismissed(ObjectionAnswer)
  case objectionUpheld(ObjectionAnswer)
  case noticeEnded
  // Disbursement
  case paymentInstructed(Payment)
  case paymentConfirmed(PaymentConfirmed)
  case paymentReturned(PaymentReturned)
  case paymentCancelled(PaymentCancelled)
  case accountCorrected(PayeeAccount)
  case accountConfirmed
  case clawBackOrdered(ClawBackOrder)
  case repaymentRecorded(Repayment)
}
