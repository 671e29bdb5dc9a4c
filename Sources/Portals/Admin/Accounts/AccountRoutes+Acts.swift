internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

extension AccountRoutes {
  func show(
    _ context: StaffContext, errors: FieldErrors = FieldErrors(), refusal: Refusal? = nil
  ) async throws -> Response {
    try context.require(.readAccounts)
    let id = AccountID(try context.id())
    let person = try await premises.office.read { try Directory($0.transaction).person(id) }
    guard let person else { throw Fault.notFound }
    let history = try await premises.office.history(Account.self, id)
    let names = try await premises.office.read { try Directory($0.transaction).names(of: Set(history.map(\.actor))) }
    var page = PersonPage(
      person: person, history: history, names: names,
      powers: PersonPage.Powers(
        manages: context.may(.disableAccount), grants: context.may(.grantRole), isOwn: id == context.actor.account),
      csrf: context.csrf, once: IdempotencyKey.random().text, language: context.language)
    page.form = context.form
    page.errors = errors
    page.refusal = refusal
    return context.page(page.page)
  }

  func grant(_ context: StaffContext) async throws -> Response {
    try context.require(.grantRole)
    var fields = FieldReader(context.form)
    let offered = Role.allCases.filter(\.isStaff).map(\.rawValue)
    guard let role = fields.choice("role", of: offered).flatMap(Role.init(rawValue:)) else {
      var errors = FieldErrors()
      errors.add("role", Words.accountChooseRole)
      return try await show(context, errors: errors)
    }
    let actor = context.actor
    return try await act(context, .grantRole) { try $0.grant(role, by: actor) }
  }

  func revoke(_ context: StaffContext) async throws -> Response {
    try context.require(.revokeRole)
    var fields = FieldReader(context.form)
    guard let role = fields.choice("role", of: Role.allCases.map(\.rawValue)).flatMap(Role.init(rawValue:)) else {
      return try await show(context, errors: fields.errors)
    }
    let actor = context.actor
    return try await act(context, .revokeRole) { try $0.revoke(role, by: actor) }
  }

  func disable(_ context: StaffContext) async throws -> Response {
    try context.require(.disableAccount)
    var fields = FieldReader(context.form)
    guard let reason = fields.text("reason", maxLength: 500) else {
      return try await show(context, errors: fields.errors)
    }
    let actor = context.actor
    return try await act(context, .disableAccount) { try $0.disable(reason: reason, by: actor) }
  }

  func enable(_ context: StaffContext) async throws -> Response {
    try context.require(.enableAccount)
    let actor = context.actor
    return try await act(context, .enableAccount) { try $0.enable(by: actor) }
  }

  func reset(_ context: StaffContext) async throws -> Response {
    try context.require(.resetCredential)
    let id = AccountID(try context.id())
    let actor = context.actor
    let outcome: Office.Outcome<Account>
    do {
      outcome = try await premises.office.perform(
        by: actor, as: context.capacity(.resetCredential), key: context.onceKey
      ) { desk in
        desk.answer = id.rawValue
        return try desk.change(Account.self, id) { try $0.resetCredential(by: actor) }
      }
    } catch let refusal as Refusal where refusal.code != .notFound && refusal.code != .notPermitted {
      return try await show(context, refusal: refusal)
    }
    guard case .done(let account) = outcome else {
      return context.redirect(to: .account(id.rawValue), flash: Words.accountIssuedBefore)
    }
    return try await issue(context, id, login: account.opened.login, needsCode: account.roles != [.applicant])
  }

  /// One change of the account in the path. What the rules refuse is said on the account's page.
  private func act(
    _ context: StaffContext, _ action: Action, _ decide: @escaping @Sendable (Account) throws -> [AccountEvent]
  ) async throws -> Response {
    let id = AccountID(try context.id())
    do {
      _ = try await premises.office.change(
        Account.self, id, by: context.actor, as: context.capacity(action), key: context.onceKey
      ) { account, _ in try decide(account) }
    } catch let refusal as Refusal where refusal.code != .notFound && refusal.code != .notPermitted {
      return try await show(context, refusal: refusal)
    }
    return context.redirect(to: .account(id.rawValue), flash: Words.accountDone)
  }

  /// The new credentials, in the answer itself and nowhere else.
  func issue(_ context: StaffContext, _ id: AccountID, login: String, needsCode: Bool) async throws -> Response {
    let issued = try await premises.archive.credentials.issue(
      login, of: id.rawValue, needsCode: needsCode, at: context.visit.wallClock)
    let words = IssuedCredentialPage.IssuedWords(
      login: issued.login, password: issued.password, secret: issued.secretText,
      link: issued.link(issuer: Words.product[.zh]))
    return context.page(
      IssuedCredentialPage(issued: words, back: .account(id.rawValue), language: context.language).page)
  }
}
