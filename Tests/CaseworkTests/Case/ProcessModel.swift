import Casework

/// What may follow what, written down a second time and in another way than the stages are: a table of names.
struct ProcessModel {
  private(set) var place = "draft"
  private(set) var paid = 0
  private(set) var notices = 0
  private(set) var overrides = 0

  private static let moves: [String: [String: String]] = [
    "draft": [
      "factsSaved": "draft", "materialAttached": "draft", "materialRemoved": "draft", "submitted": "completenessReview",
      "confirmationRequested": "awaitingConfirmation", "lapsed": "closed", "withdrawn": "closed",
    ],
    "awaitingConfirmation": [
      "submitted": "completenessReview", "confirmationDeclined": "draft", "lapsed": "closed", "withdrawn": "closed",
    ],
    "completenessReview": [
      "reviewerAssigned": "completenessReview", "checklistDecided": "completenessReview",
      "furtherCorrectionAllowed": "completenessReview", "correctionRequested": "correction1",
      "accepted": "substantiveReview", "refused": "closed", "withdrawn": "closed",
    ],
    "correction1": [
      "correctionItemAnswered": "correction1", "materialAttached": "correction1", "correctionLapsed": "closed",
      "correctionAnswered": "completenessReview", "withdrawn": "closed", "reviewerAssigned": "correction1",
    ],
    "substantiveReview": [
      "reviewerAssigned": "substantiveReview", "worksheetSaved": "substantiveReview",
      "conditionDecided": "substantiveReview", "correctionRequested": "correction2", "reviewPassed": "expertReview",
      "reviewRejected": "closed", "withdrawn": "closed",
    ],
    "correction2": [
      "correctionItemAnswered": "correction2", "materialAttached": "correction2", "correctionLapsed": "closed",
      "correctionAnswered": "substantiveReview", "withdrawn": "closed", "reviewerAssigned": "correction2",
    ],
    "expertReview": [
      "expertSeated": "expertReview", "conflictDeclared": "expertReview", "scoreSaved": "expertReview",
      "scoreLocked": "expertReview", "expertReviewClosed": "determination", "withdrawn": "closed",
    ],
    "determination": ["determined": "publicNotice", "notSupported": "closed", "withdrawn": "closed"],
    "publicNotice": [
      "noticePublished": "publicNotice", "objectionFiled": "publicNotice", "objectionDismissed": "publicNotice",
      "objectionUpheld": "substantiveReview", "noticeEnded": "payable",
    ],
    "payable": ["paymentInstructed": "instructed"],
    "instructed": ["paymentConfirmed": "paid", "paymentReturned": "returned", "paymentCancelled": "payable"],
    "returned": ["accountCorrected": "accountGiven"],
    "accountGiven": ["accountCorrected": "accountGiven", "accountConfirmed": "payable"],
    "paid": ["clawBackOrdered": "clawBack"],
    "clawBack": ["repaymentRecorded": "clawBack"],
    "closed": [:],
  ]

  /// - Returns: whether the model knows the step.
  mutating func step(_ event: CaseEvent, repaidInFull: Bool) -> Bool {
    guard let next = ProcessModel.moves[place]?[event.kind] else { return false }
    if event.kind == "paymentConfirmed" { paid += 1 }
    if event.kind == "furtherCorrectionAllowed" { overrides += 1 }
    if place == "completenessReview", next == "correction1" { notices += 1 }
    place = repaidInFull ? "closed" : next
    return true
  }

  /// The name under which the case itself goes at this place.
  func agrees(with file: CaseFile) -> Bool {
    switch file.state {
    case .draft: place == "draft"
    case .awaitingConfirmation: place == "awaitingConfirmation"
    case .completenessReview: place == "completenessReview"
    case .correction(let correction):
      place == (correction.notice.stage == .completenessReview ? "correction1" : "correction2")
    case .substantiveReview: place == "substantiveReview"
    case .expertReview: place == "expertReview"
    case .determination: place == "determination"
    case .publicNotice: place == "publicNotice"
    case .disbursement(let disbursement):
      switch disbursement.phase {
      case .payable: place == "payable"
      case .instructed: place == "instructed"
      case .returned: place == "returned"
      case .accountGiven: place == "accountGiven"
      }
    case .clawBack: place == "clawBack"
    case .closed(let closure): place == (closure.outcome.name == "paid" ? "paid" : "closed")
    }
  }
}
