internal import HTTPTypes
internal import Hummingbird

/// The headers of every response, errors and files included. Nothing inline is allowed to run or to style, nothing of
/// other origins is loaded, nobody may frame the site. Pages are not stored by caches unless they say otherwise.
struct SecurityHeaders: RouterMiddleware {
  private let fields: [(HTTPField.Name, String)]

  static let contentPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
  ].joined(separator: "; ")

  init(isHTTPS: Bool) {
    var named: [(String, String)] = [
      ("Content-Security-Policy", SecurityHeaders.contentPolicy),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
      ("Referrer-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    if isHTTPS { named.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains")) }
    fields = named.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
  }

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in fields where response.headers[name] == nil { response.headers[name] = value }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if let name = HTTPField.Name("X-Request-ID") { response.headers[name] = context.visit.requestID }
    return response
  }
}
