internal import Standards

/// The round's table of amounts: prepared and saved by leads, approved by another person, then final.
package struct Determination: Aggregate, Hashable, Sendable {
  package static let streamPrefix = "determination"

  package enum Phase: String, Codable, Sendable, CaseIterable { case prepared, submitted, approved, cancelled }

  package private(set) var table: DeterminationTable
  package private(set) var phase: Phase = .prepared
  /// Everybody who had a hand in the table; none of them may approve it.
  package private(set) var makers: Set<AccountID>
  package private(set) var approver: AccountID?
  package private(set) var version: Int

  package init(folding events: some Sequence<Recorded<DeterminationEvent>>) throws(BrokenHistory) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .prepared(let table) = first.event, first.version == 1 else {
      throw BrokenHistory(stream: Determination.streamPrefix, version: 0, kind: "prepared")
    }
    self.table = table
    makers = [first.actor]
    version = 1
    while let recorded = iterator.next() { try apply(recorded) }
  }

  package mutating func apply(_ recorded: Recorded<DeterminationEvent>) throws(BrokenHistory) {
    let broken = BrokenHistory(
      stream: "determination:\(table.id)", version: recorded.version, kind: recorded.event.kind)
    guard recorded.version == version + 1 else { throw broken }
    switch (recorded.event, phase) {
    case (.saved(let table), .prepared):
      self.table = table
      makers.insert(recorded.actor)
    case (.submitted, .prepared):
      phase = .submitted
      makers.insert(recorded.actor)
    case (.approved, .submitted):
      guard !makers.contains(recorded.actor) else { throw broken }
      phase = .approved
      approver = recorded.actor
    case (.cancelled, .prepared), (.cancelled, .submitted): phase = .cancelled
    default: throw broken
    }
    version = recorded.version
  }
}

extension Determination {
  package static func prepare(_ table: DeterminationTable, by actor: Actor) throws(Refusal) -> [DeterminationEvent] {
    try Permissions.check(actor, .prepareDetermination, at: nil)
    try table.requireWithinLimits()
    return [.prepared(table)]
  }

  package func save(_ table: DeterminationTable, by actor: Actor) throws(Refusal) -> [DeterminationEvent] {
    try Permissions.check(actor, .prepareDetermination, at: nil)
    try require(.prepared)
    try table.requireWithinLimits()
    return table == self.table ? [] : [.saved(table)]
  }

  package func submit(by actor: Actor) throws(Refusal) -> [DeterminationEvent] {
    try Permissions.check(actor, .submitDetermination, at: nil)
    try require(.prepared)
    return [.submitted]
  }

  /// The shell then settles each row's case with ``DeterminationPool/settle(_:of:year:pool:at:)`` in one transaction.
  /// - Throws: `samePerson` for anybody who prepared, saved or submitted the table.
  package func approve(by actor: Actor) throws(Refusal) -> [DeterminationEvent] {
    try Permissions.check(actor, .approveDetermination, at: nil, on: Subject(makers: makers))
    try require(.submitted)
    try table.requireWithinLimits()
    return [.approved]
  }

  package func cancel(reason: String, by actor: Actor) throws(Refusal) -> [DeterminationEvent] {
    try Permissions.check(actor, .cancelDetermination, at: nil)
    guard phase == .prepared || phase == .submitted else { throw .determinationSettled }
    try reason.requireReason(clause: "六(五)")
    return [.cancelled(Reasoned(reason: reason))]
  }

  private func require(_ expected: Phase) throws(Refusal) {
    guard phase == expected else { throw .determinationSettled }
  }
}
