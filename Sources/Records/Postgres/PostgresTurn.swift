/// How writers of one database take turns, and how a commit is found again.
///
/// Events are numbered without gaps, so their writers wait for one another in any case. The lock is taken before the
/// transaction's snapshot: who waited for it sees what the one before left and does not fail. SERIALIZABLE stands
/// behind it. The table is empty, so that no lock on it stands in the way of the server's own housekeeping.
enum PostgresTurn {
  static let tables = [
    "create table if not exists commit_turn (nobody bigint)",
    """
    create table if not exists commit_marks (
      writer text not null primary key, number bigint not null, at timestamp not null)
    """,
  ]

  static let session = """
    set statement_timeout = '\(PostgresLane.statementLimit)'; set lock_timeout = '\(PostgresLane.lockLimit)';
    set bytea_output = 'hex'; set standard_conforming_strings = on; set client_min_messages = warning
    """

  static let begin = "begin isolation level serializable; lock table commit_turn in exclusive mode"
  static let beginLong = """
    begin isolation level serializable; set local statement_timeout = 0; set local lock_timeout = 0;
    lock table commit_turn in exclusive mode
    """

  /// Without a limit of time: it would end the waiting for a standby, and call that a success.
  static let end = "set local statement_timeout = 0; commit"

  /// Leaves the commit's number, in the transaction itself.
  static func commit(_ writer: String, _ number: Int) -> String {
    """
    insert into commit_marks (writer, number, at) values ('\(writer)', \(number), current_timestamp)
    on conflict (writer) do update set number = excluded.number, at = excluded.at; \(end)
    """
  }

  /// The last number of this writer. It writes, so that its own commit waits for a standby as the one in question did.
  static func last(_ writer: String) -> Query {
    "update commit_marks set at = current_timestamp where writer = \(writer) returning number"
  }

  static let forgetOldWriters = "delete from commit_marks where at < current_timestamp - interval '30 days'"
}
