internal import Casework
internal import Standards

/// Writes what follows from events: the same code live, in the command's transaction, and when rebuilding.
package struct Projector {
  let transaction: any Transaction
  let world: World
  /// Only a live event sends mail.
  let live: Bool

  func take<A: Projected>(_ event: Recorded<A.Event>, after before: A?) throws -> A {
    var next: A
    if let before {
      next = before
      try next.apply(event)
    } else {
      next = try A(folding: CollectionOfOne(event))
    }
    try next.post(event, after: before, self)
    return next
  }

  /// - Parameter policy: what the case is handled under.
  /// - Throws: ``Refusal`` in the person's words when a ledger says no.
  func post(_ postings: [LedgerPosting], at moment: Instant, under policy: PolicyReference) throws {
    let clerk = LedgerClerk(transaction: transaction, world: world, policy: policy)
    do {
      for posting in postings { try clerk.post(posting, at: moment) }
    } catch let refusal as LedgerRefusal { throw refusal.refusal }
  }
}
