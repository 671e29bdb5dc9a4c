package import Standards

/// One question the completeness reviewer answers, with the reasons ready to be put into the one-time notice.
package struct ChecklistEntry: Sendable {
  package let id: String
  /// `nil`: about the filing as a whole.
  package let material: MaterialID?
  package let clause: ClauseID
  package let question: Phrase
  package let reasons: [Phrase]
  /// When the question applies; `nil` means whenever its material is due.
  package let when: Leaf?
}
