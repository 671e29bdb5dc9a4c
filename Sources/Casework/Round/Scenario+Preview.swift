internal import PolicyCore
package import Standards

/// A case waiting in the pool, with what the ledgers leave to it.
package struct PoolEntry: Hashable, Sendable {
  package let id: CaseID
  package let number: ApplicationNumber
  package let enterprise: EnterpriseID
  package let enterpriseName: String
  /// The review's award at the round's full rate.
  package let recognised: Money
  /// Zero where the programme has no expert review.
  package let score: Ratio
  package let submittedAt: Instant
  package let capLeft: Money
  package let policyHash: String?
  /// The highest rate of the case's own version; `nil` takes the scenario's.
  package let rateCeiling: Ratio?

  /// - Parameter rateCeiling: of the version the case is handled under.
  /// - Returns: `nil` unless the case waits for its determination.
  package init?(_ file: CaseFile, capLeft: Money, rateCeiling: Ratio? = nil) {
    guard case .determination(let pool) = file.state, let receipt = pool.dossier.receipt,
      let recognition = pool.dossier.recognition,
      let score = recognition.withoutExperts == true ? .zero : pool.dossier.panel?.average
    else { return nil }
    id = file.id
    number = receipt.number
    enterprise = pool.dossier.enterprise
    enterpriseName = pool.dossier.opened.enterpriseName
    recognised = recognition.award
    self.score = score
    submittedAt = receipt.receivedAt
    self.capLeft = capLeft
    policyHash = recognition.policyHash
    self.rateCeiling = rateCeiling
  }

  /// As a saved table has it, to share out once more with an amount that was computed again.
  package init(_ row: DeterminationRow, recognised: Money, rateCeiling: Ratio?) {
    id = row.id
    number = row.number
    enterprise = row.enterprise
    enterpriseName = row.enterpriseName
    self.recognised = recognised
    score = row.score
    submittedAt = row.submittedAt
    capLeft = row.capLeft
    policyHash = row.policyHash
    self.rateCeiling = rateCeiling
  }
}

extension Scenario {
  /// The table that these choices give; computed alike in the preview and when saved.
  /// - Throws: `rateOverCeiling`, `overflow`.
  package func table(over pool: [PoolEntry]) throws(Refusal) -> [DeterminationRow] {
    guard rate > .zero, rate <= rateCeiling else { throw .rateOverCeiling }
    let ordered = pool.sorted { precedes($0, $1) }
    do {
      let ceilings = try ordered.map { try scaled($0.recognised, to: $0.rateCeiling ?? rateCeiling) }
      let results = allocation.allocate(candidates(ordered, ceilings), budget: budgetLeft)
      let shares = Dictionary(uniqueKeysWithValues: results.map { ($0.id, $0) })
      return zip(ordered, ceilings).enumerated().map { index, pair in
        let (entry, ceiling) = pair
        let share = shares[entry.id.rawValue]
        return DeterminationRow(
          id: entry.id, number: entry.number, enterprise: entry.enterprise, enterpriseName: entry.enterpriseName,
          ceiling: ceiling, score: entry.score, capLeft: entry.capLeft, submittedAt: entry.submittedAt,
          rank: index + 1, amount: share?.amount ?? .zero,
          reason: share?.reason ?? Phrase(zh: "未达到分数线。", en: "Below the score line."),
          recognised: entry.recognised, policyHash: entry.policyHash, rateCeiling: entry.rateCeiling)
      }
    } catch {
      throw .overflow
    }
  }

  private var allocation: AllocationStrategy {
    switch strategy {
    case .firstCome: .firstCome
    case .ranked: .ranked
    case .proRata: .proRata
    }
  }

  /// Only those on or above the score line; one credit code's cases share what its cap leaves.
  private func candidates(_ ordered: [PoolEntry], _ ceilings: [Money]) -> [AllocationCandidate] {
    zip(ordered, ceilings).filter { $0.0.score >= scoreLine }.map { entry, ceiling in
      AllocationCandidate(
        id: entry.id.rawValue, ceiling: ceiling, score: entry.score, submittedAt: entry.submittedAt,
        capLeft: entry.capLeft, capKey: entry.enterprise.rawValue)
    }
  }

  private func precedes(_ a: PoolEntry, _ b: PoolEntry) -> Bool {
    if strategy != .firstCome, a.score != b.score { return a.score > b.score }
    return (a.submittedAt, a.id) < (b.submittedAt, b.id)
  }

  /// `recognised × rate ÷ full`, floored to the fen; a rate above the case's own full one gives what was recognised.
  private func scaled(_ recognised: Money, to full: Ratio) throws(ArithmeticOverflow) -> Money {
    guard rate < full else { return recognised }
    let top = rate.numerator.multipliedReportingOverflow(by: full.denominator)
    let bottom = rate.denominator.multipliedReportingOverflow(by: full.numerator)
    guard !top.overflow, !bottom.overflow, let factor = Ratio(top.partialValue, over: bottom.partialValue) else {
      throw ArithmeticOverflow()
    }
    return try recognised.times(factor)
  }
}
