package import Standards

/// Filed at the window, not yet the applicant's: it counts only after its own confirmation, inside the window.
package struct AwaitingConfirmation: Hashable, Sendable {
  package let dossier: Dossier
  /// Digest of what the clerk handed over.
  package let snapshot: String

  /// Confirms and thereby submits.
  package func confirm(
    number: ApplicationNumber, declarations: [String], readiness: Readiness, by actor: Actor, at now: Instant,
    under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .submit, at: .application)
    try terms.requireOpen(at: now)
    try readiness.requireComplete(declared: declarations)
    return [
      .submitted(
        Submitted(
          number: number, receivedAt: now, snapshot: snapshot, declarations: declarations,
          invoices: readiness.invoices, policyHash: terms.version))
    ]
  }

  /// Sends the filing back to be changed.
  package func decline(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .declineConfirmation, at: .application)
    try reason.requireReason(clause: "六(一)")
    return [.confirmationDeclined(Reasoned(reason: reason))]
  }

  package func withdraw(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.withdrawal(reason, by: actor, at: .application)
  }

  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    switch event {
    case .submitted(let submitted): dossier.received(submitted)
    case .confirmationDeclined: .draft(Draft(dossier: dossier))
    case .withdrawn(let why): .closed(Closure(dossier, at: .application, .withdrawn(why.reason), on: at))
    case .lapsed: .closed(Closure(dossier, at: .application, .lapsed, on: at))
    default: nil
    }
  }
}
