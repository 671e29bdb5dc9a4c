internal import Standards

/// An account and an enterprise on one page, or the enterprise alone for somebody who has an account.
struct RegistrationPage {
  var form = FormInput()
  var errors = FieldErrors()
  var withAccount: Bool
  var csrf: String
  var next: String?

  func page(_ language: Language) -> Page {
    let fields = RegistrationFields(form: form, errors: errors, language: language)
    let way: HTML? = next.map { hidden("next", $0) }
    let signIn: HTML? =
      withAccount
      ? """
      <p>\(Words.Registration.haveAccount[language]) \
      \(link(Words.signIn[language], to: Link.signIn.path(in: language)))</p>
      """ : nil
    var page = Page(
      title: withAccount ? Words.Registration.title : Words.Registration.enterpriseTitle,
      lead: "<p>\(Words.Registration.lead[language])</p>\(signIn)", width: .narrow,
      main: postForm(
        to: (withAccount ? Link.register : Link.registerEnterprise).path(in: language), csrf: csrf,
        """
        \(way)\(withAccount ? fields.account() : .empty)\(fields.enterprise())\
        \(buttonRow([submit(Words.Registration.submit[language])]))
        """))
    page.problems = RegistrationFields.problems(errors, language)
    return page
  }
}
