internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Standards

/// All marked items in one letter, as it will be sent; it cannot be sent while anything is undecided.
struct NoticeComposer {
  let open: OpenCase
  let checklist: ReviewChecklist
  let csrf: String
  let once: String
  let language: Language
  var errors = FieldErrors()
  var isConflict = false

  var page: Page {
    let problems = errors.problems(in: language).map { FieldProblem(field: nil, text: $0.text) }
    var page = CaseHeading(open: open, language: language).page(Words.composeNotice, problems: problems, content)
    if isConflict { page.status = .conflict }
    return page
  }

  private var content: HTML {
    let left = checklist.open
    guard left.isEmpty else {
      return """
        \(note(Words.stillUndecided(left.count)[language], "<p>\(Words.onceMeansAll[language])</p>\(links(left))", .wait))
        """
    }
    guard !checklist.marked.isEmpty else {
      return emptyState(
        Words.nothingMarked[language], "<p>\(Words.nothingMarkedWhy[language])</p>",
        action: link(Words.toConclusion[language], to: Link.completenessConclusion(open.id).path(in: language)))
    }
    guard let preview else { return inset("\(Words.calendarEnds[language])") }
    let send = postForm(
      to: Link.correctionComposer(open.id).path(in: language), csrf: csrf, once: once,
      """
      \(hidden("version", String(open.file.version)))\
      \(warning("\(Words.sendOnce[language])", language))\
      \(buttonRow([submit(Words.sendNotice[language])]))
      """)
    return """
      <p>\(Words.noticeDue[language])<b>\(preview.notice.due.deadlinePhrase[language])</b>\
      （\(Words.workingDays(open.terms.limits.correction)[language])）</p>\
      \(links(checklist.marked))\(preview.html)\(send)
      """
  }

  private var preview: CorrectionLetter? {
    let today = open.now.day
    guard let due = open.terms.workingDays.after(today, open.terms.limits.correction) else { return nil }
    let items = checklist.marked.map { key in
      let subject = open.policy.subject(of: key, in: open.dossier.filing)
      return CorrectionPoint(
        key: key, material: subject.material, facts: subject.facts, reason: checklist.decision(key)?.reason ?? "")
    }
    let round = open.dossier.notices.count { $0.stage == .completenessReview } + 1
    return CorrectionLetter(
      policy: open.policy, dossier: open.dossier,
      notice: CorrectionNotice(stage: .completenessReview, round: round, items: items, due: due), day: today,
      number: nil)
  }

  private func links(_ keys: [ChecklistKey]) -> HTML {
    let lines: [HTML] = keys.compactMap { key in
      guard let sheet = checklist.sheet(of: key), let entry = sheet.entries.first(where: { $0.id == key.entry }) else {
        return nil
      }
      let name = MaterialName(open: open, material: sheet.material, project: sheet.project).text[language]
      return """
        <li><a href="\(Link.bench(open.id, sheet).path(in: language))">\(name)</a>：\(entry.question[language])</li>
        """
    }
    return "<ul>\(lines)</ul>"
  }
}
