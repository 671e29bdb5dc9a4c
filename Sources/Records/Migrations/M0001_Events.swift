extension Migration {
  /// What keeps events from being changed: the trigger `events_never_change`.
  static func guardOfEvents(_ dialect: Dialect) -> String {
    switch dialect {
    case .sqlite:
      """
      create trigger events_never_change before update on events
      begin select raise(abort, 'events are append-only'); end
      """
    case .postgres:
      """
      create trigger events_never_change before update or delete on events
      for each row execute procedure events_are_append_only()
      """
    }
  }

  /// The truth: what happened, in order. Everything else in the database can be made again from it, except what is
  /// kept out of it on purpose (passwords, sessions).
  static let events = Migration(
    number: 1, name: "0001 events",
    statements: [
      """
      create table events (
        sequence {int} not null primary key,
        stream text not null,
        version {int} not null check (version > 0),
        kind text not null,
        at_ms {int} not null,
        actor text not null,
        role text not null,
        body text not null,
        salt text not null,
        unique (stream, version)
      ){strict}
      """,
      "create index events_by_actor on events (actor, sequence)",
      "create index events_by_kind on events (kind, sequence)",
      "create index events_by_time on events (at_ms, sequence)",
    ],
    only: [
      .sqlite: [
        guardOfEvents(.sqlite),
        """
        create trigger events_never_go before delete on events
        begin select raise(abort, 'events are append-only'); end
        """,
      ],
      .postgres: [
        """
        create function events_are_append_only() returns trigger as $$
        begin raise exception 'events are append-only'; end
        $$ language plpgsql
        """,
        guardOfEvents(.postgres),
        """
        create trigger events_never_go before truncate on events
        for each statement execute procedure events_are_append_only()
        """,
      ],
    ])
}
