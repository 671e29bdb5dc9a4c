package import PolicyCore
package import Standards

/// How much more a condition about an amount asks for.
package struct SelfCheckGap: Hashable, Sendable {
  package let condition: String
  package let project: String?
  /// The answer that would have to be larger.
  package let path: FactPath
  /// To the fen: one fen less does not suffice.
  package let amount: Money
}

extension SelfCheck {
  /// For each unmet condition that a larger amount would meet: the least that is missing, found with the rule itself.
  package func gaps(_ assessment: Assessment) -> [SelfCheckGap] {
    failing(assessment).compactMap { result in
      for fact in policy.selfCheck.facts.compactMap({ policy.facts[$0] }) where fact.kind == .money {
        for path in paths(of: fact) where result.project == nil || path.project == result.project {
          if let amount = missing(at: path, for: result) {
            return SelfCheckGap(condition: result.id, project: result.project, path: path, amount: amount)
          }
        }
      }
      return nil
    }
  }

  private func missing(at path: FactPath, for result: ConditionResult) -> Money? {
    guard case .money(let stated)? = filing[path] else { return nil }
    func isMet(_ fen: Int64) -> Bool {
      var probe = filing
      probe[path] = .money(Money(fen: fen))
      return policy.conditions(of: probe, in: context).contains {
        $0.id == result.id && $0.project == result.project && $0.outcome == .met
      }
    }
    // Enough for any line of any programme, and far from the end of an entry.
    var (low, high) = (stated.fen, stated.fen + 1_000_000_000_00)
    guard high <= Money.entryLimit.fen, isMet(high) else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isMet(middle) { high = middle } else { low = middle }
    }
    return Money(fen: high - stated.fen)
  }
}
