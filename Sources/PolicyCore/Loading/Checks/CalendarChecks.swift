internal import Standards

/// Days of a round that a person should look at again: the guide's dates stand, but an applicant meets a closed office.
enum CalendarChecks {
  static func report(_ round: Round, at place: DocumentNode, calendar: WorkingCalendar = .stateCouncil) {
    let last = round.window.upperBound.adding(milliseconds: -1).day
    let end = place["window"]?["to"] ?? place
    deadline(last, named: Phrase(zh: "申报期最后一天", en: "The window's last day"), at: end, calendar)
    if let to = round.evidence.to {
      deadline(
        to, named: Phrase(zh: "证明期间最后一天", en: "The evidence period's last day"), at: place["evidence"]?["to"] ?? place,
        calendar)
    }
    limits(round.timeLimits, from: last, at: place["time_limits"] ?? place, calendar)
  }

  private static func deadline(_ day: CivilDate, named: Phrase, at place: DocumentNode, _ calendar: WorkingCalendar) {
    guard !calendar.isWorkingDay(day) else { return }
    let next = calendar.workingDay(onOrAfter: day).map { "\($0.day)" } ?? "—"
    place.warn(
      "holiday-deadline",
      Phrase(
        zh: "\(named.zh) \(day) 不是工作日，下一个工作日是 \(next)。",
        en: "\(named.en), \(day), is no working day; the next one is \(next)."),
      Phrase(zh: "与指南核对；如有误，改正日期。", en: "Compare with the guide; correct the day if it is wrong."))
  }

  /// The latest day each stage may end when all before it took all their time.
  private static func limits(
    _ limits: TimeLimits, from start: CivilDate, at place: DocumentNode, _ calendar: WorkingCalendar
  ) {
    var day = start
    for (key, days) in [
      ("completeness_review", limits.completenessReview), ("correction", limits.correction),
      ("substantive_review", limits.substantiveReview), ("expert_review", limits.expertReview),
      ("determination", limits.determination), ("notice", limits.notice),
      ("objection_answer", limits.objectionAnswer), ("payment", limits.payment),
    ] {
      guard let reckoned = calendar.adding(workingDays: days, to: day) else { return }
      day = reckoned.day
      guard reckoned.isProvisional else { continue }
      (place[key] ?? place).warn(
        "provisional-calendar",
        Phrase(
          zh: "“\(key)”的期限可能到 \(day)，那一年的放假安排尚未公布。",
          en: "The limit “\(key)” may run to \(day), a year whose holiday notice is not published yet."),
        Phrase(zh: "公布后更新日历再核对。", en: "Update the calendar once it is published and check again."))
      return
    }
  }
}
