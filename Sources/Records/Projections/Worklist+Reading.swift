package import Casework
internal import Standards

extension Worklist {
  /// One page after `cursor`, at most `limit` rows; the cost does not grow with the page's number.
  package func page(_ transaction: any Transaction, after cursor: Cursor? = nil, limit: Int = 50) throws -> Page {
    var conditions = conditions
    if let cursor { conditions.append(after(cursor)) }
    let found = try transaction.rows(
      "select \(CaseTable.columns) from cases\(.filter(conditions)) order by \(ordering) limit \(limit + 1)"
    ).map(CaseTable.read)
    let rows = Array(found.prefix(limit))
    return Page(rows: rows, next: found.count > limit ? rows.last.map(cursor(at:)) : nil)
  }

  package func count(_ transaction: any Transaction) throws -> Int {
    try transaction.row("select count(*) as n from cases\(.filter(conditions))")?.count("n") ?? 0
  }

  private var ordering: Query {
    switch order {
    case .deadline: "deadline, id"
    case .updated: "updated_at_ms desc, id desc"
    }
  }

  private func after(_ cursor: Cursor) -> Query {
    switch order {
    case .deadline: "(deadline, id) > (\(cursor.key), \(cursor.id))"
    case .updated: "(updated_at_ms, id) < (\(Int64(cursor.key) ?? 0), \(cursor.id))"
    }
  }

  private func cursor(at row: CaseRow) -> Cursor {
    switch order {
    case .deadline: Cursor(key: row.deadline?.description ?? CaseTable.noDeadline, id: row.id.rawValue)
    case .updated: Cursor(key: String(row.updatedAt.milliseconds), id: row.id.rawValue)
    }
  }

  private var conditions: [Query] {
    var all: [Query] = []
    if let programme { all.append("programme = \(programme)") }
    if let round { all.append("round = \(round)") }
    if !stages.isEmpty { all.append("stage in (\(list: stages.map(\.rawValue).sorted()))") }
    if !states.isEmpty { all.append("state in (\(list: states.sorted()))") }
    switch assignee {
    case .anybody: break
    case .nobody: all.append("assignee is null")
    case .account(let account): all.append("assignee = \(account.rawValue)")
    }
    if let enterprise { all.append("enterprise = \(enterprise.rawValue)") }
    if let flag { all.append("' ' || flags || ' ' like \("% \(flag.rawValue) %")") }
    if let dueBy { all.append("deadline <= \(dueBy.description)") }
    if !search.isEmpty { all.append("search like \(Worklist.pattern(search)) escape '\\'") }
    return all
  }

  /// Matches `text` anywhere; its own wildcards are taken literally.
  static func pattern(_ text: String) -> String {
    let escaped = text.lowercased().map { "%_\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "%\(escaped)%"
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
    var counts: [Place: Int] = [:]
    for row in try transaction.rows(
      "select stage, state, cases from case_tallies where programme = \(programme) and round = \(round)")
    {
      guard let stage = Stage(rawValue: try row.count("stage")) else { continue }
      counts[Place(stage: stage, state: try row.text("state"))] = try row.count("cases")
    }
    self.counts = counts
  }

  package subscript(stage: Stage) -> Int { counts.reduce(0) { $0 + ($1.key.stage == stage ? $1.value : 0) } }
  package subscript(state: String) -> Int { counts.reduce(0) { $0 + ($1.key.state == state ? $1.value : 0) } }
  package var total: Int { counts.values.reduce(0, +) }
}
