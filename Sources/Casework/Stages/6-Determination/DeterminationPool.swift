internal import PolicyCore
package import Standards

/// 六(五): waits for the round's determination.
package struct DeterminationPool: Hashable, Sendable {
  package internal(set) var dossier: Dossier

  init(dossier: Dossier) { self.dossier = dossier }

  /// Follows the approved row of the round's table; who may approve is checked on ``Determination``.
  /// - Throws: `belowScoreLine`; `overCeiling` above the ceiling or above what the review recognised.
  package func settle(
    _ row: DeterminationRow, of id: DeterminationID, year: Int, pool: String, at now: Instant
  ) throws(Refusal) -> [CaseEvent] {
    guard row.amount > .zero else {
      return [
        .notSupported(
          NotSupported(determination: id, clause: Stage.determination.clause, reason: row.reason))
      ]
    }
    guard let recognised = dossier.recognition?.award, row.amount <= row.ceiling, row.ceiling <= recognised else {
      throw .row(row.enterpriseName, exceeds: .overCeiling)
    }
    guard dossier.panel?.passed == true || dossier.recognition?.withoutExperts == true else {
      throw .row(row.enterpriseName, exceeds: .belowScoreLine)
    }
    return [
      .determined(
        Award(
          determination: id, amount: row.amount, ceiling: row.ceiling, rank: row.rank, reason: row.reason,
          year: year, pool: pool, basis: dossier.recognition?.basis))
    ]
  }

  package func withdraw(reason: String, by actor: Actor) throws(Refusal) -> [CaseEvent] {
    try dossier.withdrawal(reason, by: actor, at: .determination)
  }

  func after(_ event: CaseEvent, at: Instant) -> CaseState? {
    switch event {
    case .determined(let award):
      guard award.amount > .zero, award.amount <= award.ceiling else { return nil }
      var next = dossier
      next.award = award
      return .publicNotice(OnNotice(dossier: next, award: award))
    case .notSupported(let decision):
      return .closed(Closure(dossier, at: .determination, .notSupported(decision), on: at))
    case .withdrawn(let why):
      return .closed(Closure(dossier, at: .determination, .withdrawn(why.reason), on: at))
    default: return nil
    }
  }
}
