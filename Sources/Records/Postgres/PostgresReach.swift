internal import Foundation
internal import Synchronization

/// Whether the server answers, as all connections of one engine have it.
///
/// Whoever comes while it is away waits for it, but all together no longer than the patience after it was missed
/// first: then everybody is told at once, until it is there again.
final class PostgresReach: Sendable {
  private let patience: TimeInterval
  private let missed = Mutex<Date?>(nil)

  init(patience: TimeInterval) { self.patience = patience }

  func answered() { missed.withLock { $0 = nil } }
  func failed() { missed.withLock { if $0 == nil { $0 = Date() } } }
  func patienceEnds() -> Date { (missed.withLock { $0 } ?? Date()).addingTimeInterval(patience) }
}
