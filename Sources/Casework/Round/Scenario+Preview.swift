package import Standards

/// A case waiting in the pool, with what the ledgers leave to it.
package struct PoolEntry: Hashable, Sendable {
  package let id: CaseID
  package let number: ApplicationNumber
  package let enterprise: EnterpriseID
  package let enterpriseName: String
  /// The review's award at the round's full rate.
  package let recognised: Money
  package let score: Ratio
  package let submittedAt: Instant
  package let capLeft: Money

  /// - Returns: `nil` unless the case waits for its determination.
  package init?(_ file: CaseFile, capLeft: Money) {
    guard case .determination(let pool) = file.state, let receipt = pool.dossier.receipt,
      let recognition = pool.dossier.recognition, let panel = pool.dossier.panel
    else { return nil }
    id = file.id
    number = receipt.number
    enterprise = pool.dossier.enterprise
    enterpriseName = pool.dossier.opened.enterpriseName
    recognised = recognition.award
    score = panel.average
    submittedAt = receipt.receivedAt
    self.capLeft = capLeft
  }
}

extension Scenario {
  /// The table that these choices give; computed alike in the preview and when saved.
  /// - Throws: `rateOverCeiling`, `overflow`.
  package func table(over pool: [PoolEntry]) throws(Refusal) -> [DeterminationRow] {
    guard rate > .zero, rate <= rateCeiling else { throw .rateOverCeiling }
    do {
      let ordered = pool.sorted { precedes($0, $1) }
      let wishes = try wishes(of: ordered)
      let amounts = try strategy == .proRata ? shares(of: wishes.map(\.amount)) : inTurn(wishes.map(\.amount))
      return zip(ordered, zip(wishes, amounts)).enumerated().map { index, pair in
        let (entry, (wish, amount)) = pair
        return DeterminationRow(
          id: entry.id, number: entry.number, enterprise: entry.enterprise, enterpriseName: entry.enterpriseName,
          ceiling: wish.ceiling, score: entry.score, capLeft: entry.capLeft, submittedAt: entry.submittedAt,
          rank: index + 1, amount: amount, reason: amount < wish.amount ? shortReason(amount) : wish.reason)
      }
    } catch {
      throw .overflow
    }
  }

  private struct Wish {
    let ceiling: Money
    let amount: Money
    let reason: Phrase
  }

  private func precedes(_ a: PoolEntry, _ b: PoolEntry) -> Bool {
    if strategy != .firstCome, a.score != b.score { return a.score > b.score }
    return (a.submittedAt, a.id) < (b.submittedAt, b.id)
  }

  /// What each would get if the budget sufficed: its ceiling at the chosen rate, within what its cap leaves.
  private func wishes(of ordered: [PoolEntry]) throws(ArithmeticOverflow) -> [Wish] {
    var capUsed: [EnterpriseID: Money] = [:]
    var wishes: [Wish] = []
    for entry in ordered {
      let ceiling = try scaled(entry.recognised)
      guard entry.score >= scoreLine else {
        wishes.append(Wish(ceiling: ceiling, amount: .zero, reason: Phrase(zh: "未达到分数线。", en: "Below the score line.")))
        continue
      }
      let used = capUsed[entry.enterprise] ?? .zero
      let left = max(.zero, try entry.capLeft.subtracting(used))
      let amount = min(ceiling, left)
      capUsed[entry.enterprise] = try used.adding(amount)
      wishes.append(
        Wish(
          ceiling: ceiling, amount: amount,
          reason: amount < ceiling
            ? Phrase(zh: "受年度累计上限限制。", en: "Limited by the annual cap.")
            : Phrase(zh: "按核定金额支持。", en: "Supported as recognised.")))
    }
    return wishes
  }

  /// `recognised × rate ÷ rateCeiling`, floored to the fen.
  private func scaled(_ recognised: Money) throws(ArithmeticOverflow) -> Money {
    guard rate != rateCeiling else { return recognised }
    let top = rate.numerator.multipliedReportingOverflow(by: rateCeiling.denominator)
    let bottom = rate.denominator.multipliedReportingOverflow(by: rateCeiling.numerator)
    guard !top.overflow, !bottom.overflow, let factor = Ratio(top.partialValue, over: bottom.partialValue) else {
      throw ArithmeticOverflow()
    }
    return try recognised.times(factor)
  }

  /// From the top until the budget ends; the last one gets the rest.
  private func inTurn(_ wishes: [Money]) throws(ArithmeticOverflow) -> [Money] {
    var left = budgetLeft
    var amounts: [Money] = []
    for wish in wishes {
      let amount = max(.zero, min(wish, left))
      left = try left.subtracting(amount)
      amounts.append(amount)
    }
    return amounts
  }

  /// Every wish times budget ÷ sum, floored to the fen; the fen left over go to the largest remainders.
  private func shares(of wishes: [Money]) throws(ArithmeticOverflow) -> [Money] {
    let sum = try wishes.sum()
    guard sum > budgetLeft else { return wishes }
    guard budgetLeft > .zero else { return wishes.map { _ in .zero } }
    var floors: [Int64] = []
    var remainders: [(index: Int, rest: UInt64)] = []
    for (index, wish) in wishes.enumerated() {
      let product = wish.fen.magnitude.multipliedFullWidth(by: budgetLeft.fen.magnitude)
      let (quotient, rest) = sum.fen.magnitude.dividingFullWidth(product)
      floors.append(Int64(quotient))
      remainders.append((index, rest))
    }
    var left = budgetLeft.fen - floors.reduce(0, +)
    for (index, _) in remainders.sorted(by: { ($1.rest, $0.index) < ($0.rest, $1.index) }) where left > 0 {
      floors[index] += 1
      left -= 1
    }
    return floors.map(Money.init(fen:))
  }

  private func shortReason(_ amount: Money) -> Phrase {
    guard strategy != .proRata else {
      return Phrase(zh: "资金不足，按比例核减。", en: "The budget falls short; shared pro rata.")
    }
    return amount == .zero
      ? Phrase(zh: "年度资金已用完。", en: "The year's budget is exhausted.")
      : Phrase(zh: "年度资金余额不足，按余额支持。", en: "The rest of the year's budget.")
  }
}
