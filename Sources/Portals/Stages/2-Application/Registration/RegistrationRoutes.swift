internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import Records
internal import Standards

/// Opens an agent's account and registers its enterprise. Nobody joins an enterprise that is registered already by
/// typing its code: its agent admits.
struct RegistrationRoutes {
  let premises: Premises
  let portal: Portal

  func add(to routes: PortalRoutes) {
    routes.open.get("register") { _, context in
      RegistrationPage(withAccount: true, csrf: context.csrf, next: ReturnPath.checked(context.query["next"]))
        .page(context.language).response(for: context.visit)
    }
    routes.open.post("register") { _, context in try await register(context) }
    routes.signedIn.get("apply/enterprise") { _, context in
      guard context.visitor.roles.contains(.applicant) else { throw Fault.notFound }
      guard context.visitor.enterprise == nil else { return context.redirect(to: .applications) }
      return context.page(RegistrationPage(withAccount: false, csrf: context.csrf).page(context.language))
    }
    routes.signedIn.post("apply/enterprise") { _, context in try await registerEnterprise(context) }
  }

  private func register(_ context: PortalContext) async throws -> Response {
    try portal.limiter.take(.registration, context.visit.clientAddress, at: context.visit.wallClock)
    var fields = FieldReader(context.form)
    let request = AccountRequest.read(&fields)
    // The second half is read even when the first is wrong, so that all errors come at once.
    var rest = FieldReader(context.form)
    let registration = RegistrationForm.read(&rest)
    for entry in rest.errors.entries { fields.errors.add(entry.field, entry.message) }
    guard let request, let registration else { return again(context, fields.errors) }

    let account = AccountID(RandomText.hexadecimal(bytes: 12))
    let isNew = try await premises.office.perform(by: .publicVisitor) { desk -> Bool in
      guard try Directory(desk.transaction).person(login: request.login) == nil else { return false }
      let opened = AccountOpened(id: account, login: request.login, name: request.name, roles: [.applicant])
      try desk.open(Account.self, account, with: try Account.create(opened, by: .publicVisitor))
      try Directory(desk.transaction).setEmail(request.email, of: account)
      return true
    }
    guard isNew else {
      fields.errors.add("login", Words.Registration.loginUnusable)
      return again(context, fields.errors)
    }
    try await premises.archive.credentials.setPassword(
      request.password, of: account.rawValue, at: context.visit.wallClock)
    let actor = Actor(account: account, roles: [.applicant], enterprise: registration.id)
    let flash = try await flash(registering: registration, by: actor)
    return try await signedIn(account, context, flash: flash)
  }

  private func registerEnterprise(_ context: SignedInContext) async throws -> Response {
    guard context.visitor.roles.contains(.applicant), context.visitor.enterprise == nil else { throw Fault.notFound }
    var fields = FieldReader(context.form)
    guard let registration = RegistrationForm.read(&fields) else {
      return context.page(
        RegistrationPage(form: context.form, errors: fields.errors, withAccount: false, csrf: context.csrf)
          .page(context.language))
    }
    return context.redirect(
      to: .applications, flash: try await flash(registering: registration, by: context.actor))
  }

  /// What happened, in words: registered, or that an agent of the enterprise has to admit this account.
  private func flash(registering registration: Registration, by actor: Actor) async throws -> Phrase {
    do {
      try await RegistrationForm.register(
        registration, agent: actor.account, by: actor, role: .applicant, in: premises.office)
      return Words.Registration.done
    } catch let refusal as Refusal where refusal.code == .enterpriseRegistered {
      return Words.Registration.toBeAdmitted
    } catch is Conflict {
      return Words.Registration.toBeAdmitted
    }
  }

  private func signedIn(_ account: AccountID, _ context: PortalContext, flash: Phrase) async throws -> Response {
    let opened = try await portal.sessions.open(for: account, at: context.visit.wallClock)
    let cookies = SessionCookies(isHTTPS: portal.settings.isHTTPS)
    var response = context.redirect(to: .applications, flash: flash)
    if let next = ReturnPath.checked(context.form["next"]) { response.headers[.location] = next }
    response.setCookie(cookies.make(cookies.session, opened.token))
    response.setCookie(cookies.expire(cookies.visitor))
    return response
  }

  private func again(_ context: PortalContext, _ errors: FieldErrors) -> Response {
    RegistrationPage(
      form: context.form, errors: errors, withAccount: true, csrf: context.csrf,
      next: ReturnPath.checked(context.form["next"])
    ).page(context.language).response(for: context.visit)
  }
}
