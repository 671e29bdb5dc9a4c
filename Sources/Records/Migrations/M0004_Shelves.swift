extension Migration {
  /// What the program keeps besides the events: files, answers to repeated commands, settings, mail to send.
  static let shelves = Migration(
    number: 4, name: "0004 shelves",
    statements: [
      """
      create table blobs (
        hash text not null primary key,
        size {int} not null check (size >= 0),
        kept_at_ms {int} not null
      ){strict}
      """,
      """
      create table idempotency_keys (
        account text not null,
        key text not null,
        answer text not null,
        answered_at_ms {int} not null,
        primary key (account, key)
      ){strict}
      """,
      "create table settings (key text not null primary key, value text not null){strict}",
      """
      create table serials (
        series text not null primary key,
        last {int} not null check (last >= 0)
      ){strict}
      """,
      """
      create table outbox (
        id text not null primary key,
        address text not null,
        subject text not null,
        body text not null,
        queued_at_ms {int} not null,
        attempts {int} not null,
        next_attempt_ms {int} not null,
        sent_at_ms {int},
        fault text
      ){strict}
      """,
      "create index outbox_due on outbox (next_attempt_ms, id) where sent_at_ms is null",
      """
      create table message_readings (
        account text not null,
        message text not null,
        read_at_ms {int} not null,
        primary key (account, message)
      ){strict}
      """,
    ])
}
