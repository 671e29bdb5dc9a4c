extension Migration {
  /// The files of every policy version ever taken into use, so that a case or a determination of any of them can be
  /// computed again when the folder has long moved on. Who took a version, and when, is in the events of its round.
  static let policyVersions = Migration(
    number: 7, name: "0007 policy versions",
    statements: [
      """
      create table policy_versions (
        programme text not null,
        round text not null,
        hash text not null,
        sources text not null,
        kept_at_ms {int} not null,
        primary key (programme, round, hash)
      ){strict}
      """
    ])
}
