internal import Hummingbird
internal import Logging

/// One line a request: method, route pattern, status, time. No path, no query, no name: they may hold personal data.
struct RequestLog: RouterMiddleware {
  let metrics: PortalMetrics

  func handle(
    _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    metrics.requestBegan()
    defer { metrics.requestEnded() }
    let response = try await next(request, context)
    let elapsed = start.duration(to: clock.now)
    let microseconds = elapsed.components.seconds * 1_000_000 + elapsed.components.attoseconds / 1_000_000_000_000
    let route = context.endpointPath ?? "none"
    metrics.record(
      route: route, method: request.method.rawValue, status: response.status.code, microseconds: microseconds)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(route)", "status": "\(response.status.code)",
        "ms": "\(microseconds / 1000)",
      ])
    return response
  }
}
