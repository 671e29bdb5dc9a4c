internal import Standards

/// One account per role, with its password and its present code, and a button that signs in as it.
struct DemoAccountsPage {
  var accounts: [DemonstrationAccount]
  var next: String?
  var csrf: String
  var language: Language

  static let example = DemoAccountsPage(
    accounts: [
      DemonstrationAccount(
        accountID: "a1", kind: "completenessReviewer", role: Phrase(zh: "初审人员", en: "Completeness reviewer"),
        login: "chushen",
        password: "demo", code: "123456")
    ], next: nil, csrf: "token", language: .zh)

  var page: Page {
    Page(
      title: Words.demoAccounts, lead: "\(Words.demoAccountsLead[language])",
      main: table(
        Words.demoAccounts[language], id: "accounts",
        columns: [
          TableColumn(Words.demoRole[language]), TableColumn(Words.login[language]),
          TableColumn(Words.password[language]), TableColumn(Words.oneTimeCode[language]),
          TableColumn(Words.demoSignIn[language]),
        ],
        rows: accounts.map(row), hidesCaption: true, language))
  }

  private func row(_ account: DemonstrationAccount) -> [HTML] {
    [
      "\(account.role[language])", "<code>\(account.login)</code>", "<code>\(account.password)</code>",
      "<code>\(account.code ?? "—")</code>",
      postForm(
        to: Link.demoSignIn.path(in: language), csrf: csrf,
        """
        \(hidden("login", account.login))\(next.map { hidden("next", $0) })\
        \(submit(Words.demoSignInAs[language], .second, hidden: account.role[language]))
        """),
    ]
  }
}
