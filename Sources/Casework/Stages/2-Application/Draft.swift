internal import PolicyCore
package import Standards

/// A filing being written; nobody but the applicant, and the clerk who files on its behalf, may touch it.
package struct Draft: Hashable, Sendable {
  package internal(set) var dossier: Dossier

  /// Saves answers, by the page's button or by itself.
  /// - Throws: `windowClosed` (六(一)), `unknownProject`, `unknownExpense`, `duplicateRow`, `tooManyRows`.
  package func save(
    section: String, _ changes: [FilingChange], automatic: Bool = false, by actor: Actor, at now: Instant,
    under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .saveFacts, at: .application)
    try terms.requireNotClosed(at: now)
    _ = try dossier.filing.changed(by: changes)
    guard !changes.isEmpty else { return [] }
    return [
      .factsSaved(
        FactsSaved(section: section, changes: changes, automatic: automatic, policyHash: terms.version))
    ]
  }

  package func attach(
    _ file: Attachment, by actor: Actor, at now: Instant, under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .attachMaterial, at: .application)
    try terms.requireNotClosed(at: now)
    try dossier.requireRoom(for: file)
    return [.materialAttached(file)]
  }

  package func remove(
    _ file: AttachmentID, by actor: Actor, at now: Instant, under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .removeMaterial, at: .application)
    try terms.requireNotClosed(at: now)
    try dossier.requireAttachment(file)
    return [.materialRemoved(file)]
  }

  /// The clerk hands the complete filing to the applicant for its own confirmation.
  package func requestConfirmation(
    readiness: Readiness, digest: (String) -> String, by actor: Actor, at now: Instant, under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .requestConfirmation, at: .application)
    try terms.requireOpen(at: now)
    try readiness.requireComplete(declared: nil)
    return [.confirmationRequested(ConfirmationRequested(snapshot: digest(dossier.snapshotText)))]
  }

  /// - Parameter number: the next free one, given by the caller's ledger.
  /// - Throws: `notYetOpen`, `windowClosed` (九), `confirmationRequired` for a counter filing not yet handed over,
  ///   and what ``Readiness/requireComplete(declared:)`` throws.
  package func submit(
    number: ApplicationNumber, declarations: [String], readiness: Readiness, digest: (String) -> String,
    by actor: Actor, at now: Instant, under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .submit, at: .application)
    try terms.requireOpen(at: now)
    try readiness.requireComplete(declared: declarations)
    return [
      .submitted(
        Submitted(
          number: number, receivedAt: now, snapshot: digest(dossier.snapshotText), declarations: declarations,
          invoices: readiness.invoices, policyHash: terms.version))
    ]
  }

  package func withdraw(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.withdrawal(reason, by: actor, at: .application)
  }
}

extension CaseFile {
  /// The first event of a new case.
  /// - Parameter existing: the enterprise's other cases of this round; one live filing is allowed (R39).
  package static func open(
    _ opened: Opened, existing: [CaseFile], by actor: Actor, at now: Instant, under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try Permissions.check(actor, .openApplication, at: nil)
    let capacity = Permissions.capacity(actor, .openApplication, at: nil)
    guard opened.channel == .counter ? capacity == .role(.clerk) : actor.enterprise == opened.enterprise else {
      throw .notPermitted(.openApplication, at: .application)
    }
    try terms.requireNotClosed(at: now)
    guard !existing.contains(where: \.blocksAnotherFiling) else { throw .duplicateApplication }
    return [.opened(opened)]
  }

  /// Whether this case keeps its enterprise from opening another one in the round.
  package var blocksAnotherFiling: Bool {
    if case .closed(let closure) = state { return !closure.outcome.allowsAnotherFiling }
    return true
  }
}
