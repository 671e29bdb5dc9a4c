extension Migration {
  /// Append only: one file and one line a step.
  static let all: [Migration] = [
    .events, .ledgers, .accounts, .shelves, .projections, .sharedPots, .policyVersions, .readings, .dataKeys,
    .nodes, .lists, .log,
  ]
}
