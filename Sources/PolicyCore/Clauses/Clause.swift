package import Standards

/// A clause's number as the guide prints it: `三(四)`, `五.8`.
package struct ClauseID: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral,
  CodingKeyRepresentable
{
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ text: String) { self.rawValue = text }
  package init(stringLiteral value: String) { self.rawValue = value }
}

extension ClauseID: CustomStringConvertible {
  package var description: String { rawValue }
}

/// One clause of the service guide in our own short words; the official wording is only fingerprinted.
package struct Clause: Sendable {
  package let id: ClauseID
  /// ASCII, for a page's anchor: `3-4`.
  package let anchor: String
  package let title: Phrase
  package let text: Phrase
  /// Lower-case hex SHA-256 of the official text, so that a deployment which holds the text can notice drift.
  package let sha256: String
  /// The digest is of our own Chinese words: the official text was not at hand.
  package let isOwnDigest: Bool
  /// Holds no rule the engine could apply: contacts, fees, addresses.
  package let procedural: Bool
  package let children: [Clause]
}
