import Casework
import PolicyCore
import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct ReadingQueueTests {
  let place: TestPlace
  let archive: Archive
  var queue: ReadingQueue { archive.readings }

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
  }

  private func add(
    _ digest: String, of applicant: String, urgent: Bool = true, second: Int64 = 0, as expecting: [String] = []
  ) async throws {
    try await archive.engine.write {
      try ReadingQueue.add(
        ReadingKey(digest: digest, expecting: expecting), mediaType: "application/pdf", applicant: applicant,
        isUrgent: urgent, at: .tenOClock.adding(seconds: second), $0)
    }
  }

  @Test func `a file that was read is read again at once when somebody asks, one that waits is left`() async throws {
    try await add("a", of: "A", urgent: false)
    try await add("b", of: "B", urgent: false)
    let first = try #require(try await queue.take(at: .tenOClock))
    try await queue.finish(first, brief: "{}", answer: "{}", isRead: true, at: .tenOClock)
    try await queue.again(first.key.digest, at: .tenOClock)
    try await queue.again("b" == first.key.digest ? "a" : "b", at: .tenOClock)
    #expect(try await reading(first.key.digest)?.state == .queued)
    #expect(try await reading(first.key.digest)?.answer == nil)
    #expect(try await takeAll() == [first.key.digest, "b" == first.key.digest ? "a" : "b"])
  }

  private func takeAll() async throws -> [String] {
    var taken: [String] = []
    while let job = try await queue.take(at: .tenOClock) { taken.append(job.key.digest) }
    return taken
  }

  private func reading(_ digest: String) async throws -> StoredReading? {
    try await archive.engine.read { try ReadingShelf($0).reading(ReadingKey(digest: digest, expecting: [])) }
  }

  @Test func `three hundred files of one applicant do not hold up the two of another`() async throws {
    for number in 0..<300 { try await add("big\(number)", of: "big", second: Int64(number)) }
    for _ in 0..<5 { _ = try await queue.take(at: .tenOClock) }
    try await add("small1", of: "small", second: 400)
    try await add("small2", of: "small", second: 401)
    let order = try await takeAll()
    #expect(order.count == 297)
    let places = ["small1", "small2"].compactMap { order.firstIndex(of: $0) }
    #expect(places.count == 2 && places.allSatisfy { $0 < 4 }, "\(places)")
  }

  @Test func `an applicant who was idle has no claim on the turns it missed`() async throws {
    try await add("early", of: "a")
    #expect(try await takeAll() == ["early"])
    for number in 0..<20 { try await add("b\(number)", of: "b", second: Int64(number)) }
    for _ in 0..<10 { _ = try await queue.take(at: .tenOClock) }
    for number in 0..<10 { try await add("a\(number)", of: "a", second: Int64(number)) }
    let next = try await takeAll().prefix(8)
    #expect((3...5).contains(next.count { $0.hasPrefix("a") }), "\(next)")
  }

  @Test func `of one applicant the file uploaded last goes first, and watched files before unwatched ones`()
    async throws
  {
    try await add("old", of: "a", second: 1)
    try await add("earlier", of: "z", urgent: false, second: 9)
    try await add("new", of: "a", second: 2)
    #expect(try await takeAll() == ["new", "old", "earlier"])
  }

  @Test func `a file that waits unwatched is hurried when somebody hands it in`() async throws {
    for number in 0..<3 { try await add("old\(number)", of: "a", urgent: false, second: Int64(number)) }
    try await add("old0", of: "b")
    #expect(try await takeAll() == ["old0", "old2", "old1"])
  }

  @Test func `the same file is read once as the same thing and again as another`() async throws {
    try await add("f", of: "a", as: ["contract"])
    try await add("f", of: "b", as: ["contract"])
    try await add("f", of: "a", as: ["invoice", "bankReceipt"])
    #expect(try await takeAll().count == 2)
  }

  @Test func `twenty readers at once take each file once`() async throws {
    for number in 0..<100 { try await add("f\(number)", of: "a\(number % 7)") }
    let queue = queue
    let taken = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<20 {
        group.addTask {
          var mine: [String] = []
          while let job = try await queue.take(at: .tenOClock) { mine.append(job.key.digest) }
          return mine
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.count == 100 && Set(taken).count == 100)
  }

  @Test func `a file whose reader is gone waits again, and after three such readers is left to a person`() async throws
  {
    try await add("f", of: "a")
    for attempt in 1...3 {
      let job = try #require(try await queue.take(at: .tenOClock))
      #expect(job.attempts == attempt)
      #expect(try await queue.recover(at: .tenOClock) == (attempt < 3 ? 1 : 0))
    }
    #expect(try await queue.take(at: .tenOClock) == nil)
    #expect(try await reading("f")?.state == .failed)
    #expect(try await queue.retryFailed(at: .tenOClock) == 1)
    #expect(try await queue.take(at: .tenOClock)?.attempts == 1)
  }

  @Test func `only a lease that has run out is taken back while the reader may live`() async throws {
    try await archive.lives()
    try await add("f", of: "a")
    let job = try #require(try await queue.take(at: .tenOClock))
    let before = Instant.tenOClock.adding(seconds: ReadingQueue.leaseSeconds - 1)
    #expect(try await queue.recover(at: before) == 0)
    try await queue.note("{}", of: job, at: before)
    #expect(try await queue.recover(at: before.adding(seconds: 60)) == 0)
    let later = before.adding(seconds: ReadingQueue.leaseSeconds - 1)
    try await queue.hold(job, at: later)
    #expect(try await queue.recover(at: later.adding(seconds: 60)) == 0)
    #expect(try await queue.recover(at: later.adding(seconds: ReadingQueue.leaseSeconds)) == 1)
    // The first reader comes back too late: what it says is let go.
    try await queue.finish(job, brief: "late", answer: "late", isRead: true, at: .tenOClock)
    #expect(try await reading("f")?.state == .queued)
  }

  @Test func `a file given back at shutdown has lost no attempt`() async throws {
    try await add("f", of: "a")
    let job = try #require(try await queue.take(at: .tenOClock))
    try await queue.giveBack(job)
    #expect(try await queue.take(at: .tenOClock)?.attempts == 1)
  }

  @Test func `what was read is kept with its marks and sketch`() async throws {
    try await add("f", of: "a")
    let job = try #require(try await queue.take(at: .tenOClock))
    try await queue.note("so far", of: job, at: .tenOClock)
    #expect(try await reading("f")?.brief == "so far")
    try await queue.finish(
      job, brief: "short", answer: "long", isRead: true, marks: ["invoice": ["1", "2"]], sketch: [7, 0, 255],
      at: .tenOClock)
    let kept = try #require(try await reading("f"))
    #expect(kept.state == .read && kept.brief == "short" && kept.answer == "long")
    let (marked, sketches, states) = try await archive.engine.read { transaction in
      let shelf = ReadingShelf(transaction)
      return (
        try shelf.digests(marked: ["2", "3"], as: "invoice"), try shelf.sketches(of: ["f", "g"]),
        try shelf.readings(of: ["f"], .state)
      )
    }
    #expect(marked == ["2": ["f"]])
    #expect(sketches == ["f": [7, 0, 255]])
    #expect(states.count == 1 && states.values.first?.answer == nil)
    let figures = try await queue.figures(since: .tenOClock)
    #expect(figures.readSince == 1 && figures.queued == 0 && figures.oldest == nil)
  }
}
