package import Standards

extension AllocationStrategy {
  /// Shares `budget` out. The sum never exceeds the budget, no amount exceeds its candidate's ceiling or what the
  /// yearly cap leaves to its credit code, and the same candidates in any order give the same amounts.
  /// - Returns: one result a candidate, in the order given. Ids must be unique.
  package func allocate(_ candidates: [AllocationCandidate], budget: Money) -> [AllocationResult] {
    let ordered = candidates.sorted(by: precedes)
    var claims = Claims.bounded(ordered)
    switch self {
    case .firstCome, .ranked: claims.serveInTurn(max(budget, .zero))
    case .proRata: claims.shareEvenly(max(budget, .zero))
    }
    let results = Dictionary(uniqueKeysWithValues: claims.entries.map { ($0.candidate.id, $0.result) })
    return candidates.compactMap { results[$0.id] }
  }

  /// Ties are broken by time of submission and then by id, so that no order of input matters.
  private func precedes(_ a: AllocationCandidate, _ b: AllocationCandidate) -> Bool {
    if self == .ranked, a.score != b.score { return (a.score ?? .zero) > (b.score ?? .zero) }
    return (a.submittedAt, a.id) < (b.submittedAt, b.id)
  }
}

/// What each candidate may claim under ceiling and yearly cap, and what it got.
private struct Claims {
  struct Entry {
    let candidate: AllocationCandidate
    let claim: Int64
    var amount: Int64 = 0
    var code = "exhausted"
  }

  private(set) var entries: [Entry]

  /// Candidates of one credit code draw on one cap, in the strategy's order.
  static func bounded(_ ordered: [AllocationCandidate]) -> Claims {
    var left: [String: Int64] = [:]
    for candidate in ordered {
      left[candidate.capKey] = min(left[candidate.capKey] ?? .max, max(candidate.capLeft.fen, 0))
    }
    return Claims(
      entries: ordered.map { candidate in
        let claim = min(max(candidate.ceiling.fen, 0), left[candidate.capKey] ?? 0)
        left[candidate.capKey, default: 0] -= claim
        return Entry(candidate: candidate, claim: claim)
      })
  }

  mutating func serveInTurn(_ budget: Money) {
    var left = budget.fen
    for index in entries.indices {
      let claim = entries[index].claim
      let amount = min(claim, left)
      left -= amount
      entries[index].amount = amount
      entries[index].code = amount == claim ? full(entries[index]) : amount > 0 ? "rest" : "exhausted"
    }
  }

  /// `budget · claim / total`, floored; the fen left over go one each to the largest remainders.
  mutating func shareEvenly(_ budget: Money) {
    let total = entries.reduce(UInt64(0)) { sum, entry in
      let (next, overflow) = sum.addingReportingOverflow(UInt64(entry.claim))
      return overflow ? .max : next
    }
    guard total > UInt64(budget.fen) else {
      for index in entries.indices {
        entries[index].amount = entries[index].claim
        entries[index].code = full(entries[index])
      }
      return
    }
    var remainders: [(index: Int, rest: UInt64)] = []
    var left = UInt64(budget.fen)
    for index in entries.indices {
      let product = UInt64(entries[index].claim).multipliedFullWidth(by: UInt64(budget.fen))
      let (share, rest) = total.dividingFullWidth(product)
      entries[index].amount = Int64(share)
      entries[index].code = "share"
      left -= share
      remainders.append((index, rest))
    }
    remainders.sort { ($1.rest, $0.index) < ($0.rest, $1.index) }
    for (index, rest) in remainders where left > 0 && rest > 0 {
      entries[index].amount += 1
      left -= 1
    }
  }

  private func full(_ entry: Entry) -> String { entry.claim < entry.candidate.ceiling.fen ? "cap" : "full" }
}

extension Claims.Entry {
  fileprivate var result: AllocationResult {
    AllocationResult(id: candidate.id, amount: Money(fen: amount), code: code, reason: reason)
  }

  private var reason: Phrase {
    switch code {
    case "full": Phrase(zh: "按规则上限全额。", en: "The full amount the rules allow.")
    case "cap": Phrase(zh: "受年度上限限制。", en: "Limited by what the yearly cap leaves.")
    case "share": Phrase(zh: "预算不足，按同一比例分配。", en: "The budget does not suffice; everybody gets the same share.")
    case "rest": Phrase(zh: "预算只剩这些。", en: "What was left of the budget.")
    default: Phrase(zh: "预算已用完。", en: "The budget is used up.")
    }
  }
}
