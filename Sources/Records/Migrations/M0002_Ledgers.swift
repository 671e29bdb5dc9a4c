extension Migration {
  /// Money and invoices. The CHECK and UNIQUE guards are the last line: they hold even when the program's own test
  /// before them is wrong.
  static let ledgers = Migration(
    number: 2, name: "0002 ledgers",
    statements: [
      """
      create table invoice_claims (
        invoice text not null,
        case_id text not null,
        line text not null,
        claimed_at_ms {int} not null,
        primary key (invoice, case_id, line)
      ){strict}
      """,
      "create index invoice_claims_by_case on invoice_claims (case_id)",
      // The key is the invoice alone: recognised once, in whichever round, programme or case.
      """
      create table invoice_recognitions (
        invoice text not null primary key,
        case_id text not null,
        line text not null,
        recognised_at_ms {int} not null
      ){strict}
      """,
      "create index invoice_recognitions_by_case on invoice_recognitions (case_id)",
      """
      create table annual_caps (
        credit_code text not null,
        year {int} not null,
        cap_fen {int} not null check (cap_fen >= 0),
        reserved_fen {int} not null check (reserved_fen >= 0),
        primary key (credit_code, year),
        constraint annual_cap check (reserved_fen <= cap_fen)
      ){strict}
      """,
      """
      create table annual_budgets (
        pool text not null,
        year {int} not null,
        budget_fen {int} not null check (budget_fen >= 0),
        reserved_fen {int} not null check (reserved_fen >= 0),
        primary key (pool, year),
        constraint annual_budget check (reserved_fen <= budget_fen)
      ){strict}
      """,
      """
      create table reservations (
        case_id text not null primary key,
        credit_code text not null,
        year {int} not null,
        pool text not null,
        amount_fen {int} not null check (amount_fen > 0),
        spent_fen {int} not null default 0 check (spent_fen in (0, amount_fen)),
        recovered_fen {int} not null default 0 check (recovered_fen between 0 and spent_fen),
        reserved_at_ms {int} not null,
        foreign key (credit_code, year) references annual_caps (credit_code, year),
        foreign key (pool, year) references annual_budgets (pool, year)
      ){strict}
      """,
      """
      create table payments (
        pay_id text not null primary key,
        case_id text not null,
        amount_fen {int} not null check (amount_fen > 0),
        state text not null check (state in ('instructed', 'paid', 'returned')),
        changed_at_ms {int} not null
      ){strict}
      """,
      "create unique index payments_one_success on payments (case_id) where state = 'paid'",
      "create unique index payments_one_pending on payments (case_id) where state = 'instructed'",
      "create index payments_by_case on payments (case_id, pay_id)",
    ])
}
