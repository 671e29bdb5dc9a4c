extension Migration {
  /// The verifiable log: the hashes of its tree, the checkpoints that were signed, the keys that signed them. An event
  /// never changes; its body and salt may be removed together, for its leaf stays.
  static let log = Migration(
    number: 12, name: "0012 log",
    statements: [
      """
      create table log_hashes (
        level {int} not null check (level >= 0),
        place {int} not null check (place >= 0),
        hash {blob} not null,
        primary key (level, place)
      ){strict}
      """,
      """
      create table log_checkpoints (
        size {int} not null primary key check (size >= 0),
        at_ms {int} not null,
        note text not null
      ){strict}
      """,
      """
      create table log_keys (
        number {int} not null primary key check (number > 0),
        statement text not null,
        made_at_ms {int} not null
      ){strict}
      """,
    ],
    only: [
      .sqlite: ["drop trigger events_never_change", eventsAreOnlyErased] + tables.flatMap(appendOnlyInSQLite),
      .postgres: [eventsAreOnlyErasedInPostgres, refusalInPostgres] + tables.flatMap(appendOnlyInPostgres),
    ])

  private static let tables = ["log_hashes", "log_checkpoints", "log_keys"]

  /// Takes the place, and the name, of the trigger that forbade every change.
  static let eventsAreOnlyErased = """
    create trigger events_never_change before update on events
    when not (new.body = '' and new.salt = '' and new.sequence = old.sequence and new.stream = old.stream
      and new.version = old.version and new.kind = old.kind and new.at_ms = old.at_ms and new.actor = old.actor
      and new.role = old.role)
    begin select raise(abort, 'events are append-only'); end
    """

  private static let eventsAreOnlyErasedInPostgres = """
    create or replace function events_are_append_only() returns trigger as $$
    begin
      if tg_op = 'UPDATE' then
        if new.body = '' and new.salt = '' and new.sequence = old.sequence and new.stream = old.stream
          and new.version = old.version and new.kind = old.kind and new.at_ms = old.at_ms and new.actor = old.actor
          and new.role = old.role then
          return new;
        end if;
      end if;
      raise exception 'events are append-only';
    end
    $$ language plpgsql
    """

  private static let refusalInPostgres = """
    create function log_is_append_only() returns trigger as $$
    begin raise exception 'the log is append-only'; end
    $$ language plpgsql
    """

  private static func appendOnlyInSQLite(_ table: String) -> [String] {
    [("change", "update"), ("go", "delete")].map { name, verb in
      """
      create trigger \(table)_never_\(name) before \(verb) on \(table)
      begin select raise(abort, 'the log is append-only'); end
      """
    }
  }

  private static func appendOnlyInPostgres(_ table: String) -> [String] {
    [("change", "update or delete", "row"), ("go", "truncate", "statement")].map { name, verbs, each in
      """
      create trigger \(table)_never_\(name) before \(verbs) on \(table)
      for each \(each) execute procedure log_is_append_only()
      """
    }
  }
}
