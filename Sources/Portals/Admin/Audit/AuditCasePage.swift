internal import Casework
internal import PolicyCore
internal import Standards

/// Every event of one case in order, and the case as it was after any of them.
struct AuditCasePage {
  let replay: CaseReplay
  /// `nil` shows the case as it is.
  let version: Int?
  let reader: AuditReader
  /// What the rule gave for the answers as filed; `nil` before submission.
  let requested: Money?

  private var language: Language { reader.language }

  var page: Page {
    guard let step = replay.step(version), let first = replay.steps.first else {
      return Page(title: Words.auditCase, main: .empty)
    }
    let dossier = step.after.dossier
    let label = replay.steps.last?.after.dossier.receipt?.number.text ?? first.after.dossier.opened.enterpriseName
    let code = dossier.enterprise.rawValue
    return Page(
      title: Phrase(zh: "\(Words.auditCase.zh) · \(label)", en: "\(Words.auditCase.en) · \(label)"),
      lead: "\(dossier.opened.enterpriseName) · \(unbroken(code))",
      trail: [Crumb(Words.audit[language], to: Link.audit.path(in: language))],
      main: "\(then(step))\(table)\(ways)")
  }

  private func then(_ step: CaseReplay.Step) -> HTML {
    let dossier = step.after.dossier
    func amount(_ money: Money?) -> HTML { "\(money?.grouped ?? Words.auditNotYet[language])" }
    let holder = dossier.reviewers[step.after.stage].map { reader.who($0, nil, on: CaseFile.streamPrefix) }
    let facts = definitionList([
      (Words.auditState[language], "\(step.after.state.title[language])"),
      (Words.auditRequested[language], amount(dossier.receipt == nil ? nil : requested)),
      (Words.auditRecognised[language], amount(dossier.recognition?.award)),
      (Words.auditAwarded[language], amount(dossier.award?.amount)),
      (Words.auditAnswers[language], "\(dossier.filing.answers.count)"),
      (Words.auditFiles[language], "\(dossier.attachments.count)"),
      (Words.auditHolder[language], "\(holder ?? Words.auditNotYet[language])"),
      (Words.basisVersion[language], version(dossier)),
    ])
    let title = Words.auditSeenThen(step.recorded.version, step.recorded.at)[language]
    let isLast = step.recorded.version == replay.steps.last?.recorded.version
    let back: HTML? = isLast ? nil : "<p>\(link(Words.auditLatest[language], to: here().path(in: language)))</p>"
    return panel("\(heading(title))\(facts)\(back)", isTinted: !isLast)
  }

  /// The version it is handled under, and once something was recognised, the engine and readings that did.
  private func version(_ dossier: Dossier) -> HTML {
    let hash = dossier.receipt?.policyHash ?? dossier.policySeen
    guard let basis = dossier.recognition?.basis else { return "<code>\(hash.prefix(12))</code>" }
    let readings = basis.readings.filter { !$0.isDefault }.map { "\($0.id)=\($0.option)" }.joined(separator: " ")
    return """
      <code>\(basis.policyHash.prefix(12))</code> · \(Words.basisEngine[language]) \(basis.engine) · \
      \(Words.basisReadings[language])：\(readings.isEmpty ? Words.basisDefault[language] : readings)
      """
  }

  private func here(_ version: Int? = nil) -> Link {
    Link.auditCase(replay.steps.first?.after.id.rawValue ?? "", version: version)
  }

  private var table: HTML {
    let columns = [
      TableColumn(Words.auditVersion[language], .number), TableColumn(Words.auditWhat[language]),
      TableColumn(Words.auditWhen[language]), TableColumn(Words.auditWho[language]),
      TableColumn(Words.auditCapacity[language]), TableColumn(Words.auditWhy[language]),
      TableColumn(Words.auditChange[language]), TableColumn(Words.auditSeeThen[language]),
    ]
    return Portals.table(
      Words.auditInOrder[language], id: "course", columns: columns, rows: replay.steps.map(row), rowNames: 1, language)
  }

  private func row(_ step: CaseReplay.Step) -> [HTML] {
    let recorded = step.recorded
    let story = EventStory(recorded.event)
    let capacity = recorded.role?.title ?? Words.auditNoCapacity
    return [
      "\(recorded.version)", "\(story.what[language])",
      "<span class=\"nb\">\(recorded.at.phraseToTheSecond[language])</span>",
      "\(reader.who(recorded.actor, recorded.role, on: CaseFile.streamPrefix))", "\(capacity[language])",
      "\(story.why ?? "—")", changes(step.changes),
      link(
        Words.auditSeeThen[language], to: here(recorded.version).path(in: language),
        hidden: String(recorded.version)),
    ]
  }

  private func changes(_ changes: [CaseReplay.Change]) -> HTML {
    guard !changes.isEmpty else { return "—" }
    let lines: [HTML] = changes.map { change in
      """
      <li>\(change.label[language])：<s>\(change.before?[language] ?? "—")</s> → \
      <b>\(change.after?[language] ?? "—")</b></li>
      """
    }
    if changes.count <= 3 { return "<ul>\(lines)</ul>" }
    return "<details><summary>\(Words.auditCount(changes.count)[language])</summary><ul>\(lines)</ul></details>"
  }

  private var ways: HTML {
    guard let file = replay.steps.last?.after else { return .empty }
    let number = file.dossier.receipt?.number.text
    return buttonRow([
      buttonLink(Words.auditOpenCase[language], to: Link.staffCase(file.id.rawValue).path(in: language), .second),
      number.map { link(Words.auditOthers[language], to: Link.audit.with("number", $0).path(in: language)) } ?? .empty,
    ])
  }
}
