internal import Synchronization

/// Counters of the process, read by `/metrics`. Labels are route patterns and status codes only, so their number is
/// bounded and no one's data is in them.
package final class PortalMetrics: Sendable {
  struct Series: Hashable {
    let route: String
    let method: String
    let status: Int
  }

  struct Latency {
    /// Upper bounds in microseconds; the last bucket is open.
    static let bounds: [Int64] = [1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000]
    var buckets = [Int](repeating: 0, count: bounds.count + 1)
    var sum: Int64 = 0

    mutating func add(_ microseconds: Int64) {
      buckets[Latency.bounds.firstIndex { microseconds <= $0 } ?? Latency.bounds.count] += 1
      sum += microseconds
    }
  }

  struct Reading {
    var requests: [Series: Int] = [:]
    var latency: [String: Latency] = [:]
    var inFlight = 0
    var uploadedBytes: Int64 = 0
    var uploads = 0
  }

  private let reading = Mutex(Reading())

  package init() {}

  func requestBegan() { reading.withLock { $0.inFlight += 1 } }
  func requestEnded() { reading.withLock { $0.inFlight -= 1 } }

  func record(route: String, method: String, status: Int, microseconds: Int64) {
    reading.withLock {
      $0.requests[Series(route: route, method: method, status: status), default: 0] += 1
      $0.latency[route, default: Latency()].add(microseconds)
    }
  }

  func uploaded(bytes: Int64) {
    reading.withLock {
      $0.uploads += 1
      $0.uploadedBytes += bytes
    }
  }

  var current: Reading { reading.withLock { $0 } }
}
