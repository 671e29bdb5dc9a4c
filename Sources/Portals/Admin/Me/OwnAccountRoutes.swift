internal import Casework
internal import Hummingbird
internal import Records
internal import Standards

/// What every signed-in person does with the own account.
package struct OwnAccountRoutes: AreaRoutes {
  let premises: Premises

  package init(premises: Premises) { self.premises = premises }

  package func add(to routes: PortalRoutes) {
    let portal = routes.portal
    routes.signedIn.get("me") { _, context in try await show(context) }
    routes.signedIn.post("me/password") { _, context in try await changePassword(context, portal) }
    routes.signedIn.get("me/authenticator") { _, context in try await propose(context) }
    routes.signedIn.post("me/authenticator") { _, context in try await enrol(context, portal) }
  }

  private func person(_ context: SignedInContext) async throws -> Directory.Person {
    let id = context.actor.account
    guard let person = try await premises.office.read({ try Directory($0.transaction).person(id) }) else {
      throw Fault.notFound
    }
    return person
  }

  private func show(_ context: SignedInContext, errors: FieldErrors = FieldErrors()) async throws -> Response {
    let person = try await person(context)
    let page = OwnAccountPage(
      name: person.name, login: person.login, roles: person.roles, enterprise: context.actor.enterprise?.rawValue,
      hasCodes: try await premises.archive.credentials.hasSecret(person.id.rawValue), csrf: context.csrf,
      language: context.language, errors: errors)
    return context.page(page.page)
  }

  /// Guessing the old password is slowed like guessing at the sign-in.
  private func isOwn(_ password: String, _ context: SignedInContext, _ portal: Portal) async throws -> Bool {
    let (subject, now) = ("own " + context.actor.account.rawValue, context.visit.wallClock)
    try portal.limiter.take(.signInAccount, subject, at: now)
    try portal.failureDelay.check(subject, at: now)
    let isRight =
      password.utf8.count <= 512
      ? try await premises.archive.credentials.isPassword(password, of: context.actor.account.rawValue) : false
    if isRight { portal.failureDelay.succeeded(subject) } else { portal.failureDelay.failed(subject, at: now) }
    return isRight
  }

  private func changePassword(_ context: SignedInContext, _ portal: Portal) async throws -> Response {
    let person = try await person(context)
    let form = context.form
    let (old, new, again) = (form.typed("old"), form.typed("new"), form.typed("again"))
    var errors = OwnAccountRoutes.faults(new, again, old: old, login: person.login)
    if try await !isOwn(old, context, portal) { errors.add("old", Words.ownPasswordWrong) }
    guard errors.isEmpty else { return try await show(context, errors: errors) }
    try await record(context)
    try await premises.archive.credentials.setPassword(new, of: person.id.rawValue, at: context.visit.wallClock)
    return context.redirect(to: .signIn, flash: Words.ownPasswordChanged)
  }

  static func faults(_ new: String, _ again: String, old: String, login: String) -> FieldErrors {
    var errors = FieldErrors()
    if new.count < 10 || new.utf8.count > 512 {
      errors.add("new", Words.ownPasswordShort)
    } else if new == old {
      errors.add("new", Words.ownPasswordSame)
    } else if new.lowercased().contains(login.lowercased()) {
      errors.add("new", Words.ownPasswordLogin)
    }
    if new != again { errors.add("again", Words.ownPasswordDiffers) }
    return errors
  }

  private func propose(_ context: SignedInContext) async throws -> Response {
    try await authenticator(context, secret: Authenticator.newSecret())
  }

  private func authenticator(
    _ context: SignedInContext, secret: [UInt8], errors: FieldErrors = FieldErrors()
  ) async throws -> Response {
    let person = try await person(context)
    let page = OwnAuthenticatorPage(
      secret: Authenticator.base32(secret),
      link: Authenticator.link(secret, account: person.login, issuer: Words.product[.zh]), csrf: context.csrf,
      language: context.language, errors: errors)
    return context.page(page.page)
  }

  private func enrol(_ context: SignedInContext, _ portal: Portal) async throws -> Response {
    guard let secret = Authenticator.secret(base32: context.form.typed("secret")) else {
      return try await propose(context)
    }
    let code = FieldReader.halfWidth(context.form.typed("code")).filter { !$0.isWhitespace }
    var errors = FieldErrors()
    if try await !isOwn(context.form.typed("password"), context, portal) {
      errors.add("password", Words.ownPasswordWrong)
    }
    if Authenticator().accepted(code, secret: secret, at: context.visit.wallClock, after: 0) == nil {
      errors.add("code", Words.ownCodesWrong)
    }
    guard errors.isEmpty else { return try await authenticator(context, secret: secret, errors: errors) }
    try await record(context)
    try await premises.archive.credentials.setSecret(secret, of: context.actor.account.rawValue)
    return context.redirect(to: .signIn, flash: Words.ownCodesChanged)
  }

  /// The change itself is an event of the account; it ends the sessions.
  private func record(_ context: SignedInContext) async throws {
    let actor = context.actor
    _ = try await premises.office.change(Account.self, actor.account, by: actor) { account, _ in
      try account.changeOwnCredential(by: actor)
    }
  }
}
