/// Stable names of refusals: tests, metrics and the interface rely on them, so a released one is never renamed.
package enum RefusalCode: String, CaseIterable, Codable, Sendable {
  // Anywhere
  case notPermitted, wrongStage, reasonMissing, notFound, samePerson, overflow, calendarExhausted
  // Application
  case notYetOpen, windowClosed, duplicateApplication, requiredFactMissing, factFaulty, requiredMaterialMissing
  case declarationMissing, confirmationRequired, unknownProject, unknownExpense, duplicateRow, unknownAttachment
  case attachmentTooLarge, tooManyAttachments, attachmentEmpty, tooManyRows
  // Reviews and corrections
  case checklistUndecided, checklistEntryUnknown, nothingToCorrect, itemsNeedCorrection, correctionAlreadySent
  case overrideNotLead, notAskedFor, correctionOverdue, correctionUnanswered, supplementAlreadyAsked
  case differenceUnexplained, conditionUndecided, conditionUnknown, conditionNotMet, duplicateInvoiceOpen
  case duplicateFlagUnknown, amountUnknown, clauseMissing, exclusiveApplication
  // Experts
  case alreadyAssigned, notOnPanel, conflictUndeclared, scoreLocked, scoreIncomplete, scoreOutOfRange
  case scoresNotAllLocked, tooFewScores, commentTooShort, conflicted
  // Determination
  case overCeiling, overBudget, overAnnualCap, belowScoreLine, rowUnknown, notInPool, tableIncomplete
  case determinationSettled, rateOverCeiling
  // Public notice
  case noticeEmpty, periodInvalid, noticeSettled, objectionOpen, objectionUnknown, objectionClosed, noticeRunning
  case noticeEnded, objectorUnnamed, groundsMissing
  // Money
  case notPayable, payIDUsed, paymentOutstanding, accountUnconfirmed, accountNameDiffers, batchSettled, batchEmpty
  case batchNotApproved, amountDiffers, controlTotalsDiffer, alreadyPaid, repaymentTooLarge, clawBackTooLarge
  // Accounts
  case rolesExclude, roleHeld, roleNotHeld, accountDisabled, accountActive, ownRoles, enterpriseRegistered
  case creditCodeInvalid, memberAlready, memberUnknown, lastSecurityAdministrator, nameMissing
}
