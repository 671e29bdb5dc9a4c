internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

extension DemoScript {
  /// Three of the four experts, in turn.
  mutating func seat(_ applicant: DemoApplicant) {
    for (index, expert) in applicant.panel.enumerated() {
      let seat = Seat(code: applicant.code(index), expert: expert.account, replaces: nil)
      let moment = applicant.moment(.seated).later(minutes: index)
      act("seats expert \(index + 1)", at: moment, by: DemoStaff.lead, on: applicant) {
        try $0.expertReview().seat(seat, by: $1.actor)
      }
    }
  }

  mutating func declare(_ applicant: DemoApplicant, expert index: Int, _ conflict: ConflictCategory? = nil) {
    let moment = applicant.moment(.scored).later(minutes: index * 7)
    act("expert \(index + 1) declares", at: moment, by: applicant.panel[index], on: applicant) { file, desk in
      try file.expertReview().declare(conflict: conflict, by: desk.actor)
    }
  }

  /// - Parameter lock: whether the sheet is also locked, after which nobody changes it.
  mutating func score(_ applicant: DemoApplicant, expert index: Int, lock: Bool) {
    let limits = policy.criterionLimits
    let marks = limits.enumerated().map { place, limit in
      Mark(criterion: limit.criterion, points: limit.maximum * applicant.percent(expert: index, criterion: place) / 100)
    }
    let comment = applicant.comment(expert: index)
    let moment = applicant.moment(.scored).later(minutes: 24 + index * 9)
    act("expert \(index + 1) scores", at: moment, by: applicant.panel[index], on: applicant) { file, desk in
      try file.expertReview().save(marks: marks, comment: comment, criteria: limits, by: desk.actor)
    }
    guard lock else { return }
    act("expert \(index + 1) locks", at: moment.later(minutes: 13), by: applicant.panel[index], on: applicant) {
      file, desk in
      try file.expertReview().lock(criteria: limits, by: desk.actor)
    }
  }

  mutating func close(_ applicant: DemoApplicant) {
    let terms = terms
    act("closes the panel", at: applicant.moment(.closed), by: DemoStaff.lead, on: applicant) { file, desk in
      try file.expertReview().close(by: desk.actor, under: terms)
    }
  }

  mutating func judge(_ applicant: DemoApplicant) {
    seat(applicant)
    for index in 0..<3 {
      declare(applicant, expert: index)
      score(applicant, expert: index, lock: true)
    }
    close(applicant)
  }

  /// A panel that has only begun.
  mutating func leave(_ applicant: DemoApplicant, at progress: Fate.PanelProgress) {
    guard progress != .unassigned else { return }
    seat(applicant)
    guard progress != .seated else { return declare(applicant, expert: 0) }
    for index in 0..<3 {
      declare(applicant, expert: index, progress == .conflicted && index == 1 ? .cooperation : nil)
    }
    switch progress {
    case .unassigned, .seated, .conflicted: break
    case .drafted: for index in 0..<2 { score(applicant, expert: index, lock: false) }
    case .partlyLocked: for index in 0..<3 { score(applicant, expert: index, lock: index == 0) }
    case .allLocked: for index in 0..<3 { score(applicant, expert: index, lock: true) }
    }
  }
}

extension DemoApplicant {
  fileprivate var panel: [Actor] { (0..<3).map { DemoStaff.experts[(index + $0) % DemoStaff.experts.count] } }

  fileprivate func code(_ seat: Int) -> ExpertCode {
    ExpertCode("E-" + String(opaque("seat \(seat)").prefix(6)).uppercased())
  }

  fileprivate func percent(expert: Int, criterion: Int) -> Int {
    let spread = (index * 7 + expert * 5 + criterion * 3) % 24
    return fate == .firstNotice(.unsupported) ? 40 + spread / 2 : 68 + spread
  }

  fileprivate func comment(expert: Int) -> String {
    guard fate != .firstNotice(.unsupported) else { return "成效只有演示环境的数据，没有实际运行前后的对比，推广对象也不明确。" }
    return [
      "有运行前后的对比数据，成效清楚；建议补充对同类单位的推广计划。", "模型已进入主要业务环节，使用规模清楚，数据安全措施有说明。",
      "场景选择准确，效果可核对；与同领域常见做法相比有改进。",
    ][expert % 3]
  }
}
