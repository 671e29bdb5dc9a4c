internal import PolicyCore
internal import Standards

/// The form control of one fact, chosen by its kind, with the answer exactly as typed or as stored.
struct FactControl {
  let fact: FactDefinition
  let typed: [String]
  /// What the server understood, when the answer is stored.
  var stored: FactValue?
  var error: String?
  var source: String?

  func html(_ language: Language) -> HTML {
    let value = typed.first ?? ""
    var field = Field(
      fact.id.rawValue, label: fact.label[language], hint: hint(language), error: error, isOptional: !fact.required,
      source: source)
    switch fact.kind {
    case .bool:
      return radios(
        field, [Choice("yes", Words.Form.yes[language]), Choice("no", Words.Form.no[language])], chosen: value,
        inRow: true, language)
    case .choice:
      return fact.options.count <= 10
        ? radios(field, choices(language), chosen: value, language)
        : selectField(field, choices(language), chosen: value, language)
    case .choices: return checkboxes(field, choices(language), chosen: Set(typed), language)
    case .money: return moneyField(withMoneyHint(field, language), value: value, echo: echo, language)
    case .date: return dateField(withHint(field, Words.dateHint, language), value: value, language)
    case .integer: return integerField(field, value: value, unit: fact.unit?[language], language)
    case .ratio:
      return textField(withHint(field, Words.Form.ratioHint, language), value: value, width: .short, language)
    case .text(let limit):
      return textField(field, value: value, width: limit > 60 ? .full : .medium, language)
    case .longText(let limit): return textArea(field, value: value, limit: limit, language)
    case .phone:
      field.autocomplete = "tel"
      return textField(field, value: value, kind: .tel, width: .medium, language)
    case .creditCode, .bankAccount, .bankLine, .invoiceNumber:
      return textField(field, value: value, kind: .code, width: .medium, language)
    }
  }

  private func hint(_ language: Language) -> HTML? { fact.help.map { "\($0[language])" } }

  private func withHint(_ field: Field, _ more: Phrase, _ language: Language) -> Field {
    var field = field
    let own: HTML? = field.hint.map { "\($0)<br>" }
    field.hint = "\(own)\(more[language])"
    return field
  }

  private func withMoneyHint(_ field: Field, _ language: Language) -> Field {
    withHint(field, Words.moneyHint, language)
  }

  private func choices(_ language: Language) -> [Choice] {
    fact.options.map { Choice($0.value, $0.label[language], hint: $0.help?[language]) }
  }

  private var echo: String? {
    guard case .money(let amount)? = stored else { return nil }
    return "= \(amount.grouped) 元（\(amount.inWords)）"
  }
}

extension FactValue {
  /// The answer as it stands in its control.
  var typed: [String] {
    switch self {
    case .bool(let yes): [yes ? "yes" : "no"]
    case .money(let amount): [amount.grouped]
    case .ratio(let ratio): [ratio.description]
    case .date(let day): [day.description]
    case .integer(let number): [String(number)]
    case .text(let text), .choice(let text): [text]
    case .choices(let values): values
    case .notSure: []
    }
  }
}
