package import Casework
internal import Standards

extension Worklist {
  /// One page after `cursor`, at most `limit` rows. Its cost grows neither with the page's number nor with the cases.
  package func page(_ transaction: any Transaction, after cursor: Cursor? = nil, limit: Int = 50) throws -> Page {
    let found = try WorklistWalks(self, transaction).rows(after: cursor, limit: limit + 1)
    let rows = Array(found.prefix(limit))
    return Page(rows: rows, next: found.count > limit ? rows.last.map(cursor(at:)) : nil)
  }

  /// Exact where the tallies know it, and up to a thousand elsewhere.
  package func count(_ transaction: any Transaction) throws -> BoundedCount {
    try WorklistWalks(self, transaction).count()
  }

  /// All of them, in no order.
  func ids(_ transaction: any Transaction) throws -> [CaseID] {
    try WorklistWalks(self, transaction).walks.flatMap { walk in
      try transaction.rows("select id from cases\(.filter(walk))").map { CaseID(try $0.text("id")) }
    }
  }

  private func cursor(at row: CaseRow) -> Cursor {
    switch order {
    case .deadline: Cursor(key: row.deadline?.description ?? CaseTable.noDeadline, id: row.id.rawValue)
    case .updated: Cursor(key: String(row.updatedAt.milliseconds), id: row.id.rawValue)
    }
  }
}

/// How many cases of a round are where.
package struct CaseTallies: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package let stage: Stage
    package let state: String
  }

  package let counts: [Place: Int]

  package init(_ transaction: any Transaction, programme: String, round: String) throws {
    try self.init(
      transaction.rows(
        "select stage, state, cases from case_tallies where programme = \(programme) and round = \(round)"))
  }

  /// Over all rounds.
  init(_ transaction: any Transaction) throws {
    try self.init(
      transaction.rows(
        "select stage, state, cast(sum(cases) as bigint) as cases from case_tallies group by stage, state"))
  }

  private init(_ rows: [ResultRow]) throws {
    var counts: [Place: Int] = [:]
    for row in rows {
      guard let stage = Stage(rawValue: try row.count("stage")) else { continue }
      counts[Place(stage: stage, state: try row.text("state"))] = try row.count("cases")
    }
    self.counts = counts
  }

  package subscript(stage: Stage) -> Int { counts.reduce(0) { $0 + ($1.key.stage == stage ? $1.value : 0) } }
  package subscript(state: String) -> Int { counts.reduce(0) { $0 + ($1.key.state == state ? $1.value : 0) } }
  package var total: Int { counts.values.reduce(0, +) }
}
