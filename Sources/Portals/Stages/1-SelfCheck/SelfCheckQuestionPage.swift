internal import Casework
internal import PolicyCore
internal import Standards

/// One question, with the running estimate beside it.
struct SelfCheckQuestionPage: Sendable {
  let check: SelfCheck
  let question: SelfCheckQuestion
  let assessment: Assessment
  let csrf: String
  /// What was typed when the form comes back with errors.
  var form: FormInput?
  var errors = FieldErrors()

  func page(_ language: Language) -> Page {
    let policy = check.policy
    let questions = check.questions(assessment)
    let place = questions.firstIndex { $0.fact.id == question.fact.id } ?? 0
    let back = place > 0 ? Link.selfCheck(policy, questions[place - 1].fact.id) : .selfCheck(policy)
    let clause: HTML? = question.fact.cite.map {
      "<p class=\"hint\">\(Words.clause[language]) \(link($0.rawValue, to: Link.clause($0, in: policy).path(in: language)))</p>"
    }
    let help: HTML? = question.fact.help.map { "\($0[language])" }
    let answered = questions.count { $0.isAnswered }
    let main: HTML = """
      \(postForm(to: Link.selfCheck(policy, question.fact.id).path(in: language), csrf: csrf, fields(language) + buttonRow([submit(Words.nextQuestion[language])])))\
      \(clause)\(progress(Words.answered[language], done: answered, of: questions.count, id: "progress"))\
      <p>\(link(Words.seeResult[language], to: Link.selfCheckPart(policy, "result").path(in: language)))</p>
      """
    var page = Page(
      title: question.fact.label, lead: help, back: Crumb.back(to: back.path(in: language), language),
      problems: errors.problems(in: language),
      main: columns(main: main, side: SelfCheckEstimate(check: check, assessment: assessment).panel(language)))
    if isWays { page.title = Words.whichWays }
    return page
  }

  private var isWays: Bool { question.fact.id == check.waysFact?.id }

  private func fields(_ language: Language) -> HTML {
    guard !isWays else { return ways(language) }
    return question.paths.map { path in
      let many = question.paths.count > 1
      let label = many ? check.name(of: path.project)[language] : Words.yourAnswer[language]
      let name = SelfCheckAnswers.field(path)
      let field = Field(name, label: label, error: errors[name]?[language])
      return control(field, path, language)
    }.joined()
  }

  private func ways(_ language: Language) -> HTML {
    let name = SelfCheckAnswers.field(nil)
    let choices = question.fact.options.map { Choice($0.value, $0.label[language], hint: $0.help?[language]) }
    let kept = check.filing.projects.isEmpty ? [] : check.ways.isEmpty ? [SelfCheckAnswers.unsure] : check.ways
    return checkboxes(
      Field(name, label: Words.severalWays[language], error: errors[name]?[language]), choices + [unsure(language)],
      chosen: Set(form?.all(name) ?? kept), language)
  }

  private func unsure(_ language: Language) -> Choice { Choice(SelfCheckAnswers.unsure, Words.notSure[language]) }

  private func control(_ field: Field, _ path: FactPath, _ language: Language) -> HTML {
    let value = check.filing[path]
    switch question.fact.kind {
    case .bool:
      let choices = [Choice("yes", Words.yes[language]), Choice("no", Words.no[language]), unsure(language)]
      return radios(field, choices, chosen: chosen(field, value), inRow: true, language)
    case .choice:
      let choices = question.fact.options.map { Choice($0.value, $0.label[language], hint: $0.help?[language]) }
      return radios(field, choices + [unsure(language)], chosen: chosen(field, value), language)
    default: return typed(field, path, value, language)
    }
  }

  private func chosen(_ field: Field, _ value: FactValue?) -> String? {
    if let form { return form[field.name] }
    switch value {
    case .bool(let yes): return yes ? "yes" : "no"
    case .choice(let option): return option
    case .notSure: return SelfCheckAnswers.unsure
    default: return nil
    }
  }

  private func typed(_ field: Field, _ path: FactPath, _ value: FactValue?, _ language: Language) -> HTML {
    let box = SelfCheckAnswers.box(path)
    let shown = value == .notSure || value == nil ? "" : question.fact.shown(value)[language]
    let text = form?.typed(field.name) ?? shown.prefixedNumber
    let isUnsure = form.map { $0.isTicked(box) } ?? (value == .notSure)
    let control: HTML =
      switch question.fact.kind {
      case .money: moneyField(field, value: text, echo: shown.isEmpty ? nil : shown, language)
      case .date: dateField(field, value: text, language)
      case .integer: integerField(field, value: text, unit: question.fact.unit?[language], language)
      default: textField(field, value: text, width: .medium, language)
      }
    let which = question.paths.count > 1 ? "（\(field.label)）" : ""
    return control + tickBox(Field(box, label: Words.notSure[language] + which), isTicked: isUnsure, language)
  }
}

extension String {
  /// An amount without its unit, as it goes back into the box.
  fileprivate var prefixedNumber: String { String(prefix { $0 != " " }) }
}

extension SelfCheck {
  /// The way of use, which names the project.
  func name(of project: String?) -> Phrase {
    guard let project, let fact = waysFact else { return Words.wholeApplication }
    return fact.shown(filing[FactPath(fact.id, project: project)])
  }
}
