internal import Standards

/// How fast a case goes: the moments of its milestones, in working hours between 28 August and 12 September 2025.
enum Track: Sendable {
  /// Filed in the window's first hour and on public notice the next day.
  case early
  /// On the second public notice, which still runs.
  case second
  case pool, panel, substantive, completeness, correction, overdue, draft

  /// - Parameter slot: the case's place among those of its track, from 0; later ones come some minutes later.
  func moment(_ milestone: Milestone, slot: Int) -> Instant {
    let plan = plan(milestone)
    let first = Instant.demo(plan.month, plan.day, plan.hour, plan.minute)
    return first.later(minutes: plan.step * slot, seconds: slot * 11 % 60)
  }

  private typealias Plan = (month: Int, day: Int, hour: Int, minute: Int, step: Int)

  private func plan(_ milestone: Milestone) -> Plan {
    switch self {
    case .early: Track.early(milestone)
    case .second: Track.second(milestone)
    case .pool: Track.pool(milestone)
    case .panel: Track.panel(milestone)
    case .substantive, .completeness, .correction, .overdue, .draft: front(milestone)
    }
  }

  private static func early(_ milestone: Milestone) -> Plan {
    switch milestone {
    case .opened: (8, 28, 9, 30, 31)
    case .submitted: (9, 1, 9, 5, 3)
    case .taken: (9, 1, 9, 50, 2)
    case .checked, .answered, .accepted: (9, 1, 10, 40, 5)
    case .worked: (9, 1, 13, 35, 4)
    case .passed: (9, 1, 14, 40, 8)
    case .seated: (9, 1, 16, 20, 3)
    case .scored: (9, 2, 9, 5, 2)
    case .closed: (9, 2, 11, 0, 3)
    }
  }

  private static func second(_ milestone: Milestone) -> Plan {
    switch milestone {
    case .opened: (9, 1, 9, 40, 29)
    case .submitted: (9, 2, 10, 10, 6)
    case .taken: (9, 2, 14, 5, 4)
    case .checked, .answered, .accepted: (9, 3, 9, 40, 9)
    case .worked: (9, 4, 9, 30, 6)
    case .passed: (9, 5, 10, 0, 13)
    case .seated: (9, 5, 14, 30, 3)
    case .scored: (9, 8, 9, 10, 4)
    case .closed: (9, 8, 15, 30, 4)
    }
  }

  private static func pool(_ milestone: Milestone) -> Plan {
    switch milestone {
    case .opened: (9, 1, 13, 40, 21)
    case .submitted: (9, 3, 9, 30, 13)
    case .taken: (9, 3, 14, 10, 5)
    case .checked, .answered, .accepted: (9, 4, 10, 0, 11)
    case .worked: (9, 5, 13, 40, 5)
    case .passed: (9, 8, 9, 30, 14)
    case .seated: (9, 9, 9, 20, 4)
    case .scored: (9, 9, 13, 40, 5)
    case .closed: (9, 11, 10, 0, 6)
    }
  }

  private static func panel(_ milestone: Milestone) -> Plan {
    switch milestone {
    case .opened: (9, 2, 9, 0, 33)
    case .submitted: (9, 4, 9, 20, 16)
    case .taken: (9, 4, 14, 0, 6)
    case .checked, .answered, .accepted: (9, 5, 9, 30, 14)
    case .worked: (9, 8, 9, 40, 9)
    case .passed: (9, 9, 14, 0, 16)
    case .seated: (9, 10, 10, 0, 6)
    case .scored: (9, 11, 9, 30, 8)
    case .closed: (9, 11, 16, 0, 5)
    }
  }

  private func front(_ milestone: Milestone) -> Plan {
    switch (self, milestone) {
    case (.substantive, .opened): (9, 3, 9, 10, 27)
    case (.substantive, .submitted): (9, 5, 9, 15, 11)
    case (.substantive, .taken): (9, 5, 14, 10, 7)
    case (.substantive, .checked), (.substantive, .accepted): (9, 9, 9, 40, 9)
    case (.substantive, .worked): (9, 10, 9, 20, 9)
    case (.substantive, .answered): (9, 11, 15, 20, 7)
    case (.substantive, _): (9, 11, 14, 5, 9)
    case (.correction, .opened): (9, 4, 9, 30, 37)
    case (.correction, .submitted): (9, 8, 9, 40, 21)
    case (.correction, .taken): (9, 9, 9, 20, 8)
    case (.correction, .checked): (9, 9, 15, 0, 12)
    case (.correction, _): (9, 11, 10, 30, 35)
    case (.overdue, .opened): (8, 29, 14, 0, 30)
    case (.overdue, .submitted): (9, 1, 9, 45, 10)
    case (.overdue, .taken): (9, 1, 14, 0, 10)
    case (.overdue, _): (9, 1, 16, 30, 10)
    case (.draft, _): (9, 9, 9, 45, 67)
    case (_, .opened): (9, 8, 9, 20, 31)
    case (_, .submitted): (9, 10, 9, 25, 17)
    case (_, .taken): (9, 11, 9, 40, 9)
    case (_, _): (9, 11, 14, 0, 18)
    }
  }
}
