extension Migration {
  /// What the pages read. Every row here is made from events alone and can be made again.
  static let projections = Migration(
    number: 5, name: "0005 projections",
    statements: [
      """
      create table cases (
        id text not null primary key,
        version {int} not null,
        number text unique,
        programme text not null,
        round text not null,
        enterprise text not null,
        name text not null,
        search text not null,
        channel text not null,
        stage {int} not null,
        state text not null,
        opened_by text not null,
        assignee text,
        requested_fen {int},
        recognised_fen {int},
        awarded_fen {int},
        opened_at_ms {int} not null,
        submitted_at_ms {int},
        deadline text not null,
        flags text not null,
        updated_at_ms {int} not null
      ){strict}
      """,
      "create index cases_by_deadline on cases (programme, round, stage, deadline, id)",
      "create index cases_by_state on cases (programme, round, state, deadline, id)",
      "create index cases_by_update on cases (programme, round, updated_at_ms, id)",
      "create index cases_by_assignee on cases (assignee, deadline, id)",
      "create index cases_by_round on cases (programme, round, deadline, id)",
      "create index cases_by_enterprise on cases (enterprise, opened_at_ms, id)",
      """
      create table case_tallies (
        programme text not null,
        round text not null,
        stage {int} not null,
        state text not null,
        cases {int} not null check (cases >= 0),
        primary key (programme, round, stage, state)
      ){strict}
      """,
      """
      create table messages (
        id text not null primary key,
        recipient text not null,
        target text not null,
        kind text not null,
        subject_zh text not null,
        subject_en text not null,
        body_zh text not null,
        body_en text not null,
        sent_at_ms {int} not null
      ){strict}
      """,
      "create index messages_by_recipient on messages (recipient, id)",
      """
      create table round_papers (
        id text not null,
        kind text not null check (kind in ('determination', 'notice', 'batch')),
        version {int} not null,
        round text not null,
        state text not null,
        made_by text not null,
        cases {int} not null,
        total_fen {int} not null,
        opened_at_ms {int} not null,
        updated_at_ms {int} not null,
        primary key (kind, id)
      ){strict}
      """,
      "create index round_papers_by_round on round_papers (kind, round, opened_at_ms, id)",
      """
      create table objections (
        id text not null primary key,
        case_id text not null,
        notice text not null,
        category text not null,
        state text not null check (state in ('open', 'dismissed', 'upheld')),
        filed_at_ms {int} not null
      ){strict}
      """,
      "create index objections_by_state on objections (state, filed_at_ms, id)",
      "create index objections_by_case on objections (case_id, id)",
      """
      create table enterprises (
        credit_code text not null primary key,
        version {int} not null,
        name text not null,
        search text not null,
        registered_at_ms {int} not null
      ){strict}
      """,
      """
      create table enterprise_agents (
        credit_code text not null,
        account text not null,
        primary key (credit_code, account)
      ){strict}
      """,
      "create index enterprise_agents_by_account on enterprise_agents (account, credit_code)",
    ])
}
