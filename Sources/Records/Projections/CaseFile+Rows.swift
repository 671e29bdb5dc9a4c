package import Casework

extension CaseFile: Projected {
  package func post(_ event: Recorded<CaseEvent>, after before: CaseFile?, _ projector: Projector) throws {
    try projector.post((before ?? self).postings(for: event.event), at: event.at, under: dossier.policy)
    try deliver(event, after: before, projector)
    try noteFiles(event.event, projector)
    let objections = ObjectionTable(projector.transaction)
    switch event.event {
    case .opened(let opened):
      try EnterpriseGrams(projector.transaction).add(opened.enterprise, name: opened.enterpriseName)
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

  func deliver(_ event: Recorded<CaseEvent>, after before: CaseFile?, _ projector: Projector) throws {
    let messages = (before ?? self).messages(for: event.event)
    guard !messages.isEmpty else { return }
    let blanked = (before ?? self).messages(for: event.event.replacingPersonal { _, _ in .erasedOnRequest })
    try projector.deliver(messages, blanked: blanked, of: event, about: dossier.enterprise)
  }

  /// An arrived file is queued for reading in the command's own transaction.
  private func noteFiles(_ event: CaseEvent, _ projector: Projector) throws {
    switch event {
    case .materialAttached(let file):
      try MaterialFiles(projector.transaction).add(file, to: dossier, id)
      guard projector.live else { break }
      try ReadingQueue.add(file, of: dossier, projector.world, projector.transaction)
    case .materialRemoved(let file): try MaterialFiles(projector.transaction).remove(file, from: id)
    default: break
    }
  }

  package func writeRows(key: String, _ projector: Projector) throws {
    try CaseTable(projector.transaction).write(CaseRow(self, projector.world))
  }
}
