package import Casework
internal import Standards

extension Determination: Projected {
  package func post(_ event: Recorded<DeterminationEvent>, after before: Determination?, _ projector: Projector) throws
  {
    try RoundPapers(projector.transaction).write(
      .determination, id: table.id.rawValue, version: version, round: table.round, state: phase.rawValue,
      amounts: table.rows.map(\.amount).filter { $0 > .zero }, by: event.actor, at: event.at)
  }

  package func writeRows(key: String, _ projector: Projector) throws {}
}

extension PublicNotice: Projected {
  package func post(_ event: Recorded<NoticeEvent>, after before: PublicNotice?, _ projector: Projector) throws {
    try RoundPapers(projector.transaction).write(
      .notice, id: sheet.id.rawValue, version: version, round: sheet.round, state: phaseName,
      amounts: sheet.rows.map(\.amount), by: event.actor, at: event.at)
  }

  package func writeRows(key: String, _ projector: Projector) throws {}

  /// `prepared`, `published`, `replaced` or `ended`: the kind of its last event.
  package var phaseName: String {
    if replacedBy != nil {
      "replaced"
    } else if isEnded {
      "ended"
    } else if period != nil {
      "published"
    } else {
      "prepared"
    }
  }
}

extension PaymentBatch: Projected {
  package func post(_ event: Recorded<PaymentBatchEvent>, after before: PaymentBatch?, _ projector: Projector) throws {
    try RoundPapers(projector.transaction).write(
      .batch, id: sheet.id.rawValue, version: version, round: sheet.round, state: phase.rawValue,
      amounts: sheet.lines.map(\.payment.amount), by: event.actor, at: event.at)
  }

  package func writeRows(key: String, _ projector: Projector) throws {}
}
