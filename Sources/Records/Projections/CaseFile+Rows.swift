package import Casework

extension CaseFile: Projected {
  package func post(_ event: Recorded<CaseEvent>, after before: CaseFile?, _ projector: Projector) throws {
    try projector.post((before ?? self).postings(for: event.event), at: event.at, under: dossier.policy)
    try projector.deliver((before ?? self).messages(for: event.event), of: event)
    let objections = ObjectionTable(projector.transaction)
    switch event.event {
    case .objectionFiled(let objection):
      guard case .publicNotice(let stage) = state, let notice = stage.noticed?.notice else { break }
      try objections.write(
        ObjectionTable.Row(
          id: objection.id, caseID: id, notice: notice, category: objection.category, state: .open,
          filedAt: event.at))
    case .objectionDismissed(let answer): try objections.settle(answer.id, .dismissed)
    case .objectionUpheld(let answer): try objections.settle(answer.id, .upheld)
    default: break
    }
  }

  package func writeRows(key: String, _ projector: Projector) throws {
    try CaseTable(projector.transaction).write(CaseRow(self, projector.world))
  }
}
