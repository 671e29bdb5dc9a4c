internal import Casework
package import Standards

/// Mail that was decided on in a command's transaction and is sent after it; a failure delays mail, never a command.
package struct Outbox: Sendable {
  private let engine: any Engine
  private let node: String

  /// - Parameter node: who sends letters here, as ``Nodes`` knows it.
  package init(_ engine: any Engine, node: String) {
    self.engine = engine
    self.node = node
  }

  /// After so many failures a letter is left for a person to look at.
  package static let attemptLimit = 12

  /// An address that is none gets nothing.
  static func queue(
    _ transaction: any Transaction, to address: String, of account: String, subject: String, body: String,
    at moment: Instant
  ) throws {
    guard Letter.isAddress(address) else { return }
    let id = RandomText.hexadecimal(bytes: 16)
    let sealed = try [address, subject, body].map {
      try transaction.seal($0, of: .account(account), at: Outbox.place(id))
    }
    try transaction.run(
      """
      insert into outbox (id, address, subject, body, queued_at_ms, attempts, next_attempt_ms)
      values (\(id), \(sealed[0]), \(sealed[1]), \(sealed[2]), \(moment), 0, \(moment))
      """)
  }

  static func place(_ letter: String) -> String { "outbox/\(letter)" }

  /// Takes the letters whose turn has come, the oldest first; nobody else gets them while this node lives.
  package func take(at moment: Instant, limit: Int = 20) async throws -> [Letter] {
    let (node, living) = (node, Nodes.living(engine.dialect))
    let due: Query = """
      select id, address, subject, body, attempts, queued_at_ms from outbox
      where sent_at_ms is null and next_attempt_ms <= \(moment) and attempts < \(Outbox.attemptLimit)
        and (node is null or node = \(node) or node not in (\(living)))
      order by next_attempt_ms, id limit \(limit)
      """
    guard try await engine.read({ try $0.row(due) }) != nil else { return [] }
    return try await engine.write { transaction in
      let letters = try transaction.rows(due).map { row in
        let id = try row.text("id")
        func opened(_ column: String) throws -> String {
          try transaction.open(try row.text(column), at: Outbox.place(id))
        }
        return Letter(
          id: id, address: try opened("address"), subject: try opened("subject"), body: try opened("body"),
          attempts: try row.count("attempts"), queuedAt: try row.instant("queued_at_ms"))
      }.filter { !$0.address.isErasedOnRequest }
      if letters.isEmpty { return [] }
      try transaction.run("update outbox set node = \(node) where id in (\(list: letters.map(\.id)))")
      return letters
    }
  }

  package func markSent(_ letter: Letter, at moment: Instant) async throws {
    try await engine.write {
      try $0.run(
        """
        update outbox set sent_at_ms = \(moment), attempts = attempts + 1, fault = null, address = '', subject = '',
          body = '', node = null
        where id = \(letter.id)
        """)
    }
  }

  /// Tries again later: after 1, 2, 4 … minutes, at most 6 hours.
  package func markFailed(_ letter: Letter, fault: String, at moment: Instant) async throws {
    let next = moment.adding(seconds: min(60 << Int64(min(letter.attempts, 9)), 6 * 3600))
    try await engine.write {
      try $0.run(
        """
        update outbox set attempts = attempts + 1, fault = \(String(fault.prefix(500))), next_attempt_ms = \(next),
          node = null
        where id = \(letter.id)
        """)
    }
  }

  /// Letters not sent yet, and those of them that were given up.
  package func backlog() async throws -> (waiting: Int, givenUp: Int) {
    let row = try await engine.read {
      try $0.row(
        """
        select count(*) as waiting, count(*) filter (where attempts >= \(Outbox.attemptLimit)) as given_up
        from outbox where sent_at_ms is null
        """)
    }
    return (try row?.count("waiting") ?? 0, try row?.count("given_up") ?? 0)
  }
}
