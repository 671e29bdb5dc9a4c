package import Standards

/// The outside as the portal sees it.
package struct PortalWorld: Sendable {
  /// The programme's time; shifted in demo mode.
  package var now: @Sendable () -> Instant
  /// The machine's time.
  package var wallClock: @Sendable () -> Instant
  /// That many bytes nobody can guess.
  package var randomBytes: @Sendable (Int) -> [UInt8]

  package init(
    now: @escaping @Sendable () -> Instant,
    wallClock: @escaping @Sendable () -> Instant,
    randomBytes: @escaping @Sendable (Int) -> [UInt8] = PortalWorld.systemRandom
  ) {
    self.now = now
    self.wallClock = wallClock
    self.randomBytes = randomBytes
  }

  /// The operating system's generator.
  package static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
