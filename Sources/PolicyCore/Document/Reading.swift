package import Standards

/// A named answer to a question the guide leaves open; the engine never picks one silently.
package struct Reading: Sendable, Identifiable {
  package let id: String
  package let question: Phrase
  package let options: [ReadingOption]
  package let `default`: String
  package let reason: Phrase
  package let clause: ClauseID
  package let impact: ReadingImpact
  /// The office or person who confirmed the choice; `nil` while it is only our default.
  package let decidedBy: String?
  /// When it was decided.
  package let decidedOn: CivilDate?
  /// The choice in force for this round.
  package internal(set) var chosen: String
  /// Whether the estimate shows the other options' amounts beside the chosen one while nobody has decided.
  package let showsAlternatives: Bool
}

package struct ReadingOption: Hashable, Sendable, Identifiable {
  package let id: String
  package let label: Phrase
}

package enum ReadingImpact: String, Codable, CaseIterable, Sendable {
  case high = "H"
  case medium = "M"
  case low = "L"
}
