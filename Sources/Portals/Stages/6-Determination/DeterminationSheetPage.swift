internal import Casework
internal import PolicyCore
internal import Standards

/// The table as a paper for the meeting: choices, rows, total in words, and lines to sign on.
struct DeterminationSheetPage {
  let determination: Determination
  let policy: CompiledPolicy
  let names: [AccountID: String]
  let printedAt: Instant
  let language: Language

  var page: Page {
    let id = determination.table.id
    return Page(
      title: Words.sheetTitle(policy.round.title), lead: "<p>\(policy.title[language])</p>",
      back: Crumb.back(to: Link.determination(id).path(in: language), language), main: main)
  }

  private var main: HTML {
    let table = determination.table
    let taken = (try? policy.round.budget.subtracting(table.scenario.budgetLeft)) ?? .zero
    return definitionList(
      Words.scenarioFacts(table.scenario).map { (term: $0.0[language], value: "\($0.1[language])") }
        + [(term: Words.status[language], value: "\(Words.phase(determination.phase.rawValue)[language])")])
      + DeterminationRows(table: table, taken: taken, budget: policy.round.budget, steps: nil, language: language).html
      + definitionList([
        (term: Words.madeBy[language], value: "\(people(determination.makers))　＿＿＿＿＿＿＿＿"),
        (term: Words.approvedBy[language], value: "\(determination.approver.map { people([$0]) } ?? "")　＿＿＿＿＿＿＿＿"),
        (term: Words.tableDigest[language], value: "<code>\(table.digest.prefix(16))</code>"),
      ])
      + buttonRow([printButton(language)])
      + printFooter(number: nil, checkpoint: nil, printedAt: printedAt.phrase[language], language)
  }

  private func people(_ accounts: Set<AccountID>) -> String {
    accounts.map { names[$0] ?? "—" }.sorted().joined(separator: language == .zh ? "、" : ", ")
  }
}
