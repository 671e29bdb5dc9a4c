package import Casework
internal import Standards

/// Of two programmes that exclude each other, the one in which an enterprise's review has passed (R9).
///
/// Any number of its cases may stand on that side; the row of the pair admits no other.
package struct ExclusionLedger {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  /// - Throws: ``LedgerRefusal/excluded(programme:)`` when the other side is held.
  package func hold(_ side: ExclusiveSide, enterprise: String, case caseID: String) throws {
    for pair in side.pairs {
      let held = try transaction.row(
        "select pair from exclusive_holds where case_id = \(caseID) and pair = \(pair)")
      guard held == nil else { continue }
      // The row's own condition decides, also between two writers that saw no row.
      let taken = try transaction.run(
        """
        insert into exclusive_sides (credit_code, year, pair, programme, holders)
        values (\(enterprise), \(side.year), \(pair), \(side.programme), 1)
        on conflict (credit_code, year, pair) do update set holders = exclusive_sides.holders + 1
        where exclusive_sides.programme = excluded.programme
        """)
      guard taken == 1 else { throw LedgerRefusal.excluded(programme: side.programme) }
      try transaction.run(
        """
        insert into exclusive_holds (case_id, credit_code, year, pair)
        values (\(caseID), \(enterprise), \(side.year), \(pair))
        """)
    }
  }

  /// Gives back all that the case holds; nothing when it holds nothing.
  package func release(_ caseID: String) throws {
    let holds = try transaction.rows(
      "select credit_code, year, pair from exclusive_holds where case_id = \(caseID) order by pair")
    for row in holds {
      let (code, year, pair) = (try row.text("credit_code"), try row.count("year"), try row.text("pair"))
      try transaction.run(
        """
        update exclusive_sides set holders = holders - 1
        where credit_code = \(code) and year = \(year) and pair = \(pair)
        """)
      try transaction.run(
        """
        delete from exclusive_sides
        where credit_code = \(code) and year = \(year) and pair = \(pair) and holders = 0
        """)
    }
    try transaction.run("delete from exclusive_holds where case_id = \(caseID)")
  }

  /// The programme whose side is held; `nil` while neither is.
  package func side(of pair: String, enterprise: String, year: Int) throws -> String? {
    try transaction.row(
      """
      select programme from exclusive_sides
      where credit_code = \(enterprise) and year = \(year) and pair = \(pair)
      """
    )?.text("programme")
  }
}
