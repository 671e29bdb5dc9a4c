package import Standards

extension CaseFile {
  /// What time alone brings about: lapse, an unanswered correction, the end of a notice. Recorded by ``Actor/system``.
  package func due(at now: Instant, under terms: ProcessTerms) -> [CaseEvent] {
    switch state {
    case .draft, .awaitingConfirmation: now >= terms.window.upperBound ? [.lapsed] : []
    case .correction(let correction): now >= correction.notice.expires ? [.correctionLapsed] : []
    case .publicNotice(let notice):
      notice.noticed.map { now >= $0.until } == true && notice.openObjections.isEmpty ? [.noticeEnded] : []
    default: []
    }
  }
}
