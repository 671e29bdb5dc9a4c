internal import Casework
internal import PolicyCore
package import Standards

extension World {
  /// The world of an installation: its clock, its policies and the working calendar.
  /// - Parameter policies: asked at every use, so that a reload takes effect at once.
  package init(
    now: @escaping @Sendable () -> Instant, machine: (@Sendable () -> Instant)? = nil, policies: PolicyShelf,
    calendar: WorkingCalendar = .stateCouncil
  ) {
    let amounts = RequestedAmounts()
    self.init(
      now: now, machine: machine,
      terms: { reference in policies.policy(reference).map { ProcessTerms($0, calendar: calendar) } },
      requested: { dossier, receipt in
        guard let policy = policies.policy(dossier.policy) else { return nil }
        return amounts.amount(dossier.filing, on: receipt.receivedAt.day, under: policy)
      },
      limits: { pool, year in
        policies.all.first { $0.round.pool == pool && $0.round.batchYear == year }.map {
          GrantLimits(cap: $0.round.annualCap, budget: $0.round.budget)
        }
      },
      limitsOfCase: { reference in
        policies.policy(reference).map { GrantLimits(cap: $0.round.annualCap, budget: $0.round.budget) }
      },
      exclusions: { programme, round in
        policies.policy(programme, round).map { $0.exclusiveRounds(among: policies.all) } ?? []
      },
      expecting: { reference, material in policies.policy(reference)?.material(material)?.documents ?? [] })
  }
}
