internal import HTTPTypes
package import Hummingbird
internal import HummingbirdCore
internal import NIOCore
internal import Standards

/// The whole web application; the server and the tests use this one.
///
/// The order of the middleware matters: an error becomes a page inside the security headers and the log, files do not
/// reach the session, and the second ``ErrorPages`` knows who is signed in.
package func buildApplication(portal: Portal) -> some ApplicationProtocol {
  Application(
    router: router(of: portal),
    server: .http1(configuration: .init(idleTimeout: .seconds(Int64(portal.settings.connectionIdleSeconds)))),
    configuration: ApplicationConfiguration(
      address: .hostname(portal.settings.host, port: portal.settings.port),
      serverName: nil,
      availableConnectionsDelegate: MaximumAvailableConnections(portal.settings.maximumConnections)),
    logger: portal.logger)
}

/// One route of the site: its method and its path with the parameters in braces.
package struct ServedRoute: Hashable, Sendable {
  package let method: String
  package let path: String

  package var name: String { "\(method) \(path)" }
}

/// Every route but the HEAD that comes with each GET; for a test that none is without its line of permission.
package func servedRoutes(of portal: Portal) -> [ServedRoute] {
  router(of: portal).routes.filter { $0.method != .head }.map {
    ServedRoute(method: $0.method.rawValue, path: $0.path.description)
  }
}

private func router(of portal: Portal) -> Router<PortalContext> {
  let router = Router(context: PortalContext.self, options: [.autoGenerateHeadEndpoints])
  let table = RouteTable()
  let cookies = SessionCookies(isHTTPS: portal.settings.isHTTPS)
  router.add(middleware: VisitPreparation(portal: portal))
  router.add(middleware: SecurityHeaders(isHTTPS: portal.settings.isHTTPS))
  router.add(middleware: RequestLog(metrics: portal.metrics))
  router.add(middleware: ErrorPages(routes: table))
  OperationsRoutes(metrics: portal.metrics, health: portal.health).addRoutes(to: router)
  router.add(middleware: AssetFiles(folder: portal.settings.publicFolder))
  router.add(middleware: SessionLoading(world: portal.world, sessions: portal.sessions, cookies: cookies))
  router.add(middleware: ErrorPages(routes: table))
  router.add(middleware: FormProtection())

  router.get("/") { _, context in
    Response(
      status: .seeOther,
      headers: [.location: Link.home.path(in: context.language), .vary: "Accept-Language"])
  }
  let routes = PortalRoutes(portal: portal, router: router)
  SignInRoutes(
    steps: portal.signIn, sessions: portal.sessions, limiter: portal.limiter, delay: portal.failureDelay,
    settings: portal.settings
  ).addRoutes(to: routes)
  portal.addRoutes(routes)
  table.fill(router.routes.map { ($0.path.description, $0.method.rawValue) })
  return router
}
