internal import HTTPTypes
internal import Standards
internal import Testing

@testable internal import Portals

struct `The limits of attempts` {
  private let start = Instant(milliseconds: 1_700_000_000_000)

  @Test func `let a burst through, then one for each refill, for each subject apart`() throws {
    let limiter = RateLimiter()
    let rule = RateLimiter.Rule("test", capacity: 3, refillSeconds: 10)
    for _ in 0..<3 { try limiter.take(rule, "a", at: start) }
    #expect(throws: Fault.self) { try limiter.take(rule, "a", at: start) }
    try limiter.take(rule, "b", at: start)
    do {
      try limiter.take(rule, "a", at: start.adding(seconds: 4))
      Issue.record("was let through")
    } catch {
      #expect(error.status == .tooManyRequests)
      #expect(error.headers[.retryAfter] == "6")
    }
    try limiter.take(rule, "a", at: start.adding(seconds: 10))
    #expect(throws: Fault.self) { try limiter.take(rule, "a", at: start.adding(seconds: 10)) }
    for _ in 0..<3 { try limiter.take(rule, "a", at: start.adding(seconds: 1000)) }
  }

  @Test func `forget full buckets when the table is full`() throws {
    let limiter = RateLimiter(maximumKeys: 10)
    let rule = RateLimiter.Rule("test", capacity: 1, refillSeconds: 10)
    for index in 0..<10 { try limiter.take(rule, "\(index)", at: start) }
    try limiter.take(rule, "later", at: start.adding(seconds: 11))
    #expect(throws: Fault.self) { try limiter.take(rule, "later", at: start.adding(seconds: 12)) }
  }

  @Test func `double a lock with each failure after the fifth, up to an hour`() {
    let delay = FailureDelay()
    var waits: [Int64] = []
    var now = start
    for _ in 0..<14 {
      delay.failed("a", at: now)
      var wait: Int64 = 0
      while (try? delay.check("a", at: now.adding(seconds: wait * 60))) == nil { wait += 1 }
      waits.append(wait)
      now = now.adding(seconds: wait * 60)
    }
    #expect(waits == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
    delay.succeeded("a")
    #expect(throws: Never.self) { try delay.check("a", at: start) }
  }
}
