package import Standards

/// One fact the policy reads: what it is called, what an answer looks like, who supplies it.
package struct FactDefinition: Sendable {
  package let id: FactID
  package let level: Level
  package let label: Phrase
  package let help: Phrase?
  package let kind: FactKind
  package let unit: Phrase?
  package let options: [FactOption]
  package let source: FactSource
  package let required: Bool
  /// The rule that says when the question is put; `nil` means always.
  package let askedWhen: Leaf?
  package let cite: ClauseID?
  /// What an unanswered (not an unsure) fact counts as; only for facts that need not be asked of everybody.
  package let unanswered: FactValue?
  /// Where documents state it, the best place first; empty where none does.
  package var mentions: [DocumentMention] = []
}

extension FactDefinition {
  /// The option's label, or the value itself where there is none.
  package func label(ofOption value: String) -> Phrase {
    options.first { $0.value == value }?.label ?? Phrase(verbatim: value)
  }
}

package struct FactOption: Hashable, Sendable {
  package let value: String
  package let label: Phrase
  package let help: Phrase?

  package init(value: String, label: Phrase, help: Phrase? = nil) {
    self.value = value
    self.label = label
    self.help = help
  }
}

package enum FactSource: Hashable, Sendable {
  case asked
  case licence
  case document
  case decided(by: DecidingBody)
}

/// Who settles a fact that no form can answer.
package enum DecidingBody: String, Codable, CaseIterable, Sendable {
  case completenessReviewer, substantiveReviewer, experts
}
