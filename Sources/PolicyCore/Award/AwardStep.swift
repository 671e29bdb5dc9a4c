package import Standards

/// One bar of the waterfall from base to award.
package struct AwardStep: Codable, Hashable, Sendable {
  /// `contract`, `reduction.<code>`, `base`, `rate`, `excluded`, `part.<id>`, `excluded.<id>`, `sum`, `cap`,
  /// `award`.
  package let id: String
  package let clause: ClauseID
  package let label: Phrase
  package let project: String?
  package let expense: String?
  package let value: MoneyRange
  package let note: Phrase?
  /// This step is what limits the award.
  package let binding: Bool
}
