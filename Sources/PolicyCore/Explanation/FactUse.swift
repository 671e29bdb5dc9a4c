package import Standards

/// A value as a rule saw it, ready to be shown.
package struct FactUse: Codable, Hashable, Sendable {
  package let path: FactPath
  package let label: Phrase
  package let value: Phrase
  package let origin: FactOrigin
  /// Not a value yet: somebody still has to answer or decide.
  package let isOpen: Bool
}
