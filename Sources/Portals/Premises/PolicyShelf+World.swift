package import Casework
package import PolicyCore
package import Records
package import Standards

extension PolicyShelf {
  /// What the office needs from outside, answered by the policies on this shelf.
  package func world(calendar: WorkingCalendar, now: @escaping @Sendable () -> Instant) -> World {
    World(
      now: now,
      terms: { slug, round in self.policy(slug, round).map { ProcessTerms($0, calendar: calendar) } },
      requested: { dossier, receipt in
        guard let policy = self.policy(dossier.opened.programme, dossier.opened.round) else { return nil }
        let context = AssessmentContext(submittedOn: receipt.receivedAt.day, batchYear: policy.round.batchYear)
        return policy.assess(dossier.filing, in: context).award.exact
      },
      limits: { pool, year in
        self.all.first { $0.round.pool == pool && $0.round.batchYear == year }.map {
          GrantLimits(cap: $0.round.annualCap, budget: $0.round.budget)
        }
      })
  }
}
