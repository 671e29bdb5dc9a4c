internal import Casework
internal import Records
internal import Standards

/// The conflict declaration: the applicant's name, the questions, and one answer. Nothing else of the case is here.
struct ConflictPage {
  static let none = "none"

  let id: CaseID
  let enterprise: String
  let questions: [Phrase]
  let chosen: String
  let error: Phrase?
  let csrf: String
  let language: Language

  var page: Page {
    Page(
      title: Words.conflictTitle, lead: "<p>\(Words.conflictLead[language])</p>",
      trail: [Crumb(Words.scoring[language], to: Link.scoring.path(in: language))],
      problems: error.map { [FieldProblem(field: "conflict", text: $0[language])] } ?? [], width: .narrow, main: main)
  }

  private var main: HTML {
    let asked: [HTML] = questions.map { "<li>\($0[language])</li>" }
    let choices =
      [Choice(ConflictPage.none, Words.noConflict[language])]
      + ConflictCategory.allCases.map { Choice($0.rawValue, Words.conflictIs($0)[language]) }
    let field = Field(
      "conflict", label: Words.conflictQuestion(enterprise)[language], hint: "\(Words.conflictHint[language])",
      error: error?[language])
    return definitionList([(term: Words.enterpriseName[language], value: "<b>\(enterprise)</b>")])
      + heading(Words.conflictConsider[language]) + "<ul>\(asked)</ul>"
      + postForm(
        to: Link.conflictDeclaration(id).path(in: language), csrf: csrf, once: RandomText.hexadecimal(bytes: 16),
        radios(field, choices, chosen: chosen, language) + buttonRow([submit(Words.declare[language])]))
  }
}
