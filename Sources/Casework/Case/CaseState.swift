internal import Standards

/// Where a case is; each stage carries its own type, and a transition exists only on the stage it leaves.
package enum CaseState: Hashable, Sendable {
  case draft(Draft)
  case awaitingConfirmation(AwaitingConfirmation)
  case completenessReview(CompletenessReview)
  case correction(Correction)
  case substantiveReview(SubstantiveReview)
  case expertReview(ExpertReview)
  case determination(DeterminationPool)
  case publicNotice(OnNotice)
  case disbursement(Disbursement)
  case clawBack(ClawBack)
  case closed(Closure)

  package var stage: Stage {
    switch self {
    case .draft, .awaitingConfirmation: .application
    case .completenessReview: .completenessReview
    case .correction(let correction): correction.notice.stage
    case .substantiveReview: .substantiveReview
    case .expertReview: .expertReview
    case .determination: .determination
    case .publicNotice: .publicNotice
    case .disbursement, .clawBack: .disbursement
    case .closed(let closure): closure.stage
    }
  }

  package var dossier: Dossier {
    switch self {
    case .draft(let stage): stage.dossier
    case .awaitingConfirmation(let stage): stage.dossier
    case .completenessReview(let stage): stage.dossier
    case .correction(let stage): stage.dossier
    case .substantiveReview(let stage): stage.dossier
    case .expertReview(let stage): stage.dossier
    case .determination(let stage): stage.dossier
    case .publicNotice(let stage): stage.dossier
    case .disbursement(let stage): stage.dossier
    case .clawBack(let stage): stage.dossier
    case .closed(let stage): stage.dossier
    }
  }

  /// A stable name of the state, for projections and filters.
  package var name: String {
    switch self {
    case .draft: "draft"
    case .awaitingConfirmation: "awaitingConfirmation"
    case .completenessReview: "completenessReview"
    case .correction: "correction"
    case .substantiveReview: "substantiveReview"
    case .expertReview: "expertReview"
    case .determination: "determination"
    case .publicNotice: "publicNotice"
    case .disbursement: "disbursement"
    case .clawBack: "clawBack"
    case .closed(let closure): "closed." + closure.outcome.name
    }
  }

  /// - Returns: `nil` when `event` cannot happen in this state.
  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    if case .invoicesRead(let read) = event { return noted(read) }
    return switch self {
    case .draft(let stage): stage.after(event, at: at)
    case .awaitingConfirmation(let stage): stage.after(event, at: at)
    case .completenessReview(let stage): stage.after(event, at: at)
    case .correction(let stage): stage.after(event, at: at)
    case .substantiveReview(let stage): stage.after(event, at: at)
    case .expertReview(let stage): stage.after(event, at: at)
    case .determination(let stage): stage.after(event, at: at)
    case .publicNotice(let stage): stage.after(event, at: at)
    case .disbursement(let stage): stage.after(event, at: at)
    case .clawBack(let stage): stage.after(event, at: at)
    case .closed(let stage): stage.after(event, at: at)
    }
  }
}
