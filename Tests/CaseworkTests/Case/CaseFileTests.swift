import Casework
import Foundation
import PolicyCore
import Standards
import Testing

@Test func `the whole way folds back to itself from any prefix`() throws {
  var story = try Story()
  try story.toPaid()
  for count in 1...story.events.count {
    var file = try CaseFile(folding: story.events.prefix(count))
    for recorded in story.events.dropFirst(count) { try file.apply(recorded) }
    #expect(file == story.file)
  }
}

@Test func `a gap, a repetition, a swap or a step back in time is no history`() throws {
  var story = try Story()
  try story.toNotice()
  let events = story.events
  #expect(throws: BrokenHistory.self) { _ = try CaseFile(folding: events.dropFirst()) }
  #expect(throws: BrokenHistory.self) { _ = try CaseFile(folding: events.prefix(3) + events.dropFirst(4)) }
  #expect(throws: BrokenHistory.self) { _ = try CaseFile(folding: events.prefix(3) + events.dropFirst(2)) }
  let last = try #require(events.last)
  let early = Recorded(
    version: last.version + 1, at: Cast.start.adding(seconds: -1), actor: "x", role: nil,
    event: CaseEvent.noticeEnded)
  #expect(throws: BrokenHistory.self) { _ = try CaseFile(folding: events + [early]) }
}

@Test func `every kind is the key under which the event is coded, and no two are alike`() throws {
  var story = try Story()
  try story.toPaid()
  for recorded in story.events {
    let coded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(recorded.event)) as? [String: Any]
    #expect(coded?.keys.map { $0 } == [recorded.event.kind])
  }
}

@Test func `a draft lapses exactly at the window's end`() throws {
  var story = try Story()
  #expect(story.file.due(at: Cast.closing.adding(milliseconds: -1), under: Cast.terms).isEmpty)
  story.now = Cast.closing
  try story.play(.system) { file, now in file.due(at: now, under: Cast.terms) }
  #expect(story.file.state.name == "closed.lapsed")
}

@Test func `the snapshot differs whenever an answer, a row or a file does`() throws {
  var one = try Story()
  try one.fill()
  let text = one.file.dossier.snapshotText
  var other = one
  try other.play(Cast.agent) { file, now in
    try file.draft().save(
      section: "s", [.set(Cast.settled, .money(Money(fen: 10_000_001)))], by: Cast.agent, at: now, under: Cast.terms)
  }
  #expect(other.file.dossier.snapshotText != text)
  var less = one
  try less.play(Cast.agent) { file, now in
    try file.draft().remove("a-m2", by: Cast.agent, at: now, under: Cast.terms)
  }
  #expect(less.file.dossier.snapshotText != text)
  #expect(try CaseFile(folding: one.events).dossier.snapshotText == text)
}
