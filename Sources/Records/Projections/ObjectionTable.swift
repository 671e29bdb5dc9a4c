package import Casework
package import Standards

/// The objections of all cases, for those who answer them. Names stay in the events.
package struct ObjectionTable {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package enum State: String, Sendable { case open, dismissed, upheld }

  package struct Row: Hashable, Sendable {
    package let id: ObjectionID
    package let caseID: CaseID
    package let notice: NoticeID
    package let category: Objection.Category
    package let state: State
    package let filedAt: Instant
  }

  /// Oldest first.
  package func rows(_ state: State? = nil) throws -> [Row] {
    let conditions: [Query] = state.map { ["state = \($0.rawValue)"] } ?? []
    return try transaction.rows(
      """
      select id, case_id, notice, category, state, filed_at_ms from objections\(.filter(conditions))
      order by filed_at_ms, id
      """
    ).map { row in
      guard let state = State(rawValue: try row.text("state")),
        let category = Objection.Category(rawValue: try row.text("category"))
      else { throw StorageFault.unreadable("objections") }
      return Row(
        id: ObjectionID(try row.text("id")), caseID: CaseID(try row.text("case_id")),
        notice: NoticeID(try row.text("notice")), category: category, state: state,
        filedAt: try row.instant("filed_at_ms"))
    }
  }

  func write(_ row: Row) throws {
    try transaction.run(
      """
      insert into objections (id, case_id, notice, category, state, filed_at_ms)
      values (\(row.id.rawValue), \(row.caseID.rawValue), \(row.notice.rawValue), \(row.category.rawValue),
        \(row.state.rawValue), \(row.filedAt))
      on conflict (id) do update set state = excluded.state
      """)
  }

  func settle(_ id: ObjectionID, _ state: State) throws {
    try transaction.run("update objections set state = \(state.rawValue) where id = \(id.rawValue)")
  }
}
