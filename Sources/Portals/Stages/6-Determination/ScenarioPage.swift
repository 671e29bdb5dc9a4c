internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Records
internal import Standards

/// A scenario that is not saved: choose, look, then save exactly what is shown.
struct ScenarioPage {
  let pool: RoundPool
  let form: ScenarioForm
  let table: DeterminationTable?
  let csrf: String
  let problem: Fault?
  let language: Language

  var page: Page {
    Page(
      title: Words.newScenario, status: problem?.status ?? .ok,
      lead: "<p>\(pool.policy.title[language]) · \(pool.policy.round.id)。\(Words.scenarioLead[language])</p>",
      trail: [Crumb(Words.determinations[language], to: Link.determinations.path(in: language))],
      problems: (problem.map { [$0.problem(language)] } ?? []) + form.errors.problems(in: language),
      main: chooser + preview)
  }

  private var chooser: HTML {
    getForm(
      to: Link.newDetermination.path(in: language), label: Words.scenarioChoices[language],
      hidden("round", pool.policy.roundKey) + form.fields(pool.policy, ceiling: pool.rateCeiling, language)
        + buttonRow([submit(Words.previewButton[language], .second)]))
  }

  private var preview: HTML {
    guard let table else { return .empty }
    guard !table.rows.isEmpty else {
      return emptyState(Words.poolEmpty[language], "<p>\(Words.poolEmptyWhy[language])</p>")
    }
    return heading(Words.preview[language]) + "<p class=\"hint\">\(Words.previewNotSaved[language])</p>"
      + DeterminationRows(
        table: table, taken: pool.taken, budget: pool.policy.round.budget, steps: nil, language: language
      ).html
      + postForm(
        to: Link.determinations.path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
        hidden("round", pool.policy.roundKey) + form.kept + hidden("seen", table.digest)
          + buttonRow([submit(Words.saveScenario[language])]))
  }
}
