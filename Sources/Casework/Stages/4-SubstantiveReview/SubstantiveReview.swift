package import PolicyCore
package import Standards

/// 六(三): conditions decided, amounts recognised line by line.
package struct SubstantiveReview: Hashable, Sendable {
  package internal(set) var dossier: Dossier

  package var worksheet: Worksheet { dossier.worksheet }
  /// The filing as the reviewer sees it; assessed for the amount.
  package var reviewed: Filing { worksheet.reviewed ?? dossier.filing }

  /// Saves part of the worksheet. Reasons may follow later, but before the case passes.
  /// - Throws: `reasonMissing` for an empty reason; `unknownProject`, `unknownExpense`.
  package func save(
    _ changes: [FilingChange], reasons: [DifferenceReason], by actor: Actor
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .saveWorksheet, at: .substantiveReview)
    _ = try reviewed.changed(by: changes)
    for reason in reasons { try reason.reason.requireReason(clause: "六(三)") }
    guard !changes.isEmpty || !reasons.isEmpty else { return [] }
    return [.worksheetSaved(WorksheetSaved(changes: changes, reasons: reasons))]
  }

  /// - Parameter conditions: those the policy leaves to this review.
  package func decide(
    _ decision: ConditionDecision, conditions: [ConditionKey], by actor: Actor
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .decideCondition, at: .substantiveReview)
    guard conditions.contains(decision.key) else { throw .condition(.conditionUnknown, decision.key.condition) }
    try decision.reason.requireReason(clause: "六(三)")
    _ = try reviewed.changed(by: decision.settles)
    return [.conditionDecided(decision)]
  }

  package func resolve(_ resolution: DuplicateResolution, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .resolveDuplicate, at: .substantiveReview)
    guard dossier.duplicates.contains(where: { $0.invoice == resolution.invoice }) else {
      throw .duplicate(.duplicateFlagUnknown)
    }
    try resolution.reason.requireReason(clause: "六(三)")
    return [.duplicateResolved(resolution)]
  }

  /// Asks once for what a contract leaves open (五.5); answered like a correction.
  /// - Throws: `supplementAlreadyAsked`, `nothingToCorrect`, `reasonMissing`.
  package func requestSupplement(
    _ items: [CorrectionPoint], by actor: Actor, at now: Instant, under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .requestSupplement, at: .substantiveReview)
    guard !worksheet.supplementAsked else { throw .supplementAlreadyAsked }
    guard !items.isEmpty else { throw .nothingToCorrect }
    for item in items { try item.reason.requireReason(clause: "五.5") }
    let due = try terms.day(after: now.day, workingDays: terms.limits.correction)
    return [
      .correctionRequested(CorrectionNotice(stage: .substantiveReview, round: 1, items: items, due: due))
    ]
  }

  /// - Parameters:
  ///   - recognition: from the policy's assessment of ``reviewed``.
  ///   - conditions: those the policy leaves to this review; each must be decided, the application's own as met.
  ///   - free: ids of conditions that no amount hangs on (an exception asked for); they may be decided either way.
  ///   - rivals: the applicant's live filings in excluded programmes (R9); one of the two must be withdrawn first.
  /// - Throws: `conditionUndecided`, `conditionNotMet`, `duplicateInvoiceOpen`, `differenceUnexplained`,
  ///   `amountDiffers`, `amountUnknown`, `exclusiveApplication`.
  package func pass(
    _ recognition: Recognition, conditions: [ConditionKey], free: Set<String> = [], rivals: [RivalFiling] = [],
    by actor: Actor
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .passReview, at: .substantiveReview)
    if let rival = rivals.first(where: \.isFiled) { throw .exclusive(rival) }
    try requireDecided(conditions, free: free)
    try requireDuplicatesResolved(recognition)
    if let path = worksheet.unexplained(from: dossier.filing).first { throw .differenceUnexplained(path) }
    try recognition.requireReasonForEveryFen()
    return [.reviewPassed(recognition)]
  }

  package func reject(_ grounds: Grounds, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .rejectReview, at: .substantiveReview)
    return [.reviewRejected(try grounds.checked())]
  }

  package func withdraw(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.withdrawal(reason, by: actor, at: .substantiveReview)
  }

  private func requireDecided(_ conditions: [ConditionKey], free: Set<String>) throws(Refusal) {
    for key in conditions {
      guard let decision = worksheet.conditions[key] else { throw .condition(.conditionUndecided, key.condition) }
      guard decision.met || key.project != nil || free.contains(key.condition) else {
        throw .condition(.conditionNotMet, key.condition)
      }
    }
  }

  private func requireDuplicatesResolved(_ recognition: Recognition) throws(Refusal) {
    guard dossier.unresolvedDuplicates.isEmpty else { throw .duplicate(.duplicateInvoiceOpen) }
    let excluded = dossier.excludedInvoices
    let kept = recognition.lines.contains { line in
      line.recognised > .zero && line.invoices.contains(where: excluded.contains)
    }
    guard !kept, !dossier.isKept(excluded, in: recognition) else { throw .duplicate(.duplicateInvoiceOpen) }
  }
}
