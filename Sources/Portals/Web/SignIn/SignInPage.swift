package import Standards

/// The sign-in form. One page for everybody: applicants leave the code empty, officials must give it, and a refusal
/// never says which of the three was wrong.
package struct SignInPage: Sendable {
  package var language: Language
  package var csrf: String
  package var login = ""
  /// A path of this site, checked.
  package var next: String?
  package var isRefused = false

  package static let example = SignInPage(language: .zh, csrf: "token", login: "wang", next: "/zh/apply")

  var page: Page {
    let register = next.map { Link.register.with("next", $0) } ?? .register
    var page = Page(title: Words.signIn, width: .narrow, main: form)
    page.lead = """
      <p>\(Words.noAccountYet[language]) \(link(Words.Registration.title[language], to: register.path(in: language)))</p>
      """
    if isRefused {
      page.problems = [FieldProblem(field: "login", text: Words.signInRefused[language])]
    }
    return page
  }

  private var form: HTML {
    let wayBack: HTML? = next.map { hidden("next", $0) }
    let error = isRefused ? Words.signInRefused[language] : nil
    return postForm(
      to: Link.signIn.path(in: language), csrf: csrf,
      """
      \(wayBack)\
      \(textField(
        Field("login", label: Words.login[language], error: error, autocomplete: "username"),
        value: login, kind: .code, width: .medium, language))\
      \(textField(
        Field("password", label: Words.password[language], autocomplete: "current-password"),
        kind: .password, width: .medium, language))\
      \(textField(
        Field(
          "code", label: Words.oneTimeCode[language], hint: "\(Words.oneTimeCodeHint[language])", isOptional: true,
          autocomplete: "one-time-code"),
        kind: .code, width: .short, language))\
      \(buttonRow([submit(Words.signIn[language])]))
      """)
  }
}
