package import Standards
package import Casework

/// Application numbers of cases and back, and how many of a round were submitted.
package struct CaseNumbers {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  /// Those that have one, in one query.
  package func numbers(of cases: Set<CaseID>) throws -> [CaseID: String] {
    guard !cases.isEmpty else { return [:] }
    let rows = try transaction.rows(
      "select id, number from cases where number is not null and id in (\(list: cases.map(\.rawValue).sorted()))")
    return Dictionary(
      try rows.map { (CaseID(try $0.text("id")), try $0.text("number")) }, uniquingKeysWith: { first, _ in first })
  }

  package func find(_ number: ApplicationNumber) throws -> CaseID? {
    try transaction.row("select id from cases where number = \(number.text)").map { CaseID(try $0.text("id")) }
  }

  /// Cases of the round that have been submitted, whatever became of them.
  package func submitted(programme: String, round: String) throws -> Int {
    // A case that ends before it is submitted ends at the stage of its draft.
    let tallies = try CaseTallies(transaction, programme: programme, round: round)
    return tallies.counts.reduce(0) { $0 + ($1.key.stage.rawValue > Stage.application.rawValue ? $1.value : 0) }
  }

  /// Whether the round has a case at all, a draft included.
  package func any(programme: String, round: String) throws -> Bool {
    try transaction.row(
      "select 1 as found from cases where programme = \(programme) and round = \(round) limit 1") != nil
  }

  /// Cases by ``CaseState/name``, over all rounds.
  package func tallies() throws -> [(state: String, cases: Int)] {
    try transaction.rows(
      "select state, sum(cases) as n from case_tallies group by state order by min(stage), state"
    ).map { (try $0.text("state"), try $0.count("n")) }
  }
}
