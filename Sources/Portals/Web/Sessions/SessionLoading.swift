internal import Hummingbird
internal import Standards

/// Finds the session of the cookie and the person behind it. People without one get a cookie that binds their forms.
struct SessionLoading: RouterMiddleware {
  let world: PortalWorld
  let sessions: any SessionStore
  let cookies: SessionCookies

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if try await load(request, into: &context.visit) { return try await next(request, context) }
    let known = request.cookies[cookies.visitor]?.value
    if let known, RandomToken.isWellFormed(known) {
      context.visit.csrf = known
      return try await next(request, context)
    }
    let fresh = RandomToken.make(world.randomBytes)
    context.visit.csrf = fresh
    var response = try await next(request, context)
    if request.method == .get { response.setCookie(cookies.make(cookies.visitor, fresh)) }
    return response
  }

  private func load(_ request: Request, into visit: inout Visit) async throws -> Bool {
    guard let token = request.cookies[cookies.session]?.value, RandomToken.isWellFormed(token) else { return false }
    let id = world.digest(Array(token.utf8))
    guard let found = try await sessions.find(id) else { return false }
    let now = visit.wallClock
    guard found.session.holds(at: now) else {
      try await sessions.revoke(id)
      return false
    }
    var session = found.session
    if now >= session.lastSeenAt.adding(seconds: Session.Limit.touchSeconds) {
      try await sessions.touch(id, at: now)
      session.lastSeenAt = now
    }
    visit.session = session
    visit.visitor = found.visitor
    visit.csrf = session.csrf
    return true
  }
}
