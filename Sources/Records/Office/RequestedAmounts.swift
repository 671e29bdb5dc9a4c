internal import Casework
internal import PolicyCore
internal import Standards
internal import Synchronization

/// The rule's amounts for filings already seen: every event of a case asks for it, and only a changed filing changes it.
final class RequestedAmounts: Sendable {
  private struct Key: Hashable {
    let policy: String
    let filing: Filing
    let day: CivilDate
  }

  private let known = Mutex<[Key: Money?]>([:])
  private let limit = 4096

  /// - Returns: `nil` while the answers leave the amount open.
  func amount(_ filing: Filing, on day: CivilDate, under policy: CompiledPolicy) -> Money? {
    let key = Key(policy: policy.hash, filing: filing, day: day)
    if let amount = known.withLock({ $0[key] }) { return amount }
    let context = AssessmentContext(submittedOn: day, batchYear: policy.round.batchYear)
    let award = policy.assess(filing, in: context).award
    let amount = award.isOpen ? nil : award.high
    known.withLock { known in
      if known.count >= limit { known.removeAll() }
      known[key] = .some(amount)
    }
    return amount
  }
}
