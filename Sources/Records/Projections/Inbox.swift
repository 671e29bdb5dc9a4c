package import Casework
package import Standards

/// The messages of one account: its own and those to its enterprise.
package struct Inbox: Sendable {
  private let engine: any Engine

  package init(_ engine: any Engine) { self.engine = engine }

  package struct Line: Hashable, Sendable {
    package let id: String
    package let target: InboxMessage.Target
    /// The event's.
    package let kind: String
    package let subject: Phrase
    package let body: Phrase
    package let sentAt: Instant
    package let read: Bool
  }

  /// The newest first; `before` is the last id of the page before.
  package func lines(for actor: Actor, before: String? = nil, limit: Int = 50) async throws -> [Line] {
    let recipients = Inbox.recipients(actor)
    return try await engine.read { transaction in
      let newest = Inbox.newest(of: recipients, before: before, limit: limit)
      return try transaction.rows(
        """
        select m.id, m.target, m.kind, m.subject_zh, m.subject_en, m.body_zh, m.body_en, m.sent_at_ms,
          case when r.message is null then 0 else 1 end as seen
        from messages m left join message_readings r on r.message = m.id and r.account = \(actor.account.rawValue)
        where m.id in (\(newest)) order by m.id desc limit \(limit)
        """
      ).map { try Inbox.line($0, transaction) }
    }
  }

  /// Among the newest ``unreadReach`` messages.
  package func unread(for actor: Actor) async throws -> Int {
    let newest = Inbox.newest(of: Inbox.recipients(actor), before: nil, limit: Inbox.unreadReach)
    return try await engine.read {
      try $0.row(
        """
        select count(*) as n from (\(newest)) as m
        where not exists (select 1 from message_readings r
          where r.message = m.id and r.account = \(actor.account.rawValue))
        """)?.count("n") ?? 0
    }
  }

  private static let unreadReach = 1000

  /// Ids by one short walk for each recipient, however many messages a role has.
  private static func newest(of recipients: [String], before: String?, limit: Int) -> Query {
    var union: Query = ""
    for (index, recipient) in recipients.enumerated() {
      if index > 0 { union.append(" union all ") }
      let conditions: [Query] = ["recipient = \(recipient)"] + (before.map { ["id < \($0)"] } ?? [])
      union.append(
        """
        select * from (select id from messages\(.filter(conditions)) order by id desc limit \(limit)) as walk
        """)
    }
    return "select id from (\(union)) as walks order by id desc limit \(limit)"
  }

  /// Nothing happens for a message of somebody else.
  package func markRead(_ id: String, by actor: Actor, at moment: Instant) async throws {
    let recipients = Inbox.recipients(actor)
    try await engine.write {
      try $0.run(
        """
        insert into message_readings (account, message, read_at_ms)
        select \(actor.account.rawValue), id, \(moment) from messages
        where id = \(id) and recipient in (\(list: recipients))
        on conflict (account, message) do nothing
        """)
    }
  }

  private static func recipients(_ actor: Actor) -> [String] {
    [InboxMessage.Recipient.account(actor.account).row]
      + (actor.enterprise.map { [InboxMessage.Recipient.enterprise($0).row] } ?? [])
      + actor.roles.sorted().map { InboxMessage.Recipient.role($0).row }
  }

  /// Where a sealed body belongs.
  static let place = "messages"

  private static func line(_ row: ResultRow, _ transaction: any Transaction) throws -> Line {
    func body(_ column: String) throws -> String { try transaction.open(try row.text(column), at: place) }
    return Line(
      id: try row.text("id"), target: try InboxMessage.Target(row: try row.text("target")),
      kind: try row.text("kind"),
      subject: Phrase(zh: try row.text("subject_zh"), en: try row.text("subject_en")),
      body: Phrase(zh: try body("body_zh"), en: try body("body_en")),
      sentAt: try row.instant("sent_at_ms"), read: try row.flag("seen"))
  }
}
