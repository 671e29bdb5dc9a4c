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
    guard let token = cookies.token(request) else { return false }
    let now = visit.wallClock
    guard let found = try await sessions.find(token, at: now) else { return false }
    guard now < found.session.end(isStaff: found.visitor.isStaff) else {
      try await sessions.close(token)
      return false
    }
    visit.session = found.session
    visit.visitor = found.visitor
    visit.csrf = found.session.csrf
    return true
  }
}
