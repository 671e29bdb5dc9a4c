package import Standards

/// A cross-check of answers that must hold; it points at facts and is shown to the person who entered them.
package struct FilingCheck: Sendable, Identifiable {
  package let id: String
  package let level: Level
  package let clause: ClauseID?
  package let mustHold: Leaf
  package let facts: [FactID]
  package let message: Phrase
  package let remedy: Phrase
}
