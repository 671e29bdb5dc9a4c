internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Records
internal import Standards

/// A saved table: its numbers, how they stand against the ledgers now, and what may be done next.
struct DeterminationPage {
  let determination: Determination
  let pool: RoundPool
  let form: ScenarioForm
  /// What the choices in the form give now; `nil` once the table is settled.
  let fresh: DeterminationTable?
  let names: [AccountID: String]
  let reader: AccountID
  let typedReason: String
  let csrf: String
  let problem: Fault?
  /// The field that the problem is about.
  let problemField: String?
  let language: Language

  private var saved: DeterminationTable { determination.table }
  private var id: DeterminationID { saved.id }
  private var policy: CompiledPolicy { pool.policy }
  private var isOtherChoice: Bool { form.choice != ScenarioChoice(saved.scenario) }

  var page: Page {
    var page = Page(
      title: Words.determinationOf(policy.round.title), status: problem?.status ?? .ok,
      lead: "<p>\(policy.title[language])</p>",
      trail: [Crumb(Words.determinations[language], to: Link.determinations.path(in: language))],
      problems: (problem.map { [$0.problem(language, field: problemField)] } ?? [])
        + form.errors.problems(in: language), main: main)
    page.headingAside = tag(
      Words.phase(determination.phase.rawValue)[language], Words.tone(determination.phase.rawValue))
    return page
  }

  private var main: HTML {
    facts + movement
      + DeterminationRows(
        table: saved, taken: taken, budget: policy.round.budget, steps: { .amountSteps(id, $0.id) }, language: language
      ).html
      + buttonRow([
        buttonLink(Words.openSheet[language], to: Link.sheet(of: id).path(in: language), .second),
        proofLink(.proof(of: id), language),
      ])
      + chooser + acts
  }

  /// A settled table shows what stood when it was made: its own awards are on the ledger by now.
  private var taken: Money {
    if fresh != nil { return pool.taken }
    return (try? policy.round.budget.subtracting(saved.scenario.budgetLeft)) ?? .zero
  }

  private var facts: HTML {
    definitionList(
      Words.scenarioFacts(saved.scenario).map { (term: $0.0[language], value: "\($0.1[language])") } + [
        (term: Words.madeBy[language], value: "\(people(determination.makers))"),
        (
          term: Words.approvedBy[language],
          value: "\(determination.approver.map { people([$0]) } ?? Words.notApprovedYet[language])"
        ),
      ])
  }

  private func people(_ accounts: Set<AccountID>) -> String {
    accounts.map { names[$0] ?? "—" }.sorted().joined(separator: language == .zh ? "、" : ", ")
  }

  /// What has changed since the table was saved, with the same choices or with those in the form.
  private var movement: HTML {
    guard let fresh else { return .empty }
    let differences = TableDifferences(saved: saved, fresh: fresh)
    if !isOtherChoice {
      guard !differences.lines.isEmpty || fresh.digest != saved.digest else { return .empty }
      return note(
        Words.numbersMoved[language],
        "<p>\(Words.numbersMovedWhy[language])</p>" + differences.html(language) + saving(fresh), .wait)
    }
    return heading(Words.comparison[language])
      + tiles([
        Tile(Words.savedColumn[language], (saved.sum ?? .zero).inWan, unit: Words.wanYuan[language]),
        Tile(Words.nowColumn[language], (fresh.sum ?? .zero).inWan, unit: Words.wanYuan[language]),
        Tile(
          Words.budgetLeft[language], ((try? pool.left.subtracting(fresh.sum ?? .zero)) ?? .zero).inWan,
          unit: Words.wanYuan[language]),
      ]) + differences.html(language) + saving(fresh) + heading(Words.savedTable[language])
  }

  private func saving(_ fresh: DeterminationTable) -> HTML {
    guard determination.phase == .prepared else { return .empty }
    return postForm(
      to: Link.determinationTable(id).path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
      version + form.kept + hidden("seen", fresh.digest) + buttonRow([submit(Words.saveScenario[language])]))
  }

  private var version: HTML { hidden("version", String(determination.version)) }

  private var chooser: HTML {
    guard determination.phase == .prepared else { return .empty }
    return heading(Words.tryOther[language])
      + getForm(
        to: Link.determination(id).path(in: language), label: Words.scenarioChoices[language],
        form.fields(policy, ceiling: pool.rateCeiling, language)
          + buttonRow([submit(Words.compareButton[language], .second)]))
  }

  private var acts: HTML {
    switch determination.phase {
    case .prepared:
      act(Words.submitTitle, Words.submitWhat, .submission(of: id), Words.submitButton) + cancelling
    case .submitted where determination.makers.contains(reader):
      panel(heading(Words.approveTitle[language]) + "<p>\(Words.approveByOther[language])</p>") + cancelling
    case .submitted:
      act(Words.approveTitle, Words.approveWhat, .approval(of: id), Words.approveButton) + cancelling
    case .approved: note(Words.approvedTitle[language], "<p>\(Words.approvedWhat[language])</p>", .good)
    case .cancelled: note(Words.cancelledTitle[language], "<p>\(Words.cancelledWhat[language])</p>", .bad)
    }
  }

  private func act(_ title: Phrase, _ what: Phrase, _ link: Link, _ button: Phrase) -> HTML {
    panel(
      heading(title[language]) + "<p>\(what[language])</p>"
        + postForm(
          to: link.path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
          version + buttonRow([submit(button[language])])))
  }

  private var cancelling: HTML {
    let field = Field(
      "reason", label: Words.cancelReason[language],
      error: problemField == "reason" ? problem?.sentence(language) : nil)
    return heading(Words.cancelTitle[language])
      + postForm(
        to: Link.cancellation(of: id).path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
        version + textArea(field, value: typedReason, rows: 3, limit: 500, language)
          + buttonRow([submit(Words.cancelButton[language], .grave)]))
  }
}
