extension Migration {
  /// The yearly cap belongs to a pot as the budget does; and of programmes that exclude each other, one side.
  static let sharedPots = Migration(
    number: 6, name: "0006 shared pots",
    statements: [
      "alter table reservations rename to reservations_before",
      "alter table annual_caps rename to annual_caps_before",
      """
      create table annual_caps (
        credit_code text not null,
        pool text not null,
        year {int} not null,
        cap_fen {int} not null check (cap_fen >= 0),
        reserved_fen {int} not null check (reserved_fen >= 0),
        primary key (credit_code, pool, year),
        constraint annual_cap check (reserved_fen <= cap_fen)
      ){strict}
      """,
      """
      insert into annual_caps (credit_code, pool, year, cap_fen, reserved_fen)
      select r.credit_code, r.pool, r.year, max(c.cap_fen), sum(r.amount_fen)
      from reservations_before r
      join annual_caps_before c on c.credit_code = r.credit_code and c.year = r.year
      group by r.credit_code, r.pool, r.year
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
        foreign key (credit_code, pool, year) references annual_caps (credit_code, pool, year),
        foreign key (pool, year) references annual_budgets (pool, year)
      ){strict}
      """,
      """
      insert into reservations
        (case_id, credit_code, year, pool, amount_fen, spent_fen, recovered_fen, reserved_at_ms)
      select case_id, credit_code, year, pool, amount_fen, spent_fen, recovered_fen, reserved_at_ms
      from reservations_before
      """,
      "drop table reservations_before",
      "drop table annual_caps_before",
      // Which side of an exclusion an enterprise is on, and how many of its cases hold it there.
      """
      create table exclusive_sides (
        credit_code text not null,
        year {int} not null,
        pair text not null,
        programme text not null,
        holders {int} not null check (holders >= 0),
        primary key (credit_code, year, pair)
      ){strict}
      """,
      """
      create table exclusive_holds (
        case_id text not null,
        credit_code text not null,
        year {int} not null,
        pair text not null,
        primary key (case_id, pair)
      ){strict}
      """,
    ])
}
