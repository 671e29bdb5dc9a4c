internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Records
internal import Standards

/// Turns every error into a page. It stands twice in the chain: outside everything that can fail, and again behind the
/// session, so that the page of a failing handler still knows who is signed in. Unexpected errors are logged with the
/// request's number and shown without their text.
struct ErrorPages: RouterMiddleware {
  let routes: RouteTable

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is SignInRequired {
      return SignInRedirect.response(to: request, visit: context.visit)
    } catch {
      let fault = await fault(for: error, request: request, context: context)
      return fault.answer(to: request, context.visit)
    }
  }

  private func fault(for error: any Error, request: Request, context: PortalContext) async -> Fault {
    switch error {
    case let fault as Fault:
      return fault
    case let refusal as Refusal:
      return Fault(refusal)
    case let known as any HTTPResponseError where known.status == .notFound:
      let allowed = routes.methods(at: request.uri.path)
      guard !allowed.isEmpty, !allowed.contains(request.method.rawValue) else { return .notFound }
      return Fault(.methodNotAllowed, headers: [.allow: allowed.sorted().joined(separator: ", ")])
    case let known as any HTTPResponseError where known.status.kind == .clientError:
      return Fault(known.status, headers: (known as? HTTPError)?.headers ?? [:])
    case is Conflict:
      return Fault(.conflict)
    case StorageFault.full:
      return Fault(.storageFull)
    case StorageFault.busy, StorageFault.broken, StorageFault.unavailable, StorageFault.uncertain:
      context.logger.error("storage", metadata: ["error": "\(String(reflecting: error))"])
      return Fault(.serviceUnavailable, headers: [.retryAfter: "30"])
    case VaultFault.versionMissing, VaultFault.keyFileMissing, VaultFault.keyFileOpen, VaultFault.keyFileUnreadable:
      context.logger.error("at rest", metadata: ["error": "\(String(reflecting: error))"])
      return Fault(.serviceUnavailable, headers: [.retryAfter: "30"])
    case is CancellationError:
      return Fault(.serviceUnavailable, headers: [.retryAfter: "10"])
    default:
      context.logger.error("unexpected error", metadata: ["error": "\(String(reflecting: error))"])
      return Fault(.internalServerError)
    }
  }
}
