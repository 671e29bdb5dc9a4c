import Casework
import Foundation
import Standards
import Testing

/// Two thousand batches with random returns, counted a second time with plain arrays.
@Test func `instructed is paid plus returned plus outstanding, whatever the bank sends`() throws {
  var chance = Chance(seed: 7)
  var settled = 0
  for _ in 0..<2_000 {
    let count = Int.random(in: 1...6, using: &chance)
    let amounts = (0..<count).map { _ in Int64.random(in: 1...10_000_000, using: &chance) }
    let lines = amounts.enumerated().map { index, fen in
      BatchLine(
        payment: Payment(id: ID("p\(index)"), batch: "b1", amount: Money(fen: fen), account: Cast.account),
        caseID: ID("c\(index)"), number: Cast.number)
    }
    var story = try BatchStory(BatchSheet(id: "b1", number: "1", round: "2025", lines: lines))
    try story.toExported()
    var marks = Array(repeating: "", count: count)
    for file in 0..<4 { try send(file, &story, amounts, &marks, &chance) }
    settled += marks.count { !$0.isEmpty }
    func sum(_ mark: String) -> Int64 { zip(amounts, marks).reduce(0) { $0 + ($1.1 == mark ? $1.0 : 0) } }
    let sides = try story.batch.reconciliation()
    #expect(sides.isBalanced)
    #expect(sides.instructed.amount.fen == amounts.reduce(0, +))
    #expect(sides.paid.amount.fen == sum("paid"))
    #expect(sides.returned.amount.fen == sum("returned"))
    #expect(sides.outstanding.amount.fen == sum(""))
  }
  #expect(settled > 1_000)
}

/// A file of random lines: right, wrong by a fen, unknown, repeated, contradicting.
private func send(
  _ file: Int, _ story: inout BatchStory, _ amounts: [Int64], _ marks: inout [String], _ chance: inout Chance
) throws {
  var lines: [ReturnLine] = []
  var sent: [Int] = []
  for _ in 0..<Int.random(in: 1...5, using: &chance) {
    let index = Int.random(in: 0...amounts.count, using: &chance)
    let off: Int64 = Int.random(in: 0..<4, using: &chance) == 0 ? 1 : 0
    let paid = Bool.random(using: &chance)
    let fen = (index < amounts.count ? amounts[index] : 5) + off
    lines.append(
      ReturnLine(
        payment: ID("p\(index)"), amount: Money(fen: fen),
        outcome: paid ? .paid(reference: "r", on: Cast.day("2025-11-03")) : .returned(reason: "账号不符")))
    sent.append(index)
  }
  for (index, line) in zip(sent, lines) where index < amounts.count && sent.count(where: { $0 == index }) == 1 {
    guard line.amount.fen == amounts[index], marks[index].isEmpty else { continue }
    if case .paid = line.outcome { marks[index] = "paid" } else { marks[index] = "returned" }
  }
  let hash = "file-\(file)"
  try story.play(Cast.maker) { try $0.importReturn(fileHash: hash, lines: lines, by: Cast.maker) }
  let version = story.batch.version
  try story.play(Cast.maker) { try $0.importReturn(fileHash: hash, lines: lines, by: Cast.maker) }
  #expect(story.batch.version == version)
}
