package import Logging
package import Records

/// Everything the web side needs, made in one place and passed down.
package struct Portal: Sendable {
  package var world: PortalWorld
  package var settings: PortalSettings
  package var sessions: any SessionStore
  package var signIn: SignInSteps
  package var uploads: UploadReceiver
  package var frame: PageFraming
  package var limiter: RateLimiter
  package var failureDelay: FailureDelay
  package var metrics: PortalMetrics
  package var health: @Sendable () async -> [HealthCheck]
  package var logger: Logger
  /// Adds the pages of the stages and desks; called once while the routes are built.
  package var addRoutes: @Sendable (PortalRoutes) -> Void

  package init(
    world: PortalWorld,
    settings: PortalSettings = PortalSettings(),
    sessions: any SessionStore,
    signIn: SignInSteps,
    newDraft: @escaping @Sendable () -> BlobDraft,
    frame: PageFraming = .plain,
    limiter: RateLimiter = RateLimiter(),
    failureDelay: FailureDelay = FailureDelay(),
    metrics: PortalMetrics = PortalMetrics(),
    health: @escaping @Sendable () async -> [HealthCheck] = { [] },
    logger: Logger = Logger(label: "portal"),
    addRoutes: @escaping @Sendable (PortalRoutes) -> Void = { _ in }
  ) {
    self.world = world
    self.settings = settings
    self.sessions = sessions
    self.signIn = signIn
    self.uploads = UploadReceiver(newDraft: newDraft, limit: settings.uploadLimit, metrics: metrics)
    self.frame = frame
    self.limiter = limiter
    self.failureDelay = failureDelay
    self.metrics = metrics
    self.health = health
    self.logger = logger
    self.addRoutes = addRoutes
  }
}
