internal import Casework
internal import Evidence
internal import PolicyCore
internal import Records
internal import Standards

/// Everything noticed about a case's materials, as an official sees it.
struct CaseFindings {
  let readings: CaseReadings
  let findings: [Finding]

  /// - Parameter readings: with the text of one file at most; the others need none.
  static func load(_ open: OpenCase, in premises: Premises) async throws -> CaseFindings {
    let readings = try await premises.readings(of: open.dossier.attachments, under: open.policy)
    let evidence = ApplicationEvidence(open.policy, open.dossier, readings, on: open.now.day)
    let uses = try await EarlierUses(
      own: open.file.id, policy: open.policy, actor: open.actor, readings: readings, premises: premises
    ).find()
    let found = CrossChecks.findings(evidence)
    return CaseFindings(readings: readings, findings: uses.map(\.forReviewer) + found)
  }

  func about(_ digest: String) -> [Finding] {
    findings.filter { $0.places.contains { $0.digest == digest } }
  }
}
