internal import Casework
internal import Standards

/// The rows of `cases` and the tallies beside them.
struct CaseTable {
  let transaction: any Transaction

  init(_ transaction: any Transaction) { self.transaction = transaction }

  /// What stands in `deadline` when none runs: sorts last on both engines.
  static let noDeadline = "9999-12-31"

  static let columns: Query = """
    id, version, number, programme, round, enterprise, name, channel, stage, state, opened_by, assignee,
    requested_fen, recognised_fen, awarded_fen, opened_at_ms, submitted_at_ms, deadline, flags, updated_at_ms
    """

  func write(_ row: CaseRow) throws {
    let old = try transaction.row("select stage, state from cases where id = \(row.id.rawValue)")
    let place = try old.map { (try $0.count("stage"), try $0.text("state")) }
    if place.map({ $0 != (row.stage.rawValue, row.state) }) ?? true {
      if let (stage, state) = place { try tally(row, stage: stage, state: state, by: -1) }
      try tally(row, stage: row.stage.rawValue, state: row.state, by: 1)
    }
    let search = [row.name, row.enterprise.rawValue, row.number?.text ?? ""].joined(separator: " ").lowercased()
    try transaction.run(
      """
      insert into cases (\(CaseTable.columns), search)
      values (\(row.id.rawValue), \(row.version), \(row.number?.text), \(row.programme), \(row.round),
        \(row.enterprise.rawValue), \(row.name), \(row.channel.rawValue), \(row.stage.rawValue), \(row.state),
        \(row.openedBy.rawValue), \(row.assignee?.rawValue), \(row.requested), \(row.recognised), \(row.awarded),
        \(row.openedAt), \(row.submittedAt), \(row.deadline?.description ?? CaseTable.noDeadline),
        \(row.flags.map(\.rawValue).joined(separator: " ")), \(row.updatedAt), \(search))
      on conflict (id) do update set
        version = excluded.version, number = excluded.number, stage = excluded.stage, state = excluded.state,
        assignee = excluded.assignee, requested_fen = excluded.requested_fen,
        recognised_fen = excluded.recognised_fen, awarded_fen = excluded.awarded_fen,
        submitted_at_ms = excluded.submitted_at_ms, deadline = excluded.deadline, flags = excluded.flags,
        updated_at_ms = excluded.updated_at_ms, search = excluded.search
      """)
  }

  /// A tally of nothing has no row, so that a rebuilt table is the same as the live one.
  private func tally(_ row: CaseRow, stage: Int, state: String, by change: Int) throws {
    try transaction.run(
      """
      insert into case_tallies (programme, round, stage, state, cases)
      values (\(row.programme), \(row.round), \(stage), \(state), \(max(change, 0)))
      on conflict (programme, round, stage, state) do update set cases = case_tallies.cases + \(change)
      """)
    guard change < 0 else { return }
    try transaction.run(
      """
      delete from case_tallies
      where programme = \(row.programme) and round = \(row.round) and stage = \(stage) and state = \(state)
        and cases = 0
      """)
  }

  static func read(_ row: ResultRow) throws -> CaseRow {
    guard let stage = Stage(rawValue: try row.count("stage")), let channel = Channel(rawValue: try row.text("channel"))
    else { throw StorageFault.unreadable("cases: stage or channel") }
    let deadline = try row.text("deadline")
    return CaseRow(
      id: CaseID(try row.text("id")), version: try row.count("version"),
      number: row.optionalText("number").flatMap { try? ApplicationNumber(typed: $0) },
      programme: try row.text("programme"), round: try row.text("round"),
      enterprise: EnterpriseID(try row.text("enterprise")), name: try row.text("name"), channel: channel,
      stage: stage, state: try row.text("state"), openedBy: AccountID(try row.text("opened_by")),
      assignee: row.optionalText("assignee").map { AccountID($0) }, requested: row.optionalMoney("requested_fen"),
      recognised: row.optionalMoney("recognised_fen"), awarded: row.optionalMoney("awarded_fen"),
      openedAt: try row.instant("opened_at_ms"), submittedAt: row.optionalInstant("submitted_at_ms"),
      deadline: deadline == CaseTable.noDeadline ? nil : CivilDate(iso: deadline),
      flags: try row.text("flags").split(separator: " ").compactMap { CaseFlag(rawValue: String($0)) },
      updatedAt: try row.instant("updated_at_ms"))
  }
}
