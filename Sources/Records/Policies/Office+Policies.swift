package import Casework
internal import PolicyCore
internal import Standards

extension Office {
  /// Archives these versions, records that they are in use from now, and puts them on the shelf, all of them or none.
  /// What is in use already stays untouched.
  /// - Returns: those that are new in use.
  /// - Throws: ``Refusal`` `notPermitted`, or `overBudget` when a round's budget would lie below what its pot has given
  ///   away; nothing is changed then.
  package func take(
    _ checked: [CheckedPolicy], into shelf: PolicyShelf, on occasion: PolicyTaken.Occasion, by actor: Actor,
    as role: Role? = nil
  ) async throws -> [CheckedPolicy] {
    var attempts = 0
    while true {
      // Another node may have been first: what it took is taken note of before this is decided.
      _ = try await follow(shelf)
      do { return try await takeOnce(checked, into: shelf, on: occasion, by: actor, as: role) } catch let conflict
        as Conflict
      {
        attempts += 1
        guard attempts < 3 else { throw conflict }
      }
    }
  }

  private func takeOnce(
    _ checked: [CheckedPolicy], into shelf: PolicyShelf, on occasion: PolicyTaken.Occasion, by actor: Actor,
    as role: Role?
  ) async throws -> [CheckedPolicy] {
    let keys = checked.map { PolicyShelf.Key(slug: $0.policy.slug, round: $0.policy.round.id) }
    let former = keys.map { (policy: shelf.policy($0.slug, $0.round), order: shelf.order(of: $0)) }
    let orders = try await perform(by: actor, as: role) { desk in
      try zip(checked, former).map { checked, former -> (order: Int, isNew: Bool) in
        let order = try desk.take(checked, on: occasion, knowing: former.order)
        if let policy = former.policy, order.isNew { try desk.moveBudget(from: policy.round, to: checked.policy.round) }
        return order
      }
    }
    shelf.take(zip(checked, orders).map { ($0, $1.order) })
    for (checked, order) in zip(checked, orders) where order.isNew {
      try await refreshDrafts(programme: checked.policy.slug, round: checked.policy.round.id)
    }
    return zip(checked, orders).filter(\.1.isNew).map(\.0)
  }

  /// Writes the rows of the round's drafts again where the window's end is not what they show: drafts follow the
  /// version in use.
  package func refreshDrafts(programme: String, round: String) async throws {
    let reference = PolicyReference(programme: programme, round: round)
    guard let terms = world.terms(reference) else { return }
    let last = terms.window.upperBound.adding(milliseconds: -1).day.description
    let states = ["draft", "awaitingConfirmation"]
    let stale = try await read { desk in
      try desk.transaction.rows(
        """
        select id from cases where programme = \(programme) and round = \(round)
          and state in (\(list: states)) and deadline <> \(last)
        """
      ).map { CaseID(try $0.text("id")) }
    }
    for id in stale {
      try await perform(by: .system) { desk in
        guard let file = try desk.load(CaseFile.self, id) else { return }
        try CaseTable(desk.transaction).write(CaseRow(file, desk.world))
      }
    }
  }
}

extension Desk {
  /// - Parameter order: the history as the shelf knows it.
  /// - Returns: the version of the round's history with this policy in use.
  /// - Throws: ``Conflict`` when the history has gone on since.
  fileprivate func take(
    _ checked: CheckedPolicy, on occasion: PolicyTaken.Occasion, knowing order: Int
  ) throws -> (order: Int, isNew: Bool) {
    let policy = checked.policy
    try PolicyArchive(transaction).keep(checked.version, at: now)
    let id = PolicyHistory.id(policy.slug, policy.round.id)
    let history = try load(PolicyHistory.self, id)
    let taken = PolicyTaken(
      programme: policy.slug, round: policy.round.id, hash: policy.hash, cases: checked.cases,
      engine: PolicyEngine.version, occasion: occasion)
    let events = try PolicyHistory.take(taken, after: history, by: actor)
    guard !events.isEmpty else { return (history?.version ?? 0, false) }
    if let history, history.version > order {
      throw Conflict(
        stream: StreamID(PolicyHistory.self, id.rawValue).description, expected: order, found: history.version)
    }
    guard history != nil else { return (try open(PolicyHistory.self, id, with: events).version, true) }
    return (try change(PolicyHistory.self, id) { _ in events }.version, true)
  }

  /// A pot that was opened keeps the budget of its opening until the round says otherwise.
  fileprivate func moveBudget(from former: Round, to next: Round) throws {
    let ledger = GrantLedger(transaction)
    guard former.budget != next.budget, try ledger.budgetLeft(pool: next.pool, year: next.batchYear) != nil else {
      return
    }
    do { try ledger.setBudget(next.budget, pool: next.pool, year: next.batchYear) } catch StorageFault.checkFailed {
      throw Refusal(
        .overBudget, clause: "一",
        reason: Phrase(
          zh: "新版本的年度资金 \(next.budget.grouped) 元低于已经占用的金额。",
          en: "The new version's budget of \(next.budget.grouped) yuan is below what is given away."),
        remedy: Phrase(zh: "请核对批次文件里的 budget。", en: "Check the budget in the round's file."))
    }
  }
}

extension PolicyHistory: Projected {
  package func post(_ event: Recorded<PolicyHistoryEvent>, after before: PolicyHistory?, _ projector: Projector) throws
  {}

  package func writeRows(key: String, _ projector: Projector) throws {}
}
