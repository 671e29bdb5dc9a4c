package import Casework
package import PolicyCore
package import Standards

extension World {
  /// The world of an installation: its clock, its loaded policies and the working calendar.
  /// - Parameter policies: asked at every use, so that a reload takes effect at once.
  package init(
    now: @escaping @Sendable () -> Instant, policies: @escaping @Sendable () -> [CompiledPolicy],
    calendar: WorkingCalendar = .stateCouncil
  ) {
    @Sendable func find(_ programme: String, _ round: String) -> CompiledPolicy? {
      policies().first { $0.slug == programme && $0.round.id == round }
    }
    let amounts = RequestedAmounts()
    self.init(
      now: now,
      terms: { programme, round in find(programme, round).map { ProcessTerms($0, calendar: calendar) } },
      requested: { dossier, receipt in
        guard let policy = find(dossier.opened.programme, dossier.opened.round) else { return nil }
        return amounts.amount(dossier.filing, on: receipt.receivedAt.day, under: policy)
      },
      limits: { pool, year in
        policies().first { $0.round.pool == pool && $0.round.batchYear == year }.map {
          GrantLimits(cap: $0.round.annualCap, budget: $0.round.budget)
        }
      },
      exclusions: { programme, round in find(programme, round).map { $0.exclusiveRounds(among: policies()) } ?? [] })
  }
}
