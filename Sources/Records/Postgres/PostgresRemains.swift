internal import Foundation

/// What rewritten and deleted rows left in PostgreSQL's files. A table written anew leaves out what nobody can see any
/// more: so whoever began earlier is waited for. The server's WAL keeps it until it is recycled.
struct PostgresRemains {
  let connection: PostgresConnection

  /// Seconds that an earlier transaction is waited for.
  static let patience = 10.0

  func forget(in tables: [String]) throws {
    try connection.begin("set statement_timeout = 0")
    defer { _ = try? connection.command("set statement_timeout = '\(PostgresLane.statementLimit)'") }
    try waitForReaders()
    do { for table in tables { try connection.command("vacuum full \(table)") } } catch StorageFault.busy {
      // Somebody holds a table for long: what is left in its pages goes with the next writing.
      for table in tables { try connection.command("vacuum \(table)") }
    }
  }

  /// Whoever still runs keeps rows alive that others deleted meanwhile: a reader in this database, a writer in any.
  private func waitForReaders() throws {
    let end = Date() + PostgresRemains.patience
    guard let now = try connection.run("select txid_current() as now").rows.first?.count("now") else { return }
    let (earlier, short): (Int, Int) = (now, now % 4_294_967_296)
    let running: Query = """
      select 1 as found where txid_snapshot_xmin(txid_current_snapshot()) <= cast(\(earlier) as bigint)
      union all
      select 1 as found from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and age(backend_xmin) > age(cast(cast(cast(\(short) as bigint) as text) as xid))
      """
    while Date() < end, try !connection.run(running).rows.isEmpty { Thread.sleep(forTimeInterval: 0.02) }
  }
}
