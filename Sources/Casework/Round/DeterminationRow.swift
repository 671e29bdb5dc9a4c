package import Standards

/// One case in the round's table.
package struct DeterminationRow: Codable, Hashable, Sendable {
  package let id: CaseID
  package let number: ApplicationNumber
  package let enterprise: EnterpriseID
  package let enterpriseName: String
  /// What the review recognised, at the scenario's rate.
  package let ceiling: Money
  package let score: Ratio
  /// What the annual cap still leaves this credit code, over all directions.
  package let capLeft: Money
  package let submittedAt: Instant
  /// From 1.
  package let rank: Int
  /// Zero: not supported.
  package let amount: Money
  package let reason: Phrase
  /// The review's award at the full rate of the case's own version; `nil` in events older than that record, as below.
  package let recognised: Money?
  /// The version of the policy the case is handled under, and the highest rate it allows.
  package let policyHash: String?
  package let rateCeiling: Ratio?

  package init(
    id: CaseID, number: ApplicationNumber, enterprise: EnterpriseID, enterpriseName: String, ceiling: Money,
    score: Ratio, capLeft: Money, submittedAt: Instant, rank: Int, amount: Money, reason: Phrase,
    recognised: Money? = nil, policyHash: String? = nil, rateCeiling: Ratio? = nil
  ) {
    self.id = id
    self.number = number
    self.enterprise = enterprise
    self.enterpriseName = enterpriseName
    self.ceiling = ceiling
    self.score = score
    self.capLeft = capLeft
    self.submittedAt = submittedAt
    self.rank = rank
    self.amount = amount
    self.reason = reason
    self.recognised = recognised
    self.policyHash = policyHash
    self.rateCeiling = rateCeiling
  }
}

/// The choices a lead makes for the round; the same choices over the same pool give the same table.
package struct Scenario: Codable, Hashable, Sendable {
  package enum Strategy: String, Codable, Sendable, CaseIterable {
    case firstCome, ranked, proRata

    package var title: Phrase {
      switch self {
      case .firstCome: Phrase(zh: "先到先得", en: "First come, first served")
      case .ranked: Phrase(zh: "按评分排序", en: "Ranked by score")
      case .proRata: Phrase(zh: "按比例分配", en: "Pro rata")
      }
    }
  }
  package let strategy: Strategy
  /// Not over the round's ceiling (四: 不超过).
  package let rate: Ratio
  package let rateCeiling: Ratio
  /// Cases whose average lies below get nothing.
  package let scoreLine: Ratio
  package let year: Int
  package let pool: String
  /// What is left of the year's budget.
  package let budgetLeft: Money

  package init(
    strategy: Strategy, rate: Ratio, rateCeiling: Ratio, scoreLine: Ratio, year: Int, pool: String,
    budgetLeft: Money
  ) {
    self.strategy = strategy
    self.rate = rate
    self.rateCeiling = rateCeiling
    self.scoreLine = scoreLine
    self.year = year
    self.pool = pool
    self.budgetLeft = budgetLeft
  }
}
