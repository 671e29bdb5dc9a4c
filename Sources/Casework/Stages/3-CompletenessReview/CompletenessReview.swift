package import PolicyCore
package import Standards

/// 六(二): is everything there, and is it what the guide asks for.
package struct CompletenessReview: Hashable, Sendable {
  package internal(set) var dossier: Dossier
  /// A lead has allowed one notice beyond the round's number, for this reason.
  package internal(set) var furtherAllowed: Reasoned?

  package var decisions: [ChecklistKey: ChecklistDecision] { dossier.checklist }

  /// Notices of this review so far.
  package var sent: Int { dossier.notices.count { $0.stage == .completenessReview } }

  package func undecided(of checklist: [ChecklistKey]) -> [ChecklistKey] {
    checklist.filter { decisions[$0] == nil }
  }

  package func marked(of checklist: [ChecklistKey]) -> [ChecklistKey] {
    checklist.filter { decisions[$0]?.verdict == .needsCorrection }
  }

  /// - Parameter checklist: every question the policy asks of this filing.
  /// - Throws: `checklistEntryUnknown`; `reasonMissing` for every verdict but 符合.
  package func decide(
    _ decision: ChecklistDecision, checklist: [ChecklistKey], by actor: Actor
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .decideChecklist, at: .completenessReview)
    guard checklist.contains(decision.key) else { throw .checklistEntryUnknown }
    if decision.verdict != .conforms { try decision.reason.requireReason(clause: "六(二)") }
    return decisions[decision.key] == decision ? [] : [.checklistDecided(decision)]
  }

  /// One complete notice: exactly the items marked, and none before every item is decided.
  /// - Parameter subjects: which material or answers each marked question is about.
  /// - Throws: `checklistUndecided`, `nothingToCorrect`, `correctionAlreadySent` without a lead's override.
  package func sendCorrection(
    checklist: [ChecklistKey], subjects: (ChecklistKey) -> CorrectionSubject, by actor: Actor, at now: Instant,
    under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .sendCorrection, at: .completenessReview)
    let open = undecided(of: checklist)
    guard open.isEmpty else { throw .checklistUndecided(open.count) }
    let marked = self.marked(of: checklist)
    guard !marked.isEmpty else { throw .nothingToCorrect }
    guard sent == 0 || furtherAllowed != nil else { throw .correctionAlreadySent }
    let items = marked.map { key in
      let subject = subjects(key)
      return CorrectionPoint(
        key: key, material: subject.material, facts: subject.facts, reason: decisions[key]?.reason ?? "")
    }
    let due = try terms.day(after: now.day, workingDays: terms.limits.correction)
    return [
      .correctionRequested(
        CorrectionNotice(stage: .completenessReview, round: sent + 1, items: items, due: due))
    ]
  }

  /// A lead answers for telling the applicant twice; each is counted and published.
  /// - Throws: `correctionAlreadySent` once the round's number is used up; `nothingToCorrect` before the first notice.
  package func allowFurtherCorrection(
    reason: String, by actor: Actor, under terms: ProcessTerms
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .overrideCorrection, at: .completenessReview)
    guard sent > 0 else { throw .nothingToCorrect }
    guard sent < terms.correctionRounds else { throw .correctionAlreadySent }
    try reason.requireReason(clause: "六(二)")
    return furtherAllowed == nil ? [.furtherCorrectionAllowed(Reasoned(reason: reason))] : []
  }

  /// - Throws: `checklistUndecided`, `itemsNeedCorrection`.
  package func accept(
    checklist: [ChecklistKey], opinion: String = "", by actor: Actor
  ) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .acceptFiling, at: .completenessReview)
    let open = undecided(of: checklist)
    guard open.isEmpty else { throw .checklistUndecided(open.count) }
    let marked = self.marked(of: checklist)
    guard marked.isEmpty else { throw .itemsNeedCorrection(marked.count) }
    return [.accepted(Reasoned(reason: opinion))]
  }

  package func refuse(_ grounds: Grounds, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .refuseFiling, at: .completenessReview)
    return [.refused(try grounds.checked())]
  }

  package func withdraw(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.withdrawal(reason, by: actor, at: .completenessReview)
  }
}

/// What the applicant may touch in answer to one item.
package struct CorrectionSubject: Hashable, Sendable {
  package let material: MaterialID?
  package let facts: [FactPath]

  package init(material: MaterialID?, facts: [FactPath] = []) {
    self.material = material
    self.facts = facts
  }
}
