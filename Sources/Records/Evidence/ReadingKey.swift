/// What is read once: a file, with what it is expected to be. The same file handed in as another material is read again.
package struct ReadingKey: Hashable, Sendable {
  /// Lower-case hexadecimal digest of the file.
  package let digest: String
  /// Names of document kinds, sorted; empty where the policy names none.
  package let expecting: [String]

  package init(digest: String, expecting: some Sequence<String>) {
    self.digest = digest
    self.expecting = expecting.sorted()
  }

  var expectation: String { expecting.joined(separator: " ") }

  init(_ row: ResultRow) throws {
    digest = try row.text("digest")
    expecting = try row.text("expecting").split(separator: " ").map(String.init)
  }
}
