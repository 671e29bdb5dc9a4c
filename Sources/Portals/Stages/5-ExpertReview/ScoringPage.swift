internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Standards

/// Materials and answers beside the criteria. After the lock everything is read only.
struct ScoringPage {
  let own: Assignment
  let form: ScoreForm
  let csrf: String
  let problem: Fault?
  let language: Language

  private var rules: ExpertRules { own.policy.expert }
  private var id: CaseID { own.file.id }

  var page: Page {
    let problems = problem.map { [$0.problem(language)] } ?? []
    var page = Page(
      title: Words.scoringOf(own.file.dossier.opened.enterpriseName),
      status: problem?.status ?? .ok,
      lead: """
        <p>\(Words.blindCode[language])：\(unbroken(own.seat.seat.code.rawValue)) \
        \(Words.blindCodeNote[language])</p>
        """,
      trail: [Crumb(Words.scoring[language], to: Link.scoring.path(in: language))],
      problems: problems + form.errors.problems(in: language), width: .bench, main: main)
    page.headingAside = own.seat.locked ? tag(Words.seatLocked[language], .good) : nil
    return page
  }

  private var main: HTML {
    columns(
      main: MaterialDigest(own: own, language: language).html + FilingDigest(own: own, language: language).html,
      side: own.seat.locked ? sheet : entry)
  }

  private var entry: HTML {
    let marks: [HTML] = rules.criteria.map(mark)
    let comment = Field(
      "comment", label: Words.comment[language],
      hint: "\(Words.commentHint(ExpertReview.shortestComment)[language])",
      error: form.errors["comment"]?[language] ?? commentProblem, isOptional: true)
    return heading(Words.scoreSheet[language])
      + postForm(
        to: Link.scoreSheet(id).path(in: language), csrf: csrf,
        autosave: Autosave(
          address: Link.scoreDraft(id).path(in: language), version: ScoreForm(own.seat.sheet).version,
          state: own.seat.sheet == nil ? Words.nothingSaved[language] : Words.draftKept[language]),
        marks.joined()
          + textArea(comment, value: form.comment, rows: 6, limit: ScoreForm.longestComment, language)
          + "<p><b>\(Words.savedTotal[language]) \(unbroken("\(form.total) / \(rules.maximumTotal)"))</b></p>"
          + buttonRow([
            submit(Words.saveDraft[language], .second, name: "next", value: "stay"),
            submit(Words.toLock[language], name: "next", value: "lock"),
          ]))
  }

  private var commentProblem: String? {
    let length = form.comment.count { !$0.isWhitespace }
    guard let problem, own.seat.sheet != nil, isExtreme, length < ExpertReview.shortestComment else { return nil }
    return problem.sentence(language)
  }

  private var isExtreme: Bool {
    form.marks.contains { mark in
      mark.points == 0 || rules.criteria.contains { $0.id == mark.criterion && $0.maximum == mark.points }
    }
  }

  private func mark(_ criterion: Criterion) -> HTML {
    let name = ScoreForm.field(criterion.id)
    let missing = problem != nil && form.typed[criterion.id, default: ""].isEmpty
    let guidance: [HTML] = criterion.guidance.map { "<li>\($0[language])</li>" }
    let field = Field(
      name, label: Words.criterion(criterion.label, criterion.maximum)[language],
      hint: "<ul>\(guidance)</ul>\(Words.criterionLevels(criterion.maximum)[language])",
      error: form.errors[name]?[language] ?? (missing ? Words.markMissing[language] : nil))
    return integerField(field, value: form.typed[criterion.id] ?? "", unit: "/ \(criterion.maximum)", language)
  }

  private var sheet: HTML {
    ScoreSummary(rules: rules, form: form, language: language).html
      + "<p class=\"hint\">\(Words.lockedNote[language])</p>"
  }
}

/// A sheet to read: each criterion with its points, the total, the comment.
struct ScoreSummary {
  let rules: ExpertRules
  let form: ScoreForm
  let language: Language

  var html: HTML {
    let rows: [[HTML]] = rules.criteria.map { criterion in
      let points = form.marks.first { $0.criterion == criterion.id }?.points
      return ["\(criterion.label[language])", "\(points.map(String.init) ?? "—")", "\(criterion.maximum)"]
    }
    let comment: HTML = form.comment.isEmpty ? "\(Words.noComment[language])" : "\(form.comment)"
    return table(
      Words.scoreSheet[language], id: "sheet",
      columns: [
        TableColumn(Words.criterionColumn[language]), TableColumn(Words.pointsColumn[language], .number),
        TableColumn(Words.maximumColumn[language], .number),
      ], rows: rows,
      total: ["<b>\(Words.scoreTotal[language])</b>", "<b>\(form.total)</b>", "\(rules.maximumTotal)"], language)
      + heading(Words.comment[language]) + "<p class=\"text\">\(comment)</p>"
  }
}
