internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// A public notice with what belongs to its page, read at one moment.
struct NoticeRecord: Sendable {
  enum Standing: Hashable { case prepared, running, ended, replaced }

  let notice: PublicNotice
  let policy: CompiledPolicy?
  /// Of this notice; who objects is not in them.
  let objections: [ObjectionTable.Row]
  let predecessor: PublicNotice?
  let successor: PublicNotice?

  var id: NoticeID { notice.sheet.id }
  var sheet: NoticeSheet { notice.sheet }

  func standing(at now: Instant) -> Standing {
    guard let period = notice.period else { return .prepared }
    if notice.replacedBy != nil { return .replaced }
    return notice.isEnded || now >= period.until ? .ended : .running
  }

  /// The first working day that counts and the last one.
  func days(_ calendar: WorkingCalendar) -> ClosedRange<CivilDate>? {
    guard let period = notice.period, let first = calendar.adding(workingDays: 1, to: period.from.day)?.day,
      case let last = period.until.adding(milliseconds: -1).day, first <= last
    else { return nil }
    return first...last
  }

  var department: Phrase { policy?.round.departments[Stage.publicNotice.key] ?? Stage.publicNotice.department }
  var total: Money { (try? sheet.rows.map(\.amount).sum()) ?? .zero }
  func count(_ state: ObjectionTable.State) -> Int { objections.count { $0.state == state } }
}

extension Stage {
  /// The name under which a round's file speaks of the stage.
  var key: String { String(describing: self) }
}

extension Premises {
  /// - Throws: the 404 page when there is no such notice.
  func noticeRecord(_ id: NoticeID) async throws -> NoticeRecord {
    let policies = policies
    let found = try await office.read { desk in try NoticeRecord.read(id, desk, policies) }
    guard let found else { throw Fault.notFound }
    return found
  }

  /// Published notices, or all of them, the newest first.
  func noticeRecords(published: Bool) async throws -> [NoticeRecord] {
    let policies = policies
    return try await office.read { desk in
      try RoundPapers(desk.transaction).rows(.notice)
        .filter { !published || $0.state != "prepared" }
        .compactMap { try NoticeRecord.read(NoticeID($0.id), desk, policies) }
    }
  }
}

extension NoticeRecord {
  static func read(_ id: NoticeID, _ desk: Desk, _ policies: PolicyShelf) throws -> NoticeRecord? {
    guard let notice = try desk.load(PublicNotice.self, id) else { return nil }
    let opened = try notice.sheet.rows.first.flatMap { try desk.load(CaseFile.self, $0.id) }?.dossier.opened
    return NoticeRecord(
      notice: notice, policy: opened.flatMap { policies.policy($0.programme, $0.round) },
      objections: try ObjectionTable(desk.transaction).rows().filter { $0.notice == id },
      predecessor: try notice.sheet.replaces.flatMap { try desk.load(PublicNotice.self, $0) },
      successor: try notice.replacedBy.flatMap { try desk.load(PublicNotice.self, $0) })
  }
}
