internal import HTTPTypes
internal import Hummingbird

/// The files under `/assets`. An address with a version (`?v=`) never changes its content and is kept for a year; one
/// without is asked for again each time.
struct AssetFiles: RouterMiddleware {
  private let files: FileMiddleware<PortalContext, LocalFileSystem>?

  init(folder: String?) {
    files = folder.map { FileMiddleware($0, urlBasePath: "/assets") }
  }

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.hasPrefix("/assets/") else { return try await next(request, context) }
    guard let files else { throw Fault.notFound }
    var response = try await files.handle(request, context: context) { _, _ in throw HTTPError(.notFound) }
    let isVersioned = context.visit.query["v"] != nil
    response.headers[.cacheControl] = isVersioned ? "public, max-age=31536000, immutable" : "no-cache"
    return response
  }
}
