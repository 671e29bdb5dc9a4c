internal import Casework
internal import PolicyCore
internal import Standards

extension Replay {
  /// The maximum of every row from its case, and then the whole table from those maxima: the same choices over the
  /// same pool must share out the same amounts.
  /// - Returns: `nil` unless there is such an approved determination.
  func determination(_ id: DeterminationID) async throws -> (lines: [ReplayLine], cases: Set<CaseID>)? {
    let events = try await engine.read { transaction in
      try EventStore(transaction).events(of: StreamID(Determination.self, id.rawValue)).map {
        try $0.decoded(as: DeterminationEvent.self)
      }
    }
    guard !events.isEmpty else { return nil }
    let found = try Determination(folding: events)
    guard found.phase == .approved else { return nil }
    var lines: [ReplayLine] = []
    var courses: [CaseID: Course] = [:]
    var entries: [PoolEntry] = []
    for row in found.table.rows {
      let course = try await course(row.id)
      courses[row.id] = course
      if let failure = course.failure { lines.append(unreadable(row.id, failure)) }
      guard let replay = course.decided[id]?.replay else { continue }
      lines.append(replay.line)
      if let award = replay.award, let policy = try? replay.policy.get() {
        let full = row.rateCeiling == nil ? nil : policy.round.rateCeiling
        entries.append(PoolEntry(row, recognised: award, rateCeiling: full))
      }
    }
    let shares = entries.count == found.table.rows.count ? try? found.table.scenario.table(over: entries) : nil
    let amounts = Dictionary((shares ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    lines += found.table.rows.map { line($0, of: found.table, courses[$0.id], amounts[$0.id]) }
    return (lines, Set(found.table.rows.map(\.id)))
  }

  private func line(
    _ row: DeterminationRow, of table: DeterminationTable, _ course: Course?, _ again: DeterminationRow?
  ) -> ReplayLine {
    let decided = course?.decided[table.id]
    let (verdict, why, remedy) = verdict(row, table, decided, again)
    return ReplayLine(
      subject: .determination, caseID: row.id.rawValue, number: row.number.text, enterprise: row.enterpriseName,
      determination: table.id.rawValue, policy: table.round,
      policyHash: row.policyHash ?? decided?.replay?.recognition.policyHash ?? "", engine: table.engine,
      recordedFen: row.amount.fen, recomputedFen: again?.amount.fen, verdict: verdict, why: why, remedy: remedy)
  }

  private func verdict(
    _ row: DeterminationRow, _ table: DeterminationTable, _ decided: (replay: RecognitionReplay?, amount: Money)?,
    _ again: DeterminationRow?
  ) -> (ReplayLine.Verdict, Phrase?, Phrase?) {
    guard let decided, decided.replay != nil else {
      return (
        .cannot, Phrase(zh: "申报的记录里没有这次核定或决定。", en: "The case's record lacks the recognition or the decision."),
        Phrase(zh: "请从备份恢复数据库。", en: "Restore the database from a backup.")
      )
    }
    guard let again else {
      return (
        .cannot,
        Phrase(
          zh: "方案里有申报的最高金额算不出来，整张表不能重算。",
          en: "A maximum of the table cannot be computed, so the table cannot."),
        Phrase(zh: "请先处理上面无法重算的各行。", en: "Deal with the rows above that cannot be computed.")
      )
    }
    guard decided.amount == row.amount else {
      return (
        .differs,
        Phrase(
          zh: "申报记录的金额 \(decided.amount.grouped) 元与方案不同。",
          en: "The case records \(decided.amount.grouped) yuan, not the table's amount."), nil
      )
    }
    guard again.amount == row.amount, again.ceiling == row.ceiling, again.rank == row.rank else {
      return (
        .differs,
        Phrase(
          zh: "按方案的分配办法、比例、余额重算：上限 \(again.ceiling.grouped) 元，金额 \(again.amount.grouped) 元，名次 \(again.rank)。",
          en:
            "Shared out again: ceiling \(again.ceiling.grouped), amount \(again.amount.grouped) yuan, rank \(again.rank)."
        ), nil
      )
    }
    return (.same, row.amount < row.ceiling || row.ceiling < (row.recognised ?? row.ceiling) ? row.reason : nil, nil)
  }
}
