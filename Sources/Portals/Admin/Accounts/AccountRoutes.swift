internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

/// Accounts and roles: the system administrator makes and closes accounts, the security administrator gives roles, the
/// audit administrator reads; nobody changes the own account.
package struct AccountRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    let staff = routes.staff
    staff.get("accounts") { _, context in try await list(context) }
    staff.get("accounts/new") { _, context in try new(context) }
    staff.post("accounts/new") { _, context in try await create(context) }
    staff.get("account/:id") { _, context in try await show(context) }
    staff.post("account/:id/roles") { _, context in try await grant(context) }
    staff.post("account/:id/revocation") { _, context in try await revoke(context) }
    staff.post("account/:id/disabling") { _, context in try await disable(context) }
    staff.post("account/:id/enabling") { _, context in try await enable(context) }
    staff.post("account/:id/credential") { _, context in try await reset(context) }
  }

  private func list(_ context: StaffContext) async throws -> Response {
    try context.require(.readAccounts)
    var narrowing = Directory.Narrowing()
    narrowing.search = String(FieldReader.trimmed(context.query["q"] ?? "").prefix(80)).lowercased()
    narrowing.role = context.query["role"].flatMap(Role.init(rawValue:))
    narrowing.disabled = context.query["state"].flatMap { ["active": false, "disabled": true][$0] }
    let after = context.query["after"].map { String($0.prefix(80)) }
    let skipped = after == nil ? 0 : min(max(context.query["skipped"].flatMap(Int.init) ?? 0, 0), 10_000_000)
    let wanted = narrowing
    let found = try await premises.office.read {
      try Directory($0.transaction).page(wanted, after: after, limit: AccountsPage.length)
    }
    let page = AccountsPage(
      narrowing: narrowing, people: found.people, total: found.total, skipped: skipped,
      mayCreate: context.may(.createAccount),
      language: context.language)
    return context.page(page.page)
  }

  private func new(_ context: StaffContext) throws -> Response {
    try context.require(.createAccount)
    return context.page(
      NewAccountPage(once: IdempotencyKey.random().text, csrf: context.csrf, language: context.language).page)
  }

  private func create(_ context: StaffContext) async throws -> Response {
    try context.require(.createAccount)
    var fields = FieldReader(context.form)
    let login = fields.read(
      "login", maxLength: 60, { IssuedCredential.login(FieldReader.halfWidth($0)) }, orElse: Words.accountLoginWrong)
    let name = fields.text("name", maxLength: 60)
    let department = fields.text("department", required: false, maxLength: 100)
    guard let login, let name, let department, fields.errors.isEmpty else {
      return again(context, fields.errors)
    }
    let opened = AccountOpened(
      id: AccountID("p-" + RandomText.hexadecimal(bytes: 10)), login: login, name: name, department: department,
      roles: [])
    let actor = context.actor
    let outcome = try await premises.office.perform(
      by: actor, as: context.capacity(.createAccount), key: context.onceKey
    ) { desk -> Bool in
      guard try Directory(desk.transaction).person(login: login) == nil else { return false }
      desk.answer = opened.id.rawValue
      try desk.open(Account.self, opened.id, with: try Account.create(opened, by: actor))
      return true
    }
    switch outcome {
    case .repeated(let id) where !id.isEmpty:
      return context.redirect(to: .account(id), flash: Words.accountIssuedBefore)
    case .done(true): return try await issue(context, opened.id, login: login, needsCode: true)
    case .done, .repeated:
      fields.errors.add("login", Words.accountLoginTaken)
      return again(context, fields.errors)
    }
  }

  /// The form with a key of its own: what was refused was not done.
  private func again(_ context: StaffContext, _ errors: FieldErrors) -> Response {
    context.page(
      NewAccountPage(
        form: context.form, errors: errors, once: IdempotencyKey.random().text, csrf: context.csrf,
        language: context.language
      ).page)
  }
}
