package import PolicyCore
package import Standards

extension ProcessTerms {
  /// The terms of a policy's round on the given calendar.
  package init(_ policy: CompiledPolicy, calendar: WorkingCalendar) {
    let limits = policy.round.timeLimits
    self.init(
      programme: policy.slug, round: policy.round.id, version: policy.hash, window: policy.round.window,
      limits: CaseTimeLimits(
        completenessReview: limits.completenessReview, correction: limits.correction,
        substantiveReview: limits.substantiveReview, expertReview: limits.expertReview,
        determination: limits.determination, notice: limits.notice, objectionAnswer: limits.objectionAnswer,
        payment: limits.payment),
      correctionRounds: policy.round.correctionRounds, minimumScores: policy.expert.minimumScores,
      passLine: Ratio(Int64(policy.expert.passLine), over: 1) ?? .one, workingDays: WorkingClock(calendar))
  }
}

extension WorkingClock {
  package init(_ calendar: WorkingCalendar) {
    self.init(
      after: { day, count in calendar.adding(workingDays: count, to: day)?.day },
      between: { from, to in
        from <= to
          ? calendar.workingDays(from: from, to: to).days : -calendar.workingDays(from: to, to: from).days
      })
  }
}
