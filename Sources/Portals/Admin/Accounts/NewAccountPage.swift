internal import HTTPTypes
internal import Standards

/// A new official: who it is; roles come later and from somebody else.
struct NewAccountPage {
  var form = FormInput()
  var errors = FieldErrors()
  let once: String
  let csrf: String
  let language: Language

  var page: Page {
    func field(_ name: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false) -> Field {
      Field(
        name, label: label[language], hint: hint.map { "\($0[language])" }, error: errors[name]?[language],
        isOptional: isOptional, autocomplete: "off")
    }
    return Page(
      title: Words.accountNew, lead: "\(Words.accountCreateLead[language])",
      trail: [Crumb(Words.accounts[language], to: Link.accounts.path(in: language))],
      problems: errors.problems(in: language), width: .narrow,
      main: postForm(
        to: Link.newAccount.path(in: language), csrf: csrf, once: once,
        """
        \(textField(
          field("login", Words.login, hint: Words.accountLoginHint), value: form.typed("login"), kind: .code,
          width: .medium, language))\
        \(textField(field("name", Words.accountName), value: form.typed("name"), width: .medium, language))\
        \(textField(
          field("department", Words.accountDepartment, isOptional: true), value: form.typed("department"), language))\
        \(buttonRow([submit(Words.accountCreate[language])]))
        """))
  }
}

/// What a person is given to sign in with. The answer to a POST, never a page of its own, so that no address shows it.
struct IssuedCredentialPage {
  let issued: IssuedWords
  let back: Link
  let language: Language

  struct IssuedWords {
    let login: String
    let password: String
    let secret: String?
    let link: String?
  }

  var page: Page {
    var pairs: [(term: String, value: HTML)] = [
      (Words.login[language], "<code>\(issued.login)</code>"),
      (Words.issuedPassword[language], "<code>\(issued.password)</code>"),
    ]
    if let secret = issued.secret { pairs.append((Words.issuedSecret[language], IssuedCredentialPage.grouped(secret))) }
    if let link = issued.link { pairs.append((Words.issuedLink[language], "<a href=\"\(link)\">\(link)</a>")) }
    var page = Page(
      title: Words.issuedTitle, width: .narrow,
      main: """
        \(warning("\(Words.issuedWarning[language])", language))\(panel(definitionList(pairs)))\
        \(buttonRow([buttonLink(Words.issuedBack[language], to: back.path(in: language))]))
        """)
    page.headers[.cacheControl] = "no-store"
    return page
  }

  /// In groups of four, for typing.
  static func grouped(_ secret: String) -> HTML {
    let letters = Array(secret)
    let groups = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
    return "<code>\(groups.joined(separator: " "))</code>"
  }
}
