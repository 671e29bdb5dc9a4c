package import Standards

/// How long a case has been at its stage, less the time it waited for the applicant.
package struct StageClock: Hashable, Sendable {
  package private(set) var stage: Stage
  package private(set) var since: Instant
  /// Waiting for a correction since then.
  package private(set) var pausedSince: Instant?
  /// Earlier waits at this stage.
  package private(set) var pauses: [Range<Instant>] = []

  init(stage: Stage, since: Instant) {
    self.stage = stage
    self.since = since
  }

  mutating func move(from old: CaseState, to new: CaseState, at: Instant) {
    switch (old, new) {
    case (.correction, .correction): break
    case (_, .correction): pausedSince = at
    case (.correction, _) where new.stage == stage:
      if let start = pausedSince { pauses.append(start..<max(start, at)) }
      pausedSince = nil
    default:
      guard new.stage != stage || new.restartsClock(after: old) else { return }
      self = StageClock(stage: new.stage, since: at)
    }
  }
}

extension CaseState {
  /// Within public notice, the period begins with the notice, and again with a corrected one.
  fileprivate func restartsClock(after old: CaseState) -> Bool {
    if case .publicNotice(let now) = self, case .publicNotice(let before) = old { return now.noticed != before.noticed }
    return false
  }
}
