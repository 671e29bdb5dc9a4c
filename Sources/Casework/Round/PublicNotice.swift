package import Standards

package enum NoticeEvent: DomainEvent {
  case prepared(NoticeSheet)
  case published(NoticePeriod)
  /// Another notice has taken its place.
  case replaced(by: NoticeID)
  case ended

  package var kind: String {
    switch self {
    case .prepared: "prepared"
    case .published: "published"
    case .replaced: "replaced"
    case .ended: "ended"
    }
  }
}

/// What the public reads; fixed once published.
package struct NoticeSheet: Codable, Hashable, Sendable {
  package let id: NoticeID
  /// As printed: `2025-01`.
  package let number: String
  package let round: String
  package let title: Phrase
  package let rows: [NoticeRow]
  package let workingDays: Int
  package let replaces: NoticeID?

  package init(
    id: NoticeID, number: String, round: String, title: Phrase, rows: [NoticeRow], workingDays: Int,
    replaces: NoticeID? = nil
  ) {
    self.id = id
    self.number = number
    self.round = round
    self.title = title
    self.rows = rows
    self.workingDays = workingDays
    self.replaces = replaces
  }
}

/// No more than the public needs: no telephone, no account, the code's middle masked.
package struct NoticeRow: Codable, Hashable, Sendable {
  package let id: CaseID
  package let number: ApplicationNumber
  package let enterpriseName: String
  package let maskedCode: String
  package let project: String
  package let amount: Money

  package init(
    id: CaseID, number: ApplicationNumber, enterpriseName: String, enterprise: EnterpriseID, project: String,
    amount: Money
  ) {
    self.id = id
    self.number = number
    self.enterpriseName = enterpriseName
    let code = enterprise.rawValue
    self.maskedCode = code.count > 8 ? "\(code.prefix(4))**********\(code.suffix(4))" : "****"
    self.project = project
    self.amount = amount
  }
}

package struct NoticePeriod: Codable, Hashable, Sendable {
  package let from: Instant
  /// The first moment after the last day.
  package let until: Instant

  package init(from: Instant, until: Instant) {
    self.from = from
    self.until = until
  }
}

/// 六(六): a published notice never changes; a correction is a new notice that names the old.
package struct PublicNotice: Aggregate, Hashable, Sendable {
  package static let streamPrefix = "notice"

  package let sheet: NoticeSheet
  package private(set) var period: NoticePeriod?
  package private(set) var replacedBy: NoticeID?
  package private(set) var isEnded = false
  package private(set) var version: Int

  package init(folding events: some Sequence<Recorded<NoticeEvent>>) throws(BrokenHistory) {
    var iterator = events.makeIterator()
    guard let first = iterator.next(), case .prepared(let sheet) = first.event, first.version == 1 else {
      throw BrokenHistory(stream: PublicNotice.streamPrefix, version: 0, kind: "prepared")
    }
    self.sheet = sheet
    version = 1
    while let recorded = iterator.next() { try apply(recorded) }
  }

  package mutating func apply(_ recorded: Recorded<NoticeEvent>) throws(BrokenHistory) {
    let broken = BrokenHistory(stream: "notice:\(sheet.id)", version: recorded.version, kind: recorded.event.kind)
    guard recorded.version == version + 1, replacedBy == nil, !isEnded else { throw broken }
    switch recorded.event {
    case .published(let period) where self.period == nil: self.period = period
    case .replaced(let other) where period != nil: replacedBy = other
    case .ended where recorded.at >= (period?.until ?? recorded.at.adding(milliseconds: 1)): isEnded = true
    default: throw broken
    }
    version = recorded.version
  }
}

extension PublicNotice {
  package static func prepare(_ sheet: NoticeSheet, by actor: Actor) throws(Refusal) -> [NoticeEvent] {
    try Permissions.check(actor, sheet.replaces == nil ? .prepareNotice : .correctNotice, at: nil)
    guard !sheet.rows.isEmpty else { throw .notice(.noticeEmpty) }
    guard sheet.workingDays > 0, Set(sheet.rows.map(\.id)).count == sheet.rows.count else {
      throw .notice(.periodInvalid)
    }
    return [.prepared(sheet)]
  }

  /// The day of publication is not counted; the period ends with its last working day, 24:00.
  package func publish(by actor: Actor, at now: Instant, under terms: ProcessTerms) throws(Refusal) -> [NoticeEvent] {
    try Permissions.check(actor, .publishNotice, at: nil)
    guard period == nil else { throw .notice(.noticeSettled) }
    let last = try terms.day(after: now.day, workingDays: sheet.workingDays)
    return [.published(NoticePeriod(from: now, until: Instant(last, hour: 24)))]
  }

  /// - Parameter successor: the new notice, prepared with ``NoticeSheet/replaces`` naming this one.
  package func replace(by successor: PublicNotice, actor: Actor) throws(Refusal) -> [NoticeEvent] {
    try Permissions.check(actor, .correctNotice, at: nil)
    guard period != nil, replacedBy == nil, !isEnded, successor.sheet.replaces == sheet.id else {
      throw .notice(.noticeSettled)
    }
    return [.replaced(by: successor.sheet.id)]
  }

  /// What time alone brings about.
  package func due(at now: Instant) -> [NoticeEvent] {
    guard let period, replacedBy == nil, !isEnded, now >= period.until else { return [] }
    return [.ended]
  }
}
