internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Standards

/// The end of the completeness review: accept, tell the applicant once what is missing, or refuse.
struct ConclusionPage {
  let open: OpenCase
  let checklist: ReviewChecklist
  let csrf: String
  let once: String
  let language: Language
  var typed = FormInput()
  var errors = FieldErrors()
  var status = 200

  private var isReviewing: Bool {
    if case .completenessReview = open.file.state { true } else { false }
  }

  var page: Page {
    let problems = errors.problems(in: language).map { problem in
      problem.field == "top" ? FieldProblem(field: nil, text: problem.text) : problem
    }
    let heading = CaseHeading(open: open, language: language)
    var page = heading.page(Words.conclusion, problems: problems, "\(summary)\(forms)")
    if status == 409 { page.status = .conflict }
    return page
  }

  private var summary: HTML {
    let left = checklist.open
    let marked = checklist.marked
    return """
      \(progress(Words.checked[language], done: checklist.keys.count - left.count, of: checklist.keys.count, id: "checked"))\
      \(left.isEmpty ? .empty : note(
        Words.stillUndecided(left.count)[language], list(left), .wait))\
      \(marked.isEmpty ? .empty : note(
        Words.markedItems(marked.count)[language], list(marked), .info))
      """
  }

  /// Links to the sheets on which these questions stand.
  private func list(_ keys: [ChecklistKey]) -> HTML {
    let lines: [HTML] = keys.compactMap { key in
      guard let sheet = checklist.sheet(of: key), let entry = sheet.entries.first(where: { $0.id == key.entry }) else {
        return nil
      }
      let name = MaterialName(open: open, material: sheet.material, project: sheet.project).text[language]
      let reason = checklist.decision(key).flatMap { $0.verdict == .needsCorrection ? $0.reason : nil }
      let why: HTML? = reason.map { "<br><span class=\"hint\">\($0)</span>" }
      let way = Link.bench(open.id, sheet).path(in: language)
      return "<li><a href=\"\(way)\">\(name)</a>：\(entry.question[language])\(why)</li>"
    }
    return "<ul>\(lines)</ul>"
  }

  private var forms: HTML {
    guard isReviewing else { return inset("\(Words.reviewIsOver(open.file.state.title)[language])") }
    var out = HTML.empty
    if open.may(.acceptFiling) { out += checklist.marked.isEmpty ? acceptance : notice }
    if open.may(.overrideCorrection), hasSent { out += override }
    if open.may(.refuseFiling) { out += refusal }
    return out.isEmpty ? inset("\(Words.benchReadOnly[language])") : out
  }

  private var hasSent: Bool { open.dossier.notices.contains { $0.stage == .completenessReview } }

  private var acceptance: HTML {
    panel(
      """
      \(heading(Words.accept[language]))<p>\(Words.acceptNote[language])</p>\
      \(postForm(
        to: Link.acceptance(open.id).path(in: language), csrf: csrf, once: once,
        """
        \(hidden("version", String(open.file.version)))\
        \(textArea(
          Field("opinion", label: Words.opinion[language], error: error("opinion"), isOptional: true),
          value: typed.typed("opinion"), rows: 2, limit: 500, language))\
        \(buttonRow([submit(Words.accept[language])]))
        """))
      """)
  }

  private var notice: HTML {
    panel(
      """
      \(heading(Words.oneNotice[language]))<p>\(Words.oneNoticeNote[language])</p>\
      \(buttonRow([buttonLink(Words.composeNotice[language], to: Link.correctionComposer(open.id).path(in: language))]))
      """)
  }

  private var refusal: HTML {
    panel(
      """
      \(heading(Words.refuse[language]))<p>\(Words.refuseNote[language])</p>\
      \(postForm(
        to: Link.completenessRefusal(open.id).path(in: language), csrf: csrf, once: once,
        """
        \(hidden("version", String(open.file.version)))\
        \(selectField(
          Field("clause", label: Words.clauseOfDecision[language], error: error("clause")),
          ClauseChoices.all(open.policy, language), chosen: typed["clause"], language))\
        \(textArea(
          Field("reason", label: Words.reasonToApplicant[language], error: error("reason")), value: typed.typed("reason"),
          rows: 4, limit: 1000, language))\
        \(buttonRow([submit(Words.refuse[language], .grave)]))
        """))
      """)
  }

  private var override: HTML {
    panel(
      """
      \(heading(Words.allowFurther[language]))<p>\(Words.allowFurtherNote[language])</p>\
      \(postForm(
        to: Link.furtherNotice(open.id).path(in: language), csrf: csrf, once: once,
        """
        \(textArea(
          Field("why", label: Words.reasonPublished[language], error: error("why")), value: typed.typed("why"), rows: 3,
          limit: 500, language))\
        \(buttonRow([submit(Words.allowFurther[language], .second)]))
        """))
      """)
  }

  private func error(_ field: String) -> String? { errors[field].map { $0[language] } }
}

/// The policy's clauses as choices, those that only tell of the procedure left out.
enum ClauseChoices {
  static func all(_ policy: CompiledPolicy, _ language: Language) -> [Choice] {
    clauses(policy).map { Choice($0.id.rawValue, "\($0.id.rawValue) \($0.title[language])") }
  }

  static func clauses(_ policy: CompiledPolicy) -> [Clause] {
    func flat(_ clause: Clause) -> [Clause] { (clause.procedural ? [] : [clause]) + clause.children.flatMap(flat) }
    return policy.clauses.flatMap(flat)
  }
}
