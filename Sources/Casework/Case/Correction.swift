package import PolicyCore
package import Standards

/// The case waits for the applicant; only what the notice asks for may change.
package struct Correction: Hashable, Sendable {
  package internal(set) var dossier: Dossier
  package let notice: CorrectionNotice
  package internal(set) var replies: [ChecklistKey: CorrectionReply] = [:]
  /// Files given and answers changed since the notice.
  package internal(set) var given: Set<AttachmentID> = []
  package internal(set) var changed: Set<FactPath> = []

  init(dossier: Dossier, notice: CorrectionNotice) {
    self.dossier = dossier
    self.notice = notice
  }

  package func isAnswered(_ item: CorrectionPoint) -> Bool {
    replies[item.key] != nil || item.facts.contains(where: changed.contains)
      || dossier.attachments.contains { file in
        given.contains(file.id) && file.material == item.material
          && (item.project == nil || item.project == file.project)
      }
  }

  package var unanswered: [CorrectionPoint] { notice.items.filter { !isAnswered($0) } }

  package func save(
    section: String, _ changes: [FilingChange], automatic: Bool = false, by actor: Actor, at now: Instant
  ) throws(Refusal) -> [CaseEvent] {
    try permit(actor, .saveFacts, at: now)
    guard changes.allSatisfy(notice.allows) else { throw .notAskedFor }
    _ = try dossier.filing.changed(by: changes)
    return changes.isEmpty
      ? [] : [.factsSaved(FactsSaved(section: section, changes: changes, automatic: automatic))]
  }

  package func attach(_ file: Attachment, by actor: Actor, at now: Instant) throws(Refusal) -> [CaseEvent] {
    try permit(actor, .attachMaterial, at: now)
    guard notice.allows(material: file.material, project: file.project) else { throw .notAskedFor }
    try dossier.requireRoom(for: file)
    return [.materialAttached(file)]
  }

  package func remove(_ file: AttachmentID, by actor: Actor, at now: Instant) throws(Refusal) -> [CaseEvent] {
    try permit(actor, .removeMaterial, at: now)
    try dossier.requireAttachment(file)
    guard let old = dossier.attachments.first(where: { $0.id == file }),
      notice.allows(material: old.material, project: old.project)
    else { throw .notAskedFor }
    return [.materialRemoved(file)]
  }

  /// The applicant's word on one item; a disagreement is an answer too.
  package func reply(_ reply: CorrectionReply, by actor: Actor, at now: Instant) throws(Refusal) -> [CaseEvent] {
    try permit(actor, .answerCorrection, at: now)
    guard notice.items.contains(where: { $0.key == reply.key }) else { throw .notAskedFor }
    try reply.text.requireReason(clause: notice.stage.clause.rawValue)
    return [.correctionItemAnswered(reply)]
  }

  /// Sends the whole answer back, once.
  /// - Throws: `correctionUnanswered`, `correctionOverdue` from the day after the due day on.
  package func answer(
    invoices: [InvoiceClaim], digest: (String) -> String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> [CaseEvent] {
    try permit(actor, .answerCorrection, at: now)
    guard unanswered.isEmpty else { throw .correctionUnanswered(unanswered.count) }
    return [
      .correctionAnswered(
        CorrectionAnswered(receivedAt: now, snapshot: digest(dossier.snapshotText), invoices: invoices))
    ]
  }

  package func withdraw(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.withdrawal(reason, by: actor, at: notice.stage)
  }

  private func permit(_ actor: Actor, _ action: Action, at now: Instant) throws(Refusal) {
    try dossier.permit(actor, action, at: notice.stage)
    guard now < notice.expires else { throw .correctionOverdue }
  }
}
