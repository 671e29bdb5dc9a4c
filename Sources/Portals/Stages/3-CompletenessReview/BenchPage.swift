internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Standards

/// The review bench: a material on the left, the policy's questions about it on the right.
struct BenchPage {
  let open: OpenCase
  let checklist: ReviewChecklist
  let sheet: ReviewChecklist.Sheet
  let document: BenchDocument
  let csrf: String
  let language: Language
  /// What was typed, when the form comes back.
  var typed: FormInput?
  var errors = FieldErrors()
  var conflict: Phrase?

  var page: Page {
    var problems = errors.problems(in: language)
    if let conflict { problems.insert(FieldProblem(field: nil, text: conflict[language]), at: 0) }
    let heading = CaseHeading(open: open, language: language)
    var page = heading.page(
      Words.completenessReview, problems: problems, width: .bench,
      bench(document: document.html, decisions: decisions, language))
    if conflict != nil { page.status = .conflict }
    return page
  }

  private var mayDecide: Bool {
    if case .completenessReview = open.file.state { open.may(.decideChecklist) } else { false }
  }

  private var decisions: HTML {
    let done = checklist.keys.count - checklist.open.count
    return """
      \(progress(Words.checked[language], done: done, of: checklist.keys.count, id: "checked"))\(switcher)\
      \(heading(MaterialName(open: open, material: sheet.material, project: sheet.project).text[language]))\
      \(asks)\(document.reading)\(mayDecide ? form : readOnly)
      """
  }

  private var asks: HTML? {
    sheet.material.flatMap { open.policy.material($0) }.map { "<p class=\"hint\">\($0.asks[language])</p>" }
  }

  private var switcher: HTML {
    let lines: [HTML] = checklist.sheets.map { other in
      let left = checklist.open(in: other).count
      let name = MaterialName(open: open, material: other.material, project: other.project).text[language]
      let state = left == 0 ? tag(Words.sheetDone[language], .good) : tag(Words.sheetLeft(left)[language])
      let isHere = other.isSame(as: sheet)
      return """
        <li><a href="\(Link.bench(open.id, other).path(in: language))"\
        \(attribute("aria-current", isHere ? "page" : nil))>\(name)</a> \(state)</li>
        """
    }
    let conclusion = Link.completenessConclusion(open.id).path(in: language)
    return """
      <details><summary>\(Words.otherMaterials(checklist.sheets.count)[language])</summary><ul>\(lines)</ul></details>\
      <p>\(link(Words.toConclusion[language], to: conclusion))</p>
      """
  }

  private var form: HTML {
    let cards: [HTML] = sheet.entries.enumerated().map { card($0 + 1, $1) }
    let buttons = buttonRow([
      submit(Words.saveAndNext[language], name: "then", value: "next"),
      submit(Words.saveOnly[language], .second, name: "then", value: "stay"),
    ])
    return postForm(
      to: Link.bench(open.id, sheet).path(in: language), csrf: csrf,
      """
      \(hidden("version", typed?["version"] ?? String(open.file.version)))\
      \(hidden("file", document.file?.id.rawValue ?? ""))\(cards)\(buttons)
      """)
  }

  private func card(_ number: Int, _ entry: ChecklistEntry) -> HTML {
    let key = sheet.key(entry)
    let isStale = checklist.isStale(key, in: sheet)
    let known = checklist.decision(key)
    let decided = isStale ? nil : known
    func value(_ field: String, _ stored: String?) -> String { typed.map { $0.typed(field) } ?? stored ?? "" }
    let chosen = value("v-\(entry.id)", decided?.verdict.rawValue)
    var field = Field(
      "v-\(entry.id)", label: entry.question[language], error: errors["v-\(entry.id)"].map { $0[language] })
    if isStale, let known { field.hint = "\(Words.lookAgain(known.verdict)[language])" }
    let page = decided.flatMap { $0.pins.first { $0.attachment == document.file?.id }?.page }
    return ChecklistCard(
      number, field, choices: Verdict.allCases.map { Choice($0.rawValue, Words.verdict($0)[language]) },
      chosen: chosen.isEmpty ? nil : chosen,
      clause: open.policy.clause(entry.clause).map { clause in
        NavigationLink(clause.id.rawValue, to: Link.guideClause(open.policy, clause).path(in: language))
      }, page: page, preRead: stated(for: entry),
      more: more(entry, decided ?? known, chosen: chosen, value)
    ).html(language)
  }

  private func more(
    _ entry: ChecklistEntry, _ decision: ChecklistDecision?, chosen: String, _ value: (String, String?) -> String
  ) -> HTML {
    let reasons = entry.reasons.enumerated().map { Choice(String($0.offset), $0.element[language]) }
    let template =
      reasons.isEmpty
      ? HTML.empty
      : selectField(
        Field("t-\(entry.id)", label: Words.reasonTemplate[language], isOptional: true), reasons,
        chosen: typed?["t-\(entry.id)"], language)
    let error = errors["r-\(entry.id)"].map { $0[language] }
    let pageError = errors["p-\(entry.id)"].map { $0[language] }
    let isOpen = error != nil || pageError != nil || (!chosen.isEmpty && chosen != Verdict.conforms.rawValue)
    let pinned = decision.flatMap { $0.pins.first { $0.attachment == document.file?.id }?.page }
    return """
      <details\(flag: "open", isOpen)><summary>\(Words.reasonAndNote[language])</summary>\(template)\
      \(textArea(
        Field("r-\(entry.id)", label: Words.toldApplicant[language], error: error),
        value: value("r-\(entry.id)", decision?.reason), rows: 2, limit: 500, language))\
      \(textArea(
        Field("n-\(entry.id)", label: Words.internalNote[language], isOptional: true),
        value: value("n-\(entry.id)", decision?.internalNote), rows: 2, limit: 500, language))\
      \(document.file == nil ? .empty : integerField(
        Field("p-\(entry.id)", label: Words.pinnedPage[language], error: pageError, isOptional: true),
        value: value("p-\(entry.id)", pinned.map(String.init)), language))</details>
      """
  }

  /// What the applicant stated under the same clause, to hold the document against.
  private func stated(for entry: ChecklistEntry) -> HTML? {
    let parts = open.policy.factOrder.compactMap { open.policy.facts[$0] }
      .filter { $0.cite == entry.clause && $0.level != .expense }
      .compactMap { fact -> String? in
        let path = FactPath(fact.id, project: fact.level == .project ? sheet.project : nil)
        guard let value = open.dossier.filing[path] else { return nil }
        return "\(fact.label[language])：\(CaseAnswers.shown(value, of: fact)[language])"
      }
    return parts.isEmpty ? nil : "\(parts.prefix(4).joined(separator: "；"))"
  }

  private var readOnly: HTML {
    let rows = sheet.entries.map { entry -> SummaryRow in
      guard let decision = checklist.decision(sheet.key(entry)) else {
        return SummaryRow(entry.question[language], "\(Words.undecided[language])")
      }
      let reason: HTML? = decision.reason.isEmpty ? nil : "<br>\(decision.reason)"
      return SummaryRow(entry.question[language], "<b>\(Words.verdict(decision.verdict)[language])</b>\(reason)")
    }
    return "\(inset("\(Words.benchReadOnly[language])"))\(summaryList(rows, language))"
  }
}
