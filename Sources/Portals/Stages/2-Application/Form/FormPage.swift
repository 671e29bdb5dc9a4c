internal import Casework
internal import HTTPTypes
internal import PolicyCore
internal import Standards

/// One page of the form (P5).
struct FormPage {
  let own: OwnCase
  let place: FormPlace
  /// What was typed, when it could not all be saved.
  var typed: FormInput?
  var errors = FieldErrors()
  /// Answers that came from elsewhere.
  var sources: [FactPath: Phrase] = [:]
  let csrf: String

  func page(_ language: Language) -> Page {
    let section = own.policy.section(place.section)
    let faults = own.faults.filter { isHere($0.path) }
    let questions = own.questions(at: place)
    let controls: [HTML] = questions.map { control($0, faults, language) }
    let settled = own.facts(at: place).filter(own.isSettled)
    let known: HTML =
      settled.isEmpty
      ? .empty
      : definitionList(
        settled.map { ($0.label[language], unbroken($0.shown(own.filing[place.path($0.id)])[language])) })
    var page = Page(
      title: section?.title ?? Words.Apply.title,
      lead: section?.intro.map { "<p>\($0[language])</p>" }, back: back(language), width: .narrow,
      main: """
        \(rowName(language))\(known)\(form(controls, questions, faults, language))
        """)
    page.problems = errors.entries.map { entry in
      let label = own.policy.facts[FactID(entry.field)]?.label[language]
      let lead = label.map { $0 + (language == .zh ? "：" : ": ") } ?? ""
      return FieldProblem(field: entry.field, text: lead + entry.message[language])
    }
    page.headers[.eTag] = String(own.file.version)
    return page
  }

  private func form(
    _ controls: [HTML], _ questions: [FactDefinition], _ faults: [FactFault], _ language: Language
  ) -> HTML {
    let advised = Set(faults.map(\.code)).sorted().joined(separator: " ")
    return postForm(
      to: place.link(own.id).path(in: language), csrf: csrf,
      autosave: Autosave(
        address: place.autosave(own.id).path(in: language), version: String(own.file.version),
        state: Words.Apply.savedAt(own.dossier.savedAt)[language]),
      """
      \(hidden("version", String(own.file.version)))\(hidden("advised", advised))\
      \(hidden("shown", questions.map(\.id.rawValue).joined(separator: " ")))\
      \(controls)\
      \(buttonRow([
        submit(Words.Form.saveAndContinue[language], name: "then", value: "next"),
        submit(Words.Form.saveAndReturn[language], .second, name: "then", value: "list"),
      ]))
      """)
  }

  private func control(_ fact: FactDefinition, _ faults: [FactFault], _ language: Language) -> HTML {
    let path = place.path(fact.id)
    let name = fact.id.rawValue
    let stored = own.filing[path]
    let retyped = typed.flatMap { $0[name] == nil ? nil : $0.all(name) }
    let fault = faults.first { $0.path == path }.map {
      Phrase(zh: $0.message.zh + $0.remedy.zh, en: $0.message.en + " " + $0.remedy.en)
    }
    return FactControl(
      fact: fact, typed: retyped ?? stored?.typed ?? [], stored: stored,
      error: (errors[name] ?? fault)?[language], source: sources[path]?[language]
    ).html(language)
  }

  private func isHere(_ path: FactPath) -> Bool { path.project == place.project && path.expense == place.expense }

  private func back(_ language: Language) -> Crumb {
    guard place.expense != nil, let project = place.project else { return own.backToTasks(language) }
    return Crumb(Words.Apply.expenses[language], to: Link.expenses(own.id, project).path(in: language))
  }

  private func rowName(_ language: Language) -> HTML {
    guard let index = own.filing.projects.firstIndex(where: { $0.id == place.project }) else { return .empty }
    let project = own.filing.projects[index]
    var words = own.projectTitle(index, project, language)
    if let line = project.expenses.firstIndex(where: { $0.id == place.expense }) {
      words += " · " + Words.Form.lineNumber(line + 1)[language]
    }
    return "<p class=\"hint\">\(words)</p>"
  }
}
