internal import Casework
internal import Standards

/// The fields of both halves of a registration, with what was typed.
struct RegistrationFields {
  let form: FormInput
  let errors: FieldErrors
  let language: Language

  func account() -> HTML {
    fieldGroup(
      Words.Registration.person[language],
      """
      \(text("login", Words.login, hint: Words.Registration.loginHint, kind: .code, autocomplete: "username"))\
      \(text("name", Words.Registration.personName, autocomplete: "name"))\
      \(text("email", Words.Registration.email, hint: Words.Registration.emailHint, kind: .email, optional: true,
        autocomplete: "email"))\
      \(textField(
        field("password", Words.password, hint: Words.Registration.passwordHint, autocomplete: "new-password"),
        kind: .password, width: .medium, language))
      """)
  }

  /// - Parameter knownCode: found before; shown in the field until something else is typed.
  func enterprise(knownCode: String = "") -> HTML {
    fieldGroup(
      Words.Registration.enterprise[language],
      """
      \(text("code", Words.Registration.creditCode, hint: Words.Registration.creditCodeHint, kind: .code,
        standing: knownCode))\
      \(text("organisation", Words.Registration.enterpriseName, autocomplete: "organization"))\
      \(radios(field("kind", Words.Registration.kind), kinds, chosen: form["kind"], language))\
      \(text("address", Words.Registration.address, hint: Words.Registration.addressHint, width: .full,
        autocomplete: "street-address"))
      """)
  }

  /// The summary names the field: "fill this in" alone would not say what.
  static func problems(_ errors: FieldErrors, _ language: Language) -> [FieldProblem] {
    errors.entries.map { entry in
      let label = labels[entry.field].map { $0[language] + (language == .zh ? "：" : ": ") } ?? ""
      return FieldProblem(field: entry.field, text: label + entry.message[language])
    }
  }

  private static let labels: [String: Phrase] = [
    "login": Words.login, "name": Words.Registration.personName, "email": Words.Registration.email,
    "password": Words.password, "code": Words.Registration.creditCode,
    "organisation": Words.Registration.enterpriseName, "kind": Words.Registration.kind,
    "address": Words.Registration.address,
  ]

  private var kinds: [Choice] {
    Casework.BodyKind.allCases.map { Choice($0.rawValue, $0.title[language], hint: $0.filingNote?[language]) }
  }

  private func text(
    _ name: String, _ label: Phrase, hint: Phrase? = nil, kind: TextKind = .text, width: FieldWidth = .medium,
    optional: Bool = false, autocomplete: String? = nil, standing: String = ""
  ) -> HTML {
    textField(
      field(name, label, hint: hint, optional: optional, autocomplete: autocomplete),
      value: form[name].map { String($0.prefix(400)) } ?? standing, kind: kind, width: width, language)
  }

  private func field(
    _ name: String, _ label: Phrase, hint: Phrase? = nil, optional: Bool = false, autocomplete: String? = nil
  ) -> Field {
    Field(
      name, label: label[language], hint: hint.map { "\($0[language])" }, error: errors[name]?[language],
      isOptional: optional, autocomplete: autocomplete)
  }
}

extension Casework.BodyKind {
  /// What the guide means for a kind that is not plainly covered (R5).
  fileprivate var filingNote: Phrase? {
    switch self {
    case .enterprise, .institution, .socialOrganisation: nil
    case .governmentBody:
      Phrase(
        zh: "按三（一），机关不在支持对象之列；可以登记和填写，结论由审核部门作出。",
        en: "Clause 三(一) does not name government bodies; you may register and fill in, the bureau decides.")
    case .soleTrader:
      Phrase(
        zh: "按三（一），个体工商户不在支持对象之列；可以登记和填写，结论由审核部门作出。",
        en: "Clause 三(一) does not name sole traders; you may register and fill in, the bureau decides.")
    case .branch:
      Phrase(
        zh: "分支机构一般由法人单位申报；是否可以单独申报由审核部门认定。",
        en: "Usually the legal entity applies for its branches; whether a branch may apply is for the bureau to decide."
      )
    }
  }
}
