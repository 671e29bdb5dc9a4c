import Casework
import Foundation
import Standards
import Testing

/// Random commands against the model: the case never goes where the model does not.
@Test func `no sequence of commands takes a case where the process does not lead`() throws {
  var reached: [String: Int] = [:]
  var refusals: [RefusalCode: Int] = [:]
  for seed in 0..<2_500 {
    var walk = try Walk(seed: UInt64(seed))
    for _ in 0..<140 { try walk.step() }
    try walk.checkEnd()
    for place in walk.visited { reached[place, default: 0] += 1 }
    refusals.merge(walk.refusals, uniquingKeysWith: +)
  }
  // The walks are worth something only if they get everywhere and are often refused.
  for place in ["correction", "expertReview", "publicNotice", "disbursement", "closed.paid", "clawBack"] {
    #expect(reached[place, default: 0] >= 20, "\(place): \(reached)")
  }
  #expect(refusals.keys.count >= 25, "\(refusals)")
}

private struct Walk {
  var story: Story
  var model = ProcessModel()
  var chance: Chance
  var visited: Set<String> = []
  var refusals: [RefusalCode: Int] = [:]

  init(seed: UInt64) throws {
    chance = Chance(seed: seed)
    story = try Story(seed.isMultiple(of: 3) ? .counter : .online)
    // Most walks from the start die early; the others begin further on, and the model follows their way there.
    if seed % 7 > 2 { story = try Story() }
    switch seed % 7 {
    case 3: try story.toExpertReview()
    case 4: try story.toDetermination()
    case 5: try story.toNotice()
    case 6: try story.toDisbursement()
    default: break
    }
    for recorded in story.events.dropFirst() {
      let known = model.step(recorded.event, repaidInFull: false)
      #expect(known)
    }
    #expect(model.agrees(with: story.file))
  }

  mutating func step() throws {
    if Int.random(in: 0..<12, using: &chance) == 0 { story.now = story.now.adding(seconds: 86_400) }
    let sweeps = Int.random(in: 0..<6, using: &chance) == 0
    do {
      if sweeps {
        try play(.system, story.file.due(at: story.now, under: Cast.terms))
      } else {
        let (actor, events) = try RandomCommands.attempt(story.file, story.now, &chance)
        try play(actor, events)
      }
    } catch let refusal as Refusal {
      refusals[refusal.code, default: 0] += 1
    }
  }

  private mutating func play(_ actor: Actor, _ events: [CaseEvent]) throws {
    for event in events {
      let before = story.file
      try story.play(actor) { _, _ in [event] }
      let repaid = story.file.state.name == "closed.clawedBack"
      let place = model.place
      let known = model.step(event, repaidInFull: repaid)
      #expect(known, "\(event.kind) at \(place)")
      #expect(model.agrees(with: story.file), "\(story.file.state.name) against \(model.place)")
      if case .correctionRequested(let notice) = event, notice.stage == .completenessReview {
        let marked = before.dossier.checklist.values.filter { $0.verdict == .needsCorrection }.map(\.key)
        #expect(Set(notice.items.map(\.key)) == Set(marked))
        #expect(Cast.checklist.allSatisfy { before.dossier.checklist[$0] != nil })
      }
      visited.insert(story.file.state.name)
    }
  }

  func checkEnd() throws {
    #expect(model.paid <= 1)
    #expect(model.notices <= 1 + model.overrides && model.overrides <= 1)
    let refolded = try CaseFile(folding: story.events)
    #expect(refolded == story.file)
    let coded = try JSONDecoder().decode(
      [Recorded<CaseEvent>].self, from: JSONEncoder().encode(story.events))
    #expect(coded == story.events)
    // Nothing but a claw-back of a paid case follows the end.
    if case .closed(let closure) = story.file.state, closure.outcome.name != "paid" {
      for other in story.events.map(\.event) {
        var file = story.file
        let late = Recorded(version: file.version + 1, at: story.now, actor: "x", role: nil, event: other)
        #expect(throws: BrokenHistory.self) { try file.apply(late) }
      }
    }
  }
}
