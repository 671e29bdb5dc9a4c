internal import Foundation
internal import Hummingbird
internal import Logging
internal import Portals
internal import Records
internal import Standards
internal import Synchronization

/// A portal in memory whose clock the test moves. Files go to a folder that is removed with it.
final class TestPortal: Sendable {
  let sessions = MemorySessions()
  let metrics = PortalMetrics()
  private let moment = Mutex(Instant(CivilDate(year: 2025, month: 9, day: 12)!, hour: 10))
  private let folder = NSTemporaryDirectory() + "portal-" + UUID().uuidString
  private let store = Mutex<BlobStore?>(nil)

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var now: Instant { moment.withLock { $0 } }
  func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }

  /// Made when first needed: it creates its folders.
  var blobs: BlobStore {
    store.withLock { store in
      if let store { return store }
      let made = try! BlobStore(root: folder)
      store = made
      return made
    }
  }

  /// Names of the files begun but not kept.
  var unfinished: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder + "/unfinished")) ?? [] }

  func portal(
    settings: PortalSettings = PortalSettings(), health: @escaping @Sendable () async -> [HealthCheck] = { [] },
    routes: @escaping @Sendable (PortalRoutes) -> Void = { _ in }
  ) -> Portal {
    Portal(
      world: PortalWorld(now: { self.now }, wallClock: { self.now }), settings: settings, sessions: sessions,
      signIn: TestAccounts.steps(sessions), newDraft: { self.blobs.draft() }, metrics: metrics, health: health,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), addRoutes: routes)
  }
}
