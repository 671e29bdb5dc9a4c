internal import Casework
internal import HTTPTypes
internal import Standards

/// A person's own account: who the platform takes one for, the password, the one-time codes.
struct OwnAccountPage {
  let name: String
  let login: String
  let roles: Set<Role>
  let enterprise: String?
  let hasCodes: Bool
  let csrf: String
  let language: Language
  var errors = FieldErrors()

  static let example = OwnAccountPage(
    name: "李初审", login: "li", roles: [.completenessReviewer], enterprise: nil, hasCodes: true, csrf: "token",
    language: .zh)

  var page: Page {
    Page(
      title: Words.ownAccount, problems: errors.problems(in: language), width: .narrow, main: "\(facts)\(password)")
  }

  private var facts: HTML {
    let held = roles.isEmpty ? "\(Words.ownRolesNone[language])" : AccountsPage.roles(roles, language)
    var pairs: [(term: String, value: HTML)] = [
      (Words.accountName[language], "\(name)"), (Words.login[language], "<code>\(login)</code>"),
      (Words.accountRoles[language], held),
    ]
    if let enterprise { pairs.append((Words.ownEnterprise[language], unbroken(enterprise))) }
    let codes = hasCodes ? tag(Words.ownCodesOn[language], .good) : tag(Words.ownCodesOff[language], .wait)
    pairs.append((Words.ownCodes[language], codes))
    let way = link(Words.ownCodesSet[language], to: Link.ownAuthenticator.path(in: language))
    return panel("\(definitionList(pairs))<p>\(way)</p>")
  }

  private var password: HTML {
    func field(_ name: String, _ label: Phrase, hint: Phrase? = nil, _ autocomplete: String) -> HTML {
      textField(
        Field(
          name, label: label[language], hint: hint.map { "\($0[language])" }, error: errors[name]?[language],
          autocomplete: autocomplete),
        kind: .password, width: .medium, language)
    }
    return panel(
      """
      \(heading(Words.ownPassword[language]))<p class="hint">\(Words.ownPasswordEffect[language])</p>\
      \(postForm(
        to: Link.ownPassword.path(in: language), csrf: csrf,
        """
        \(field("old", Words.ownOldPassword, "current-password"))\
        \(field("new", Words.ownNewPassword, hint: Words.ownPasswordHint, "new-password"))\
        \(field("again", Words.ownNewAgain, "new-password"))\
        \(buttonRow([submit(Words.ownPassword[language])]))
        """))
      """)
  }
}

/// Setting up one-time codes: the secret is proposed, and kept only once the app has shown a right code.
struct OwnAuthenticatorPage {
  let secret: String
  let link: String
  let csrf: String
  let language: Language
  var errors = FieldErrors()

  var page: Page {
    var page = Page(
      title: Words.ownCodesSet, lead: "\(Words.ownCodesLead[language])",
      trail: [Crumb(Words.ownAccount[language], to: Link.ownAccount.path(in: language))],
      problems: errors.problems(in: language), width: .narrow, main: "\(proposal)\(form)")
    page.headers[.cacheControl] = "no-store"
    return page
  }

  private var proposal: HTML {
    panel(
      definitionList([
        (Words.issuedSecret[language], IssuedCredentialPage.grouped(secret)),
        (Words.issuedLink[language], "<a href=\"\(link)\">\(link)</a>"),
      ]))
  }

  private var form: HTML {
    postForm(
      to: Link.ownAuthenticator.path(in: language), csrf: csrf,
      """
      \(hidden("secret", secret))\
      \(textField(
        Field(
          "password", label: Words.ownOldPassword[language], error: errors["password"]?[language],
          autocomplete: "current-password"),
        kind: .password, width: .medium, language))\
      \(textField(
        Field(
          "code", label: Words.ownCodesDigits[language], error: errors["code"]?[language], autocomplete: "one-time-code"),
        kind: .code, width: .short, language))\
      \(buttonRow([submit(Words.ownCodesSet[language])]))
      """)
  }
}
