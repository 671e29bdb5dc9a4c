package import Standards

/// One application, as the fold of its events.
package struct CaseFile: Aggregate, Hashable, Sendable {
  package static let streamPrefix = "case"

  package private(set) var state: CaseState
  package private(set) var version: Int
  package private(set) var clock: StageClock
  /// The moment of the last event.
  package private(set) var touchedAt: Instant

  package init(folding events: some Sequence<Recorded<CaseEvent>>) throws(BrokenHistory) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .opened(let opened) = first.event, first.version == 1 else {
      throw BrokenHistory(stream: CaseFile.streamPrefix, version: 0, kind: "opened")
    }
    state = .draft(Draft(dossier: Dossier(opened: opened, by: first.actor, at: first.at)))
    version = 1
    clock = StageClock(stage: .application, since: first.at)
    touchedAt = first.at
    while let recorded = iterator.next() { try apply(recorded) }
  }

  package mutating func apply(_ recorded: Recorded<CaseEvent>) throws(BrokenHistory) {
    guard recorded.version == version + 1, recorded.at >= touchedAt,
      let next = state.after(recorded.event, at: recorded.at)
    else { throw BrokenHistory(stream: "case:\(id)", version: recorded.version, kind: recorded.event.kind) }
    clock.move(from: state, to: next, at: recorded.at)
    state = next
    version = recorded.version
    touchedAt = recorded.at
  }

  package var id: CaseID { state.dossier.id }
  package var dossier: Dossier { state.dossier }
  package var stage: Stage { state.stage }
}

extension CaseFile {
  package func draft() throws(Refusal) -> Draft {
    if case .draft(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func awaitingConfirmation() throws(Refusal) -> AwaitingConfirmation {
    if case .awaitingConfirmation(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func completenessReview() throws(Refusal) -> CompletenessReview {
    if case .completenessReview(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func correction() throws(Refusal) -> Correction {
    if case .correction(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func substantiveReview() throws(Refusal) -> SubstantiveReview {
    if case .substantiveReview(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func expertReview() throws(Refusal) -> ExpertReview {
    if case .expertReview(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func determination() throws(Refusal) -> DeterminationPool {
    if case .determination(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func publicNotice() throws(Refusal) -> OnNotice {
    if case .publicNotice(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func disbursement() throws(Refusal) -> Disbursement {
    if case .disbursement(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func clawBack() throws(Refusal) -> ClawBack {
    if case .clawBack(let stage) = state { return stage }
    throw .wrongStage(state)
  }
  package func closure() throws(Refusal) -> Closure {
    if case .closed(let stage) = state { return stage }
    throw .wrongStage(state)
  }
}
