internal import Casework
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// What only a demonstration has: the clock, and signing in as anybody.
struct DemoRoutes: AreaRoutes {
  let premises: Premises

  init(premises: Premises) { self.premises = premises }

  func add(to routes: PortalRoutes) {
    guard let demonstration = premises.demonstration else { return }
    routes.open.get("demo") { _, context in
      let page = DemoAccountsPage(
        accounts: await demonstration.accounts(), next: ReturnPath.checked(context.query["next"]), csrf: context.csrf,
        language: context.language)
      return context.page(page.page)
    }
    routes.open.post("demo/clock") { _, context in try await moveClock(demonstration, context) }
    routes.open.post("demo/sign-in") { request, context in try await signIn(demonstration, request, context) }
  }

  private func moveClock(_ demonstration: Demonstration, _ context: PortalContext) async throws -> Response {
    guard let move = context.form["to"].flatMap(DemoMove.init) else { throw Fault.malformed(Words.demoNoSuchMove) }
    let windows = premises.policies.all.map(\.round.window)
    if let target = move.target(from: context.now, calendar: premises.calendar, windows: windows) {
      try await demonstration.moveClock(target)
    }
    return Response(status: .seeOther, headers: [.location: back(context)])
  }

  private func signIn(
    _ demonstration: Demonstration, _ request: Request, _ context: PortalContext
  ) async throws -> Response {
    let login = context.form.typed("login")
    guard let account = await demonstration.accounts().first(where: { $0.login == login }) else { throw Fault.notFound }
    let cookies = SessionCookies(isHTTPS: context.visit.settings.isHTTPS)
    if let old = cookies.token(request) { try await premises.sessions.close(old) }
    let opened = try await premises.sessions.open(for: AccountID(account.accountID), at: context.visit.wallClock)
    var response = Response(status: .seeOther, headers: [.location: back(context)])
    response.setCookie(cookies.make(cookies.session, opened.token))
    response.setCookie(cookies.expire(cookies.visitor))
    return response
  }

  private func back(_ context: PortalContext) -> String {
    ReturnPath.checked(context.form["next"]) ?? Link.home.path(in: context.language)
  }
}

extension Link {
  static let demo = Link("demo")
  static let demoClock = Link("demo", "clock")
  static let demoSignIn = Link("demo", "sign-in")
}
