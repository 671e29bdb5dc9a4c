package import Standards

/// Something wrong with what was entered, said to the person who entered it.
package struct FactFault: Hashable, Codable, Sendable {
  package let path: FactPath
  /// Stable: `kind`, `option`, `length`, `bounds`, `level`, `unknown-fact`, or the id of the policy's own check.
  package let code: String
  package let message: Phrase
  package let remedy: Phrase

  package init(path: FactPath, code: String, message: Phrase, remedy: Phrase) {
    self.path = path
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}
