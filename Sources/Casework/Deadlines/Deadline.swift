package import Standards

/// By when the step should be done, and how that stands today.
package struct Deadline: Hashable, Sendable {
  package enum Light: String, Codable, Sendable, CaseIterable {
    case green
    /// Two working days or fewer are left.
    case amber
    case overdue
    /// The office waits for the applicant.
    case suspended
  }
  package let stage: Stage
  /// The last working day; moved on by as many working days as the case waited for the applicant.
  package let due: CivilDate
  /// Working days left after today; negative once overdue.
  package let remaining: Int
  package let light: Light
}

extension CaseFile {
  /// - Returns: `nil` where no limit runs: drafts, closed cases, a case whose calendar ends first.
  package func deadline(on today: CivilDate, under terms: ProcessTerms) -> Deadline? {
    if case .correction(let correction) = state { return waiting(correction, on: today, under: terms) }
    guard let limit = limit(under: terms.limits) else { return nil }
    let clock = terms.workingDays
    var waited = 0
    for pause in self.clock.pauses {
      waited += max(0, clock.between(pause.lowerBound.day, pause.upperBound.day) ?? 0)
    }
    guard let due = clock.after(self.clock.since.day, limit + waited), let remaining = clock.between(today, due)
    else { return nil }
    let light: Deadline.Light = today > due ? .overdue : remaining <= 2 ? .amber : .green
    return Deadline(stage: stage, due: due, remaining: remaining, light: light)
  }

  private func waiting(_ correction: Correction, on today: CivilDate, under terms: ProcessTerms) -> Deadline? {
    guard let remaining = terms.workingDays.between(today, correction.notice.due) else { return nil }
    return Deadline(stage: stage, due: correction.notice.due, remaining: remaining, light: .suspended)
  }

  private func limit(under limits: CaseTimeLimits) -> Int? {
    switch state {
    case .draft, .awaitingConfirmation, .correction, .clawBack, .closed: nil
    case .completenessReview: limits.completenessReview
    case .substantiveReview: limits.substantiveReview
    case .expertReview: limits.expertReview
    case .determination: limits.determination
    case .publicNotice(let notice): notice.openObjections.isEmpty ? limits.notice : limits.objectionAnswer
    case .disbursement: limits.payment
    }
  }
}
