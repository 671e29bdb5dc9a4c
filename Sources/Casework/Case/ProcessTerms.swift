package import Standards

/// What a round fixes for the handling of its cases; read from the policy, never from the clock.
package struct ProcessTerms: Sendable {
  package let programme: String
  package let round: String
  /// The hash of the policy these come from; recorded with what the applicant saves and submits.
  package let version: String?
  /// Half open, by the server's receipt: `[09-01T00:00, 09-16T00:00)`.
  package let window: Range<Instant>
  package let limits: CaseTimeLimits
  /// The most correction notices of the completeness review; the first is free, each further one needs a lead.
  package let correctionRounds: Int
  package let minimumScores: Int
  /// In points of the average of the locked scores' totals.
  package let passLine: Ratio
  package let workingDays: WorkingClock

  package init(
    programme: String, round: String, version: String? = nil, window: Range<Instant>,
    limits: CaseTimeLimits = .standard,
    correctionRounds: Int = 2, minimumScores: Int = 3, passLine: Ratio, workingDays: WorkingClock
  ) {
    self.programme = programme
    self.round = round
    self.version = version
    self.window = window
    self.limits = limits
    self.correctionRounds = correctionRounds
    self.minimumScores = minimumScores
    self.passLine = passLine
    self.workingDays = workingDays
  }

  /// - Throws: `calendarExhausted` when the calendar does not reach that far.
  func day(after start: CivilDate, workingDays count: Int) throws(Refusal) -> CivilDate {
    guard let day = workingDays.after(start, count) else {
      throw Refusal(
        .calendarExhausted, reason: Phrase(zh: "工作日历未覆盖该日期。", en: "The working calendar does not reach that day."),
        remedy: Phrase(zh: "请管理员更新工作日历。", en: "Ask an administrator to extend the calendar."))
    }
    return day
  }
}

/// Working days allowed to each step. The guide gives none; these are the round's.
package struct CaseTimeLimits: Codable, Hashable, Sendable {
  package var completenessReview: Int
  package var correction: Int
  package var substantiveReview: Int
  package var expertReview: Int
  package var determination: Int
  package var notice: Int
  package var objectionAnswer: Int
  package var payment: Int

  package init(
    completenessReview: Int = 5, correction: Int = 5, substantiveReview: Int = 10, expertReview: Int = 15,
    determination: Int = 5, notice: Int = 5, objectionAnswer: Int = 10, payment: Int = 10
  ) {
    self.completenessReview = completenessReview
    self.correction = correction
    self.substantiveReview = substantiveReview
    self.expertReview = expertReview
    self.determination = determination
    self.notice = notice
    self.objectionAnswer = objectionAnswer
    self.payment = payment
  }

  package static let standard = CaseTimeLimits()
}

/// The working calendar as two questions.
package struct WorkingClock: Sendable {
  /// The `count`-th working day after a day, that day not counted; `nil` beyond the calendar.
  package let after: @Sendable (_ day: CivilDate, _ count: Int) -> CivilDate?
  /// Working days in `(from, to]`; negative when `to` lies before `from`; `nil` beyond the calendar.
  package let between: @Sendable (_ from: CivilDate, _ to: CivilDate) -> Int?

  package init(
    after: @escaping @Sendable (CivilDate, Int) -> CivilDate?,
    between: @escaping @Sendable (CivilDate, CivilDate) -> Int?
  ) {
    self.after = after
    self.between = between
  }
}
