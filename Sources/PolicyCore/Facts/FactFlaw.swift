package import Standards

/// Why an entered text is no answer to a question.
package struct FactFlaw: Explained {
  /// `kind`, `option`, `length`.
  package let code: String
  package let reason: Phrase
  package let remedy: Phrase
}

extension FactFlaw {
  /// A standard's own words, under the code `kind`.
  init(kind flaw: some Explained) { self.init(code: "kind", reason: flaw.reason, remedy: flaw.remedy) }
}
