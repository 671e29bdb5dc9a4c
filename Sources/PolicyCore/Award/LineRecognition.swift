package import Standards

/// What became of one expense line: the amounts stated, the amount recognised, and a reason for every fen between.
package struct LineRecognition: Codable, Hashable, Sendable {
  package let project: String
  package let expense: String
  package let contract: Money?
  package let settled: Money?
  package let invoiced: Money?
  package let paid: Money?
  package let hardware: Money?
  package let recognised: MoneyRange
  package let reductions: [Reduction]
}

/// Contract amount minus all reductions is the recognised amount, to the fen, when every fact is known.
package struct Reduction: Codable, Hashable, Sendable {
  package let code: String
  package let amount: Money
  package let reason: Phrase
  package let clause: ClauseID
}
