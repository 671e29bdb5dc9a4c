internal import Casework
internal import Evidence
internal import PolicyCore
internal import Records
internal import Standards

/// What the reading of all materials came to, before submission: how far it is, one list of findings, what could be
/// taken into the form. Nothing of it keeps anybody from submitting.
struct ReadResults {
  let own: OwnCase
  let readings: CaseReadings
  /// For the applicant, what can be mended first.
  let findings: [Finding]
  let offered: Int

  func html(_ language: Language) -> HTML {
    guard !readings.entries.isEmpty else { return .empty }
    let unread = readings.count([.queued, .reading])
    let byHand = readings.count([.failed])
    let grave = findings.filter { $0.severity != .note }
    let lines: [HTML] = grave.map { "<li>\($0.line(language))\(places($0, language))</li>" }
    let notes: [HTML] = findings.filter { $0.severity == .note }.map {
      "<li>\($0.line(language))\(places($0, language))</li>"
    }
    let worst = findings.map(\.severity).min()
    let list: HTML =
      lines.isEmpty
      ? (unread == 0 ? "<p>\(Words.Reading.nothingFound[language])</p>" : .empty)
      : "<p>\(Words.Reading.found(lines.count)[language])</p><ul>\(lines)</ul>"
    let remarks: HTML =
      notes.isEmpty
      ? .empty : "<details><summary>\(Words.Reading.notes(notes.count)[language])</summary><ul>\(notes)</ul></details>"
    let offer: HTML? =
      offered > 0 && own.isEditable
      ? """
      <p>\(Words.Proposals.offer(offered)[language]) \
      \(link(Words.Proposals.look[language], to: Link.proposals(own.id).path(in: language)))</p>
      """ : nil
    return note(
      Words.Reading.title[language],
      """
      \(unread > 0 ? "<p>\(Words.Reading.unread(unread)[language])</p>" : .empty)\
      \(byHand > 0 ? "<p>\(Words.Reading.byHand(byHand)[language])</p>" : .empty)\(list)\(remarks)\(offer)
      """, worst == .error ? .bad : worst == .warning || byHand > 0 ? .wait : .info)
  }

  /// The files a finding is about, each with its page.
  private func places(_ finding: Finding, _ language: Language) -> HTML {
    var seen: Set<String> = []
    let links: [HTML] = finding.places.compactMap { place in
      guard let file = readings.entries.first(where: { $0.file.hash == place.digest })?.file,
        seen.insert("\(file.id) \(place.page ?? 0)").inserted
      else { return nil }
      let page = place.page.map { " " + Words.Reading.page($0)[language] } ?? ""
      return link("\(file.name)\(page)", to: Link.file(own.id, file.id).path(in: language))
    }
    guard !links.isEmpty else { return .empty }
    return """
      \(language == .zh ? "　" : " ")<span class="hint">\(Words.Reading.inFile[language])\
      \(language == .zh ? "：" : ": ")\(links.prefix(4).map { $0 }.joined(by: language == .zh ? "、" : ", "))</span>
      """
  }
}

extension Premises {
  func readResults(_ own: OwnCase) async throws -> ReadResults {
    let readings = try await readings(of: own.dossier.attachments, under: own.policy)
    let evidence = ApplicationEvidence(own.policy, own.dossier, readings, on: own.now.day)
    let uses = try await EarlierUses(
      own: own.file.id, applicant: own.dossier.enterprise, policy: own.policy, actor: own.actor, readings: readings,
      premises: self
    ).find()
    var seen: Set<Finding> = []
    let used = uses.compactMap(\.forApplicant).filter { seen.insert($0).inserted }
    return ReadResults(
      own: own, readings: readings, findings: used + CrossChecks.findings(evidence).filter(\.isForApplicant),
      offered: own.isEditable ? Proposals(own, readings).all.count : 0)
  }
}
