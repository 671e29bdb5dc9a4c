internal import Foundation
internal import Standards
internal import Synchronization

/// The programme's time: the machine's, or in a demonstration the machine's plus a shift that only grows.
final class ProgrammeClock: Sendable {
  private let shift: Mutex<Int64>

  init(shiftMilliseconds: Int64 = 0) { shift = Mutex(shiftMilliseconds) }

  /// The machine's time.
  static func wall() -> Instant { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }

  func now() -> Instant { ProgrammeClock.wall().adding(milliseconds: shift.withLock { $0 }) }

  /// What another node moved the clock to; the shift only grows.
  func follow(_ shift: Int64) { self.shift.withLock { $0 = max($0, shift) } }

  /// - Returns: the new shift; `nil` when `moment` does not lie ahead.
  func move(to moment: Instant) -> Int64? {
    shift.withLock { shift in
      let wanted = moment.milliseconds - ProgrammeClock.wall().milliseconds
      guard wanted > shift else { return nil }
      shift = wanted
      return wanted
    }
  }
}
