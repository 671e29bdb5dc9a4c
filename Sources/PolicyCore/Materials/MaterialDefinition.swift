package import Standards

package struct MaterialID: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral,
  CodingKeyRepresentable
{
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ text: String) { self.rawValue = text }
  package init(stringLiteral value: String) { self.rawValue = value }
}

extension MaterialID: CustomStringConvertible {
  package var description: String { rawValue }
}

/// A material the guide asks for.
package struct MaterialDefinition: Sendable {
  package let id: MaterialID
  package let number: Int
  package let name: Phrase
  /// What the material has to show.
  package let asks: Phrase
  package let clause: ClauseID
  package let level: Level
  package let source: MaterialSource
  /// Required of everybody when `nil`.
  package let condition: Leaf?
  package let reading: String?
  /// Kinds of document it may consist of, by the names the reading of materials gives them; empty: any.
  package let documents: [String]
}

package enum MaterialSource: Hashable, Sendable {
  /// The online form itself.
  case form
  /// The electronic licence, or an upload where the applicant has none.
  case licence
  /// A form of ours, downloaded, sealed and scanned back.
  case template(String)
  case upload
}
