/// Where documents state a fact: `{from: [contract], field: signedOn}` in the policy.
package struct DocumentMention: Hashable, Codable, Sendable {
  /// Kinds of document, by the names the reading of materials gives them.
  package let kinds: [String]
  package let field: String

  package init(kinds: [String], field: String) {
    self.kinds = kinds
    self.field = field
  }
}
