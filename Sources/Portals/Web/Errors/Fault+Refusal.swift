package import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Standards

extension Fault {
  /// A command's "no" as a page: what was refused, by which clause, and what to do. What this account may not see or
  /// do looks like a page that does not exist; what somebody else did first is a conflict; the rest can be corrected.
  package init(_ refusal: Refusal) {
    switch refusal.code {
    case .notFound, .notPermitted: self = .notFound
    default:
      let clause = refusal.clause?.rawValue
      let reason = Phrase(
        zh: refusal.reason.zh + (clause.map { "（指南\($0)）" } ?? ""),
        en: refusal.reason.en + (clause.map { " (Guide \($0))" } ?? ""))
      self.init(
        Fault.conflicts.contains(refusal.code) ? .conflict : .unprocessableContent, reason: reason,
        remedy: refusal.remedy)
    }
  }

  private static let conflicts: Set<RefusalCode> = [
    .wrongStage, .duplicateApplication, .correctionAlreadySent, .supplementAlreadyAsked, .alreadyAssigned,
    .scoreLocked, .determinationSettled, .noticeSettled, .objectionClosed, .batchSettled, .payIDUsed, .alreadyPaid,
    .roleHeld, .roleNotHeld, .enterpriseRegistered, .memberAlready,
  ]
}
