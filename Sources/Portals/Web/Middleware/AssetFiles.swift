internal import HTTPTypes
internal import Hummingbird

/// The files under `/assets`. An address with a version (`?v=`) never changes its content and is kept for a year; one
/// without is asked for again each time. Hidden files are no files of the site.
struct AssetFiles: RouterMiddleware {
  private let files: FileMiddleware<PortalContext, LocalFileSystem>?

  init(folder: String?) {
    files = folder.map { FileMiddleware($0, urlBasePath: "/assets") }
  }

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard path.hasPrefix("/assets/") else { return try await next(request, context) }
    guard let files, !path.contains("/."), !path.lowercased().contains("%2e") else { throw Fault.notFound }
    var response = try await files.handle(request, context: context) { _, _ in throw HTTPError(.notFound) }
    // A folder: the middleware would send the browser to a place of the visitor's making.
    guard response.status.kind != .redirection || response.status == .notModified else { throw Fault.notFound }
    let isVersioned = context.visit.query["v"] != nil
    response.headers[.cacheControl] = isVersioned ? "public, max-age=31536000, immutable" : "no-cache"
    return response
  }
}
