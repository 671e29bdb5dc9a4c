import Casework
import PolicyCore
import Standards
import Testing

@Test func `a self-check's answers open the draft, and not sure is asked again`() throws {
  var filing = Filing()
  filing = try filing.changed(by: [
    .addProject("p1"), .addExpense(project: "p1", id: "e1"), .set(Cast.settled, .money(Money(fen: 12_567_891))),
    .set(FactPath("org.kind"), .notSure),
  ])
  let draft = try Filing().changed(by: filing.carriedIntoDraft)
  #expect(draft[Cast.settled] == .money(Money(fen: 12_567_891)))
  #expect(draft[FactPath("org.kind")] == nil)
}
