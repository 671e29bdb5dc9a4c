@testable import Records
import Standards
import Testing

@Suite(.onEveryEngine) struct NodesTests {
  let place: TestPlace
  let archive: Archive

  init() async throws {
    place = try TestPlace()
    archive = try await place.archive()
  }

  @Test func `a node lives while it says so, and no longer`() async throws {
    #expect(try await archive.nodes.living().isEmpty)
    try await archive.lives()
    try await archive.lives()
    let living = try await archive.nodes.living()
    #expect(living.map(\.id) == [archive.node] && living.first?.readers == 2)
    // The database's clock, not the test's.
    #expect(try #require(living.first?.startedAt) > .tenOClock)
    try await archive.isSilent()
    #expect(try await archive.nodes.living().isEmpty)
    try await archive.lives()
    #expect(try await archive.nodes.living().count == 1)
    try await archive.nodes.leave(archive.node)
    #expect(try await archive.nodes.living().isEmpty)
  }

  @Test func `a duty stays with its node, is free when it is given back, and remembers when it was done`() async throws
  {
    try await archive.lives()
    let other = Duties(archive.engine, node: "other")
    #expect(try await archive.duties.take("time"))
    #expect(try await archive.duties.take("time"))
    #expect(try await !other.take("time"))
    #expect(try await other.take("mail"))
    try await other.giveBack("time")
    #expect(try await !other.take("time"), "nobody gives back what is another's")
    #expect(try await archive.duties.lastDone("time") == nil)
    try await archive.duties.note("time", doneAt: .tenOClock)
    #expect(try await other.lastDone("time") == .tenOClock)
    try await archive.duties.giveBack("time")
    #expect(try await other.take("time"))
    // "other" never said that it lives.
    #expect(try await archive.duties.take("time"))
  }

  @Test func `what a node had in hand goes to another when it is silent`() async throws {
    let other = try await place.archive(migratingAt: nil)
    try await archive.lives()
    try await archive.engine.write { transaction in
      try ReadingQueue.add(
        ReadingKey(digest: "f", expecting: []), mediaType: "application/pdf", applicant: "a", isUrgent: true,
        at: .tenOClock, transaction)
    }
    let job = try #require(try await archive.readings.take(at: .tenOClock))
    #expect(try await archive.duties.take("time"))
    #expect(try await other.readings.recover(at: .tenOClock) == 0)
    #expect(try await !other.duties.take("time"))
    try await archive.isSilent()
    #expect(try await other.duties.take("time"))
    #expect(try await other.readings.recover(at: .tenOClock) == 1)
    let again = try #require(try await other.readings.take(at: .tenOClock))
    // It comes back and finishes: what it was given is no longer its own.
    try await archive.readings.finish(job, brief: "late", answer: "late", isRead: true, at: .tenOClock)
    try await other.readings.finish(again, brief: "{}", answer: "{}", isRead: true, at: .tenOClock)
    let kept = try await other.engine.read { try ReadingShelf($0).reading(ReadingKey(digest: "f", expecting: [])) }
    #expect(kept?.answer == "{}")
    try await other.engine.close()
  }
}

extension Archive {
  /// The node says that it lives, and is believed for as long as the test takes.
  func lives() async throws {
    try await nodes.beat(Node(id: node, label: "machine:8080", readers: 2))
    try await engine.write { [node] in
      _ = try $0.run("update nodes set lives_until_ms = lives_until_ms + 3600000 where id = \(node)")
    }
  }

  /// As if the node had not been heard of for long.
  func isSilent() async throws {
    try await engine.write { [node] in _ = try $0.run("update nodes set lives_until_ms = 0 where id = \(node)") }
  }
}

/// Letters of two nodes.
@Suite(.onEveryEngine) struct OutboxOfTwoTests {
  @Test func `each letter is taken by one node, and goes to the other when that one is gone`() async throws {
    let place = try TestPlace()
    let (one, two) = (try await place.archive(), try await place.archive(migratingAt: nil))
    try await one.lives()
    try await one.engine.write { transaction in
      for number in 1...60 {
        try transaction.run(
          """
          insert into outbox (id, address, subject, body, queued_at_ms, attempts, next_attempt_ms)
          values (\("letter\(number)"), 'a@example.cn', 'x', 'y', \(number), 0, \(number))
          """)
      }
    }
    let first = try await one.outbox.take(at: .tenOClock, limit: 20)
    let second = try await two.outbox.take(at: .tenOClock, limit: 60)
    #expect(first.count == 20 && second.count == 40)
    #expect(Set(first.map(\.id)).isDisjoint(with: second.map(\.id)))
    for letter in first.dropFirst(5) { try await one.outbox.markSent(letter, at: .tenOClock) }
    for letter in second { try await two.outbox.markSent(letter, at: .tenOClock) }
    #expect(try await two.outbox.take(at: .tenOClock).isEmpty, "they are the first node's while it lives")
    try await one.isSilent()
    let left = try await two.outbox.take(at: .tenOClock)
    #expect(Set(left.map(\.id)) == Set(first.prefix(5).map(\.id)))
    for letter in left.dropFirst() { try await two.outbox.markSent(letter, at: .tenOClock) }
    try await two.outbox.markFailed(left[0], fault: "x", at: .tenOClock)
    let later = try await one.outbox.take(at: .tenOClock.adding(seconds: 61))
    #expect(later.map(\.id) == [left[0].id], "a letter that failed is anybody's")
    for archive in [one, two] { try await archive.engine.close() }
  }
}
