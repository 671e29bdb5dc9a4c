package import Standards

/// 六(六): determined, then shown to everybody; an open objection holds this case alone.
package struct OnNotice: Hashable, Sendable {
  package internal(set) var dossier: Dossier
  package let award: Award
  /// `nil` until a notice with this case is published.
  package internal(set) var noticed: Noticed?
  package internal(set) var objections: [ObjectionRecord] = []

  init(dossier: Dossier, award: Award) {
    self.dossier = dossier
    self.award = award
  }

  package var openObjections: [ObjectionRecord] { objections.filter { $0.answer == nil } }

  /// Follows the publication of ``PublicNotice``; a corrected notice replaces the one before.
  /// - Throws: `noticeRunning` when another notice is running and this one does not replace it.
  package func publish(_ noticed: Noticed, replacing old: NoticeID?) throws(Refusal) -> [CaseEvent] {
    guard self.noticed?.notice == old else { throw .notice(.noticeRunning) }
    guard noticed.from < noticed.until else { throw .notice(.periodInvalid) }
    return [.noticePublished(noticed)]
  }

  /// Anybody, with a real name and grounds, from the notice's first to its last moment.
  /// - Throws: `noticeEnded`, `objectorUnnamed`, `groundsMissing`.
  package func object(_ objection: Objection, by actor: Actor, at now: Instant) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .fileObjection, at: .publicNotice)
    guard let noticed, now >= noticed.from, now < noticed.until else { throw .notice(.noticeEnded) }
    guard objection.objector.name.count(where: { !$0.isWhitespace }) >= 2,
      objection.objector.contact.contains(where: { !$0.isWhitespace })
    else { throw .notice(.objectorUnnamed) }
    guard objection.grounds.count(where: { !$0.isWhitespace }) >= OnNotice.shortestGrounds else {
      throw .notice(.groundsMissing)
    }
    guard !objections.contains(where: { $0.objection.id == objection.id }) else { return [] }
    return [.objectionFiled(objection)]
  }

  package func dismiss(_ answer: ObjectionAnswer, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .dismissObjection, at: .publicNotice)
    try requireOpen(answer)
    return [.objectionDismissed(answer)]
  }

  /// Sends the case back to the substantive review and frees what was reserved for it.
  package func uphold(_ answer: ObjectionAnswer, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.permit(actor, .upholdObjection, at: .publicNotice)
    try requireOpen(answer)
    return [.objectionUpheld(answer)]
  }

  /// In characters, spaces not counted.
  package static let shortestGrounds = 10

  private func requireOpen(_ answer: ObjectionAnswer) throws(Refusal) {
    guard let record = objections.first(where: { $0.objection.id == answer.id }) else {
      throw .notice(.objectionUnknown)
    }
    guard record.answer == nil else { throw .notice(.objectionClosed) }
    try answer.answer.requireReason(clause: "六(六)")
  }
}

package struct ObjectionRecord: Hashable, Sendable {
  package let objection: Objection
  package let filedAt: Instant
  package internal(set) var answer: ObjectionAnswer?
}

extension OnNotice {
  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    var next = self
    switch event {
    case .noticePublished(let noticed): next.noticed = noticed
    case .objectionFiled(let objection):
      guard noticed != nil else { return nil }
      next.objections.append(ObjectionRecord(objection: objection, filedAt: at))
    case .objectionDismissed(let answer):
      guard let index = open(answer.id) else { return nil }
      next.objections[index].answer = answer
    case .objectionUpheld(let answer):
      guard open(answer.id) != nil else { return nil }
      next.dossier.award = nil
      next.dossier.panel = nil
      next.dossier.recognition = nil
      return .substantiveReview(SubstantiveReview(dossier: next.dossier))
    case .noticeEnded:
      guard let noticed, at >= noticed.until, openObjections.isEmpty else { return nil }
      return .disbursement(Disbursement(dossier: dossier, award: award))
    default: return nil
    }
    return .publicNotice(next)
  }

  private func open(_ id: ObjectionID) -> Int? {
    objections.firstIndex { $0.objection.id == id && $0.answer == nil }
  }
}
