package import Casework
package import Hummingbird

/// The three places a page can be added. Every path starts with the language: `open.get("guide")` answers `/zh/guide`
/// and `/en/guide`.
package struct PortalRoutes {
  package let portal: Portal
  /// Anyone.
  package let open: RouterGroup<PortalContext>
  /// Whoever has signed in; an applicant or an official.
  package let signedIn: RouterGroup<SignedInContext>
  /// Files for programs, outside the languages.
  package let plain: Router<PortalContext>
  /// Officials; for everybody else these pages do not exist.
  package let staff: RouterGroup<StaffContext>

  init(portal: Portal, router: Router<PortalContext>) {
    self.portal = portal
    plain = router
    open = router.group(":language").add(middleware: KnownLanguage())
    signedIn = open.group(context: SignedInContext.self)
    staff = open.group(context: StaffContext.self)
  }

  /// Officials who hold at least one of the roles.
  package func staff(holding roles: Set<Role>) -> RouterGroup<StaffContext> {
    open.group(context: StaffContext.self).add(middleware: HoldsRole(roles: roles))
  }
}

/// A first path component that is no language is no page.
struct KnownLanguage: RouterMiddleware {
  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    guard LanguageChoice.inPath(context.visit.path) != nil else { throw Fault.notFound }
    return try await next(request, context)
  }
}

struct HoldsRole: RouterMiddleware {
  let roles: Set<Role>

  func handle(
    _ request: Request, context: StaffContext, next: (Request, StaffContext) async throws -> Response
  ) async throws -> Response {
    guard !roles.isDisjoint(with: context.visitor.roles) else { throw Fault.notFound }
    return try await next(request, context)
  }
}
