extension Migration {
  /// What personal and confidential values are sealed with: one key a subject, wrapped with the operator's. An erased
  /// key's row stays, empty, so that what it sealed is told from what is damaged.
  static let dataKeys = Migration(
    number: 9, name: "0009 data keys",
    statements: [
      """
      create table data_keys (
        id text not null primary key,
        subject text not null,
        wrapped text not null,
        master {int} not null,
        erased_at_ms {int}
      ){strict}
      """,
      "create unique index data_keys_in_use on data_keys (subject) where erased_at_ms is null",
      "create index data_keys_by_master on data_keys (master, id) where erased_at_ms is null",
      "create index data_keys_erased on data_keys (erased_at_ms) where erased_at_ms is not null",
      // Logins are sealed; people are found by a keyed hash of theirs.
      "alter table accounts add column login_hash text",
      "create unique index accounts_by_login on accounts (login_hash)",
      "create index accounts_by_creation on accounts (created_at_ms, id)",
    ])
}
