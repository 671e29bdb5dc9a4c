internal import Hummingbird
internal import Logging
internal import Portals
internal import Standards
internal import Synchronization

/// A portal in memory whose clocks the test moves.
final class TestPortal: Sendable {
  let sessions = MemorySessions()
  let accounts = TestAccounts()
  private let moment = Mutex(Instant(CivilDate(year: 2025, month: 9, day: 12)!, hour: 10))

  var now: Instant { moment.withLock { $0 } }
  func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }

  func portal(
    settings: PortalSettings = PortalSettings(),
    frame: PageFraming = .plain,
    health: @escaping @Sendable () async -> [HealthCheck] = { [] },
    routes: @escaping @Sendable (PortalRoutes) -> Void = { _ in }
  ) -> Portal {
    let accounts = accounts
    return Portal(
      world: PortalWorld(
        now: { self.now }, wallClock: { self.now },
        digest: { bytes in
          var digest = TestDigest()
          bytes.withUnsafeBytes { digest.update($0) }
          return digest.finish()
        },
        fileDigest: { TestDigest() }),
      settings: settings, sessions: sessions, signIn: accounts.steps(sessions: sessions), frame: frame,
      health: health,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), addRoutes: routes)
  }
}

/// FNV-1a, 64 bits: enough to tell contents apart in a test; no secret depends on it.
struct TestDigest: StreamingDigest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  mutating func finish() -> String {
    let hex = String(state, radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}
