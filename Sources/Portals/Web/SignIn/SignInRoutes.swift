internal import HTTPTypes
internal import Hummingbird
internal import Standards

/// Signing in and out. A new session gets a new token; whatever token the browser came with is ended.
struct SignInRoutes {
  let steps: SignInSteps
  let sessions: any SessionStore
  let limiter: RateLimiter
  let delay: FailureDelay
  let settings: PortalSettings

  func addRoutes(to routes: PortalRoutes) {
    routes.open.get("sign-in") { _, context in
      context.page(
        SignInPage(language: context.language, csrf: context.csrf, next: ReturnPath.checked(context.query["next"])).page
      )
    }
    routes.open.post("sign-in") { request, context in try await signIn(request, context) }
    routes.open.post("sign-out") { request, context in try await signOut(request, context) }
  }

  private func signIn(_ request: Request, _ context: PortalContext) async throws -> Response {
    let form = context.form
    let login = FieldReader.trimmed(form.typed("login"))
    let subject = String(login.lowercased().prefix(100))
    let now = context.visit.wallClock
    try limiter.take(.signInAddress, context.visit.clientAddress, at: now)
    try limiter.take(.signInAccount, subject, at: now)
    try delay.check(subject, at: now)

    guard let found = try await session(login, form, at: now) else {
      delay.failed(subject, at: now)
      return context.page(
        SignInPage(
          language: context.language, csrf: context.csrf, login: String(login.prefix(100)),
          next: ReturnPath.checked(form["next"]), isRefused: true
        ).page)
    }
    delay.succeeded(subject)
    let cookies = SessionCookies(isHTTPS: settings.isHTTPS)
    if let old = cookies.token(request) { try await sessions.close(old) }
    let place = ReturnPath.checked(form["next"]) ?? steps.start(found.visitor).path(in: context.language)
    var response = Response(status: .seeOther, headers: [.location: place])
    response.setCookie(cookies.make(cookies.session, found.token))
    response.setCookie(cookies.expire(cookies.visitor))
    return response
  }

  /// `nil` for every kind of refusal.
  private func session(
    _ login: String, _ form: FormInput, at now: Instant
  ) async throws -> (token: String, visitor: Visitor)? {
    let password = form.typed("password")
    let code = form.typed("code").filter { !$0.isWhitespace }
    guard login.utf8.count <= 200, password.utf8.count <= 512, code.utf8.count <= 20 else { return nil }
    let answer = try await steps.signIn(login, password, code.isEmpty ? nil : FieldReader.halfWidth(code), now)
    guard case .accepted(let account, let byCode) = answer else { return nil }
    let opened = try await sessions.open(for: account, at: now)
    guard let found = try await sessions.find(opened.token, at: now),
      !found.visitor.isStaff || byCode || !settings.staffNeedCodes
    else {
      try await sessions.close(opened.token)
      return nil
    }
    return (opened.token, found.visitor)
  }

  private func signOut(_ request: Request, _ context: PortalContext) async throws -> Response {
    let cookies = SessionCookies(isHTTPS: settings.isHTTPS)
    if let token = cookies.token(request) { try await sessions.close(token) }
    var response = context.redirect(to: .home, flash: Words.signedOut)
    response.setCookie(cookies.expire(cookies.session))
    if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\"" }
    return response
  }
}
