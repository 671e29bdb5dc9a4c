extension Migration {
  /// The programs that serve one database together: who is there, what each of them does for all.
  static let nodes = Migration(
    number: 10, name: "0010 nodes",
    statements: [
      """
      create table nodes (
        id text not null primary key,
        label text not null,
        readers {int} not null check (readers >= 0),
        started_at_ms {int} not null,
        lives_until_ms {int} not null
      ){strict}
      """,
      // A duty whose node is gone, or null, is free.
      """
      create table duties (
        name text not null primary key,
        node text,
        done_at_ms {int}
      ){strict}
      """,
      "alter table readings add column node text",
      "alter table outbox add column node text",
    ])
}
