internal import HTTPTypes
internal import Hummingbird

/// The files of the public folder, also under `/assets`. An address with a version (`?v=`) never changes its content
/// and is kept for a year; one without is asked for again each time. Pages have no dot in their first component, so
/// only addresses with one, or inside a folder that is no language, reach the disk.
struct AssetFiles: RouterMiddleware {
  private typealias Files = FileMiddleware<PortalContext, LocalFileSystem>
  private let files: (root: Files, prefixed: Files)?

  init(folder: String?) {
    files = folder.map { (Files($0), Files($0, urlBasePath: "/assets")) }
  }

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    guard AssetFiles.isFile(path) else { return try await next(request, context) }
    guard let files else { throw Fault.notFound }
    let place = path.hasPrefix("/assets/") ? files.prefixed : files.root
    var response = try await place.handle(request, context: context) { _, _ in throw HTTPError(.notFound) }
    let isVersioned = context.visit.query["v"] != nil
    response.headers[.cacheControl] = isVersioned ? "public, max-age=31536000, immutable" : "no-cache"
    return response
  }

  /// No hidden file is a file of the site.
  private static func isFile(_ path: String) -> Bool {
    guard LanguageChoice.inPath(path) == nil, !path.contains("/.") else { return false }
    return path.hasPrefix("/assets/") || path.split(separator: "/").last?.contains(".") == true
  }
}
