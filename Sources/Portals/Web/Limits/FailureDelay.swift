package import Standards
internal import Synchronization

/// A lock that grows with failures in a row: none up to five, then 1, 2, 4 … up to 60 minutes; a success clears it.
package final class FailureDelay: Sendable {
  private struct Count {
    var failures: Int
    var lockedUntil: Int64
  }

  private let counts = Mutex<[String: Count]>([:])

  package init() {}

  package func check(_ subject: String, at now: Instant) throws(Fault) {
    let until = counts.withLock { $0[subject]?.lockedUntil ?? 0 }
    guard now.milliseconds >= until else { throw .tooMany(retryAfter: Int((until - now.milliseconds + 999) / 1000)) }
  }

  package func failed(_ subject: String, at now: Instant) {
    counts.withLock { counts in
      // An hour after its lock ended a subject starts afresh.
      if counts.count > 50_000 { counts = counts.filter { $0.value.lockedUntil + 3_600_000 > now.milliseconds } }
      var count = counts[subject] ?? Count(failures: 0, lockedUntil: 0)
      count.failures += 1
      let beyond = count.failures - 5
      let minutes = beyond > 0 ? min(60, 1 << min(beyond - 1, 6)) : 0
      count.lockedUntil = now.milliseconds + Int64(minutes) * 60_000
      counts[subject] = count
    }
  }

  package func succeeded(_ subject: String) { counts.withLock { $0[subject] = nil } }
}
