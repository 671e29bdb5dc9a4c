internal import Casework

extension Migration {
  /// Lists that stay as fast with a million cases: every page of a worklist is a few short walks along an index, one
  /// for each place (stage and state) it shows, and part of a name is found by its grams.
  static let lists = Migration(
    number: 11, name: "0011 lists",
    statements: [
      "drop index cases_by_deadline",
      "drop index cases_by_state",
      "drop index cases_by_update",
      "drop index cases_by_assignee",
      "drop index cases_by_round",
      "create index cases_by_place on cases (stage, state, deadline, id)",
      "create index cases_by_place_updated on cases (stage, state, updated_at_ms, id)",
      "create index cases_by_round on cases (programme, round, stage, state, deadline, id)",
      "create index cases_by_round_updated on cases (programme, round, stage, state, updated_at_ms, id)",
      """
      create index cases_by_assignee on cases (assignee, stage, state, deadline, id) where assignee is not null
      """,
      "create index cases_flagged on cases (flags, deadline, id) where flags <> ''",
      "create index cases_flagged_updated on cases (flags, updated_at_ms, id) where flags <> ''",
      // The pieces of the names an enterprise files under, and of its credit code.
      """
      create table enterprise_grams (
        gram text not null,
        enterprise text not null,
        primary key (gram, enterprise)
      ){clustered}
      """,
    ],
    fill: { transaction in
      var filed: [(EnterpriseID, String)] = []
      try transaction.forEachRow("select distinct enterprise, name from cases order by enterprise, name") {
        filed.append((EnterpriseID(try $0.text("enterprise")), try $0.text("name")))
      }
      for (enterprise, name) in filed { try EnterpriseGrams(transaction).insert(enterprise, name: name) }
    })
}
