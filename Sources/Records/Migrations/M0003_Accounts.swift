extension Migration {
  /// Who may sign in. `accounts` and `account_roles` are made from events; secrets and sessions are not, so that no
  /// secret is ever in the record that is kept for ever.
  static let accounts = Migration(
    number: 3, name: "0003 accounts",
    statements: [
      """
      create table accounts (
        id text not null primary key,
        login text not null unique,
        name text not null,
        department text not null,
        disabled {int} not null check (disabled in (0, 1)),
        created_at_ms {int} not null,
        version {int} not null
      ){strict}
      """,
      """
      create table account_roles (
        account text not null references accounts (id) on delete cascade,
        role text not null,
        primary key (account, role)
      ){strict}
      """,
      // System, security and audit administrators are three people.
      """
      create unique index account_roles_one_administration on account_roles (account)
      where role in ('systemAdministrator', 'securityAdministrator', 'auditAdministrator')
      """,
      """
      create table credentials (
        account text not null primary key,
        password_hash text not null,
        totp_secret {blob},
        totp_last_step {int} not null default 0,
        changed_at_ms {int} not null
      ){strict}
      """,
      // Where mail goes; a person may change it or have it forgotten.
      "create table contacts (account text not null primary key, email text not null){strict}",
      """
      create table sessions (
        token_hash text not null primary key,
        account text not null,
        csrf_secret text not null,
        created_at_ms {int} not null,
        last_seen_at_ms {int} not null,
        expires_at_ms {int} not null
      ){strict}
      """,
      "create index sessions_by_account on sessions (account)",
      "create index sessions_by_expiry on sessions (expires_at_ms)",
    ])
}
