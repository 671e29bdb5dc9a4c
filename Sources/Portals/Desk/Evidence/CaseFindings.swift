internal import Casework
internal import Evidence
internal import PolicyCore
internal import Records
internal import Standards

/// Everything noticed about a case's materials, as an official sees it.
struct CaseFindings {
  let readings: CaseReadings
  let findings: [Finding]

  /// - Parameter file: looks for earlier use of this file alone; the others are then only compared with it.
  static func load(
    _ open: OpenCase, about file: Attachment? = nil, in premises: Premises
  ) async throws -> CaseFindings {
    let readings = try await premises.readings(of: open.dossier.attachments, under: open.policy)
    let evidence = ApplicationEvidence(open.policy, open.dossier, readings, on: open.now.day)
    let looked = file.map { wanted in CaseReadings(entries: readings.entries.filter { $0.file.id == wanted.id }) }
    let uses = try await EarlierUses(
      own: open.file.id, applicant: open.dossier.enterprise, policy: open.policy, actor: open.actor,
      readings: looked ?? readings, premises: premises
    ).find()
    let found = CrossChecks.findings(evidence)
    return CaseFindings(readings: readings, findings: uses.map(\.forReviewer) + found)
  }

  /// How many of each severity, how many files are not read, and the way to all of it; nothing without files.
  func summary(of open: OpenCase, _ language: Language) -> HTML {
    guard !readings.entries.isEmpty else { return .empty }
    let counts: [HTML] = Finding.Severity.allCases.compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count == 0
        ? nil : tag("\(Words.Evidence.severity(severity)[language]) \(count)", FindingLine.tone(severity))
    }
    let unread = readings.entries.count - readings.count([.read])
    let rest: HTML? = unread == 0 ? nil : tag(Words.Evidence.unread(unread)[language], .info)
    let said: HTML =
      counts.isEmpty && unread == 0 ? "\(Words.Evidence.nothingNoticed[language])" : counts.joined(by: " ")
    return panel(
      """
      \(heading(Words.Evidence.findings[language]))<p>\(said) \(rest)</p>\
      <p>\(link(Words.Evidence.allFindings[language], to: Link.findings(open.id).path(in: language)))</p>
      """)
  }

  func about(_ digest: String) -> [Finding] {
    findings.filter { $0.places.contains { $0.digest == digest } }
  }
}
