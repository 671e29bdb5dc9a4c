package import Standards

/// The outside as the portal sees it.
package struct PortalWorld: Sendable {
  /// The programme's time; shifted in demo mode.
  package var now: @Sendable () -> Instant
  /// The machine's time.
  package var wallClock: @Sendable () -> Instant
  /// That many bytes nobody can guess.
  package var randomBytes: @Sendable (Int) -> [UInt8]
  /// Of a session's token, so that the store never holds the token itself; lower-case hexadecimal.
  package var digest: @Sendable ([UInt8]) -> String
  /// The digest under which a file is kept, fed piece by piece.
  package var fileDigest: @Sendable () -> any StreamingDigest

  package init(
    now: @escaping @Sendable () -> Instant,
    wallClock: @escaping @Sendable () -> Instant,
    randomBytes: @escaping @Sendable (Int) -> [UInt8] = PortalWorld.systemRandom,
    digest: @escaping @Sendable ([UInt8]) -> String,
    fileDigest: @escaping @Sendable () -> any StreamingDigest
  ) {
    self.now = now
    self.wallClock = wallClock
    self.randomBytes = randomBytes
    self.digest = digest
    self.fileDigest = fileDigest
  }

  /// The operating system's generator.
  package static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
