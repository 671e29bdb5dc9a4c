internal import Casework
internal import Standards

/// The form in which an applicant corrects the account after a return.
struct PayeeAccountPage {
  let own: OwnCase
  let stage: Disbursement
  var input = FormInput()
  var errors = FieldErrors()
  let csrf: String

  func page(_ language: Language) -> Page {
    Page(
      title: Words.PayeeAccounts.title, lead: "\(Words.PayeeAccounts.lead[language])",
      back: Crumb(Words.Correction.backToStatus[language], to: Link.caseStatus(own.id).path(in: language)),
      problems: errors.problems(
        in: language,
        naming: [
          "holder": Words.Payments.holder, "number": Words.Payments.account, "bank": Words.Payments.bank,
          "line": Words.Payments.bankLine,
        ]), width: .narrow,
      main: """
        \(before(language))\
        \(postForm(
          to: Link.payeeAccount(own.id).path(in: language), csrf: csrf,
          """
          \(textField(
            field("holder", Words.Payments.holder, language, hint: Words.PayeeAccounts.holderHint),
            value: input["holder"] ?? own.dossier.opened.enterpriseName, language))\
          \(textField(
            field("number", Words.Payments.account, language, hint: Words.PayeeAccounts.numberHint),
            value: input.typed("number"), kind: .code, width: .medium, language))\
          \(textField(field("bank", Words.Payments.bank, language), value: input.typed("bank"), language))\
          \(textField(
            field("line", Words.Payments.bankLine, language, hint: Words.PayeeAccounts.lineHint),
            value: input.typed("line"), kind: .code, width: .medium, language))\
          \(buttonRow([submit(Words.PayeeAccounts.send[language])]))
          """))
        """)
  }

  private func before(_ language: Language) -> HTML {
    var pairs: [(term: String, value: HTML)] = []
    if case .returned(let returned) = stage.phase {
      pairs.append((Words.AfterSubmission.bankSays[language], "\(returned.reason)"))
    }
    if let last = stage.corrected ?? stage.payments.last?.account {
      pairs.append((Words.PayeeAccounts.present[language], unbroken(last.maskedNumber)))
    }
    return definitionList(pairs)
  }

  private func field(_ name: String, _ label: Phrase, _ language: Language, hint: Phrase? = nil) -> Field {
    Field(name, label: label[language], hint: hint.map { "\($0[language])" }, error: errors[name]?[language])
  }
}
