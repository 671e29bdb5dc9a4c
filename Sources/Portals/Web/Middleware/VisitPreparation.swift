internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import Standards

/// Fills what every later step and every page reads: language, times, address, number. Cannot fail.
struct VisitPreparation: RouterMiddleware {
  let portal: Portal

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.visit.path = request.uri.path
    context.visit.language =
      LanguageChoice.inPath(request.uri.path) ?? LanguageChoice.accepted(request.headers[.acceptLanguage])
    context.visit.now = portal.world.now()
    context.visit.wallClock = portal.world.wallClock()
    // A log handler that drops metadata has no number to give; `context.id` would trap.
    context.visit.requestID =
      context.logger[metadataKey: "hb.request.id"]?.description ?? RandomToken.make(portal.world.randomBytes)
    context.visit.query = QueryFields(request.uri.query)
    context.visit.tail = VisitPreparation.tail(request.uri)
    context.visit.settings = portal.settings
    context.visit.frame = portal.frame
    let forwarded = HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] } ?? []
    context.visit.clientAddress = ClientAddress.resolve(
      peer: context.peerAddress, forwardedFor: forwarded, trusted: portal.settings.trustedProxies)
    let flash = FlashCookie(isHTTPS: portal.settings.isHTTPS)
    context.visit.flash = flash.read(request)
    context.visit.textSize = TextSizeChoice.read(request, context.visit.query)
    var response = try await next(request, context)
    if context.visit.flash != nil, response.status == .ok, request.method == .get { response.setCookie(flash.expired) }
    if let cookie = TextSizeChoice.cookie(context.visit.query) { response.setCookie(cookie) }
    return response
  }

  /// Everything after the language; `/` outside the languages.
  private static func tail(_ uri: URI) -> String {
    guard LanguageChoice.inPath(uri.path) != nil else { return "/" }
    let rest = uri.path.dropFirst().drop { $0 != "/" }
    let query = uri.query.map { $0.isEmpty ? "" : "?\($0)" } ?? ""
    return (rest.isEmpty ? "/" : rest) + query
  }
}
