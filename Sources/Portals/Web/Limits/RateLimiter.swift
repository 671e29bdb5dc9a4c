internal import HTTPTypes
package import Standards
internal import Synchronization

/// Token buckets in memory, one for each purpose and key. Losing them at a restart is acceptable: they slow guessing,
/// they do not decide anything.
package final class RateLimiter: Sendable {
  package struct Rule: Sendable, Hashable {
    package let purpose: String
    /// Attempts at once.
    package let capacity: Int
    /// Seconds until one more attempt is allowed.
    package let refillSeconds: Int

    package init(_ purpose: String, capacity: Int, refillSeconds: Int) {
      self.purpose = purpose
      self.capacity = capacity
      self.refillSeconds = refillSeconds
    }

    package static let signInAccount = Rule("sign-in/account", capacity: 10, refillSeconds: 60)
    package static let signInAddress = Rule("sign-in/address", capacity: 60, refillSeconds: 5)
    package static let statusLookup = Rule("status/address", capacity: 10, refillSeconds: 360)
    package static let selfCheck = Rule("self-check/address", capacity: 300, refillSeconds: 1)
    package static let registration = Rule("registration/address", capacity: 10, refillSeconds: 60)
    package static let objection = Rule("objection/address", capacity: 10, refillSeconds: 60)
  }

  private struct Key: Hashable {
    let rule: Rule
    let subject: String
  }

  /// Filled as by the generic cell rate algorithm: one moment says all about a bucket.
  private let fullAt = Mutex<[Key: Int64]>([:])
  private let maximumKeys: Int

  package init(maximumKeys: Int = 100_000) { self.maximumKeys = maximumKeys }

  /// Takes one attempt, or throws a 429 that says how long to wait.
  package func take(_ rule: Rule, _ subject: String, at now: Instant) throws(Fault) {
    let wait = fullAt.withLock { fullAt -> Int64? in
      let key = Key(rule: rule, subject: subject)
      let step = Int64(rule.refillSeconds) * 1000
      let theoretical = max(fullAt[key] ?? now.milliseconds, now.milliseconds)
      let excess = theoretical + step - now.milliseconds - step * Int64(rule.capacity)
      guard excess <= 0 else { return excess }
      if fullAt.count >= maximumKeys { fullAt = fullAt.filter { $0.value > now.milliseconds } }
      // A flood of distinct keys beyond the table's size is let through here and met by the limits of connections.
      if fullAt.count < maximumKeys || fullAt[key] != nil { fullAt[key] = theoretical + step }
      return nil
    }
    if let wait { throw .tooMany(retryAfter: Int((wait + 999) / 1000)) }
  }
}
