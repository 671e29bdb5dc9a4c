extension Migration {
  /// What is read off the materials: the queue and its answers, what tells a used material again, and which files the
  /// cases hold (the last made from events alone).
  static let readings = Migration(
    number: 8, name: "0008 readings",
    statements: [
      """
      create table readings (
        digest text not null,
        expecting text not null,
        media text not null,
        applicant text not null,
        urgent {int} not null check (urgent in (0, 1)),
        state text not null check (state in ('queued', 'reading', 'read', 'failed')),
        attempts {int} not null check (attempts >= 0),
        queued_at_ms {int} not null,
        lease text,
        lease_until_ms {int},
        finished_at_ms {int},
        brief text,
        answer text,
        sketch {blob},
        primary key (digest, expecting)
      ){strict}
      """,
      "create index readings_waiting on readings (applicant, urgent, queued_at_ms) where state = 'queued'",
      "create index readings_leased on readings (lease_until_ms) where state = 'reading'",
      "create index readings_finished on readings (state, finished_at_ms)",
      """
      create table reading_turns (
        applicant text not null,
        urgent {int} not null check (urgent in (0, 1)),
        waiting {int} not null check (waiting in (0, 1)),
        turn {int} not null,
        primary key (applicant, urgent)
      ){strict}
      """,
      "create index reading_turns_waiting on reading_turns (urgent, turn, applicant) where waiting = 1",
      """
      create table reading_marks (
        kind text not null,
        mark text not null,
        digest text not null,
        primary key (kind, mark, digest)
      ){strict}
      """,
      "create index reading_marks_by_digest on reading_marks (digest, kind)",
      """
      create table material_files (
        case_id text not null,
        attachment text not null,
        digest text not null,
        material text not null,
        project text,
        name text not null,
        enterprise text not null,
        programme text not null,
        round text not null,
        primary key (case_id, attachment)
      ){strict}
      """,
      "create index material_files_by_digest on material_files (digest, case_id)",
    ])
}
