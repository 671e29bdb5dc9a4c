package import Standards

/// One page of the application form; its facts are asked in this order.
package struct FormSection: Sendable, Identifiable {
  package let id: String
  package let title: Phrase
  package let intro: Phrase?
  package let level: Level
  package let facts: [FactID]
}
