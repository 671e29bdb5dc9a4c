package import Casework
package import Standards

/// The papers of a round, as lists show them: determinations, public notices, payment batches.
package struct RoundPapers {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package enum Kind: String, Sendable { case determination, notice, batch }

  package struct Row: Hashable, Sendable {
    package let kind: Kind
    package let id: String
    package let version: Int
    package let round: String
    package let state: String
    package let madeBy: AccountID
    package let cases: Int
    package let total: Money
    package let openedAt: Instant
    package let updatedAt: Instant
  }

  /// The newest first.
  package func rows(_ kind: Kind, round: String? = nil) throws -> [Row] {
    var conditions: [Query] = ["kind = \(kind.rawValue)"]
    if let round { conditions.append("round = \(round)") }
    return try transaction.rows(
      """
      select id, version, round, state, made_by, cases, total_fen, opened_at_ms, updated_at_ms from round_papers
      \(.filter(conditions)) order by opened_at_ms desc, id desc
      """
    ).map {
      Row(
        kind: kind, id: try $0.text("id"), version: try $0.count("version"), round: try $0.text("round"),
        state: try $0.text("state"), madeBy: AccountID(try $0.text("made_by")), cases: try $0.count("cases"),
        total: try $0.money("total_fen"), openedAt: try $0.instant("opened_at_ms"),
        updatedAt: try $0.instant("updated_at_ms"))
    }
  }

  /// What one event shows of a paper; the first event opens its row.
  func write(
    _ kind: Kind, id: String, version: Int, round: String, state: String, amounts: [Money], by account: AccountID,
    at moment: Instant
  ) throws {
    try transaction.run(
      """
      insert into round_papers
        (kind, id, version, round, state, made_by, cases, total_fen, opened_at_ms, updated_at_ms)
      values (\(kind.rawValue), \(id), \(version), \(round), \(state), \(account.rawValue), \(amounts.count),
        \(try amounts.sum()), \(moment), \(moment))
      on conflict (kind, id) do update set
        version = excluded.version, state = excluded.state, cases = excluded.cases, total_fen = excluded.total_fen,
        updated_at_ms = excluded.updated_at_ms
      """)
  }
}
