/// A rule that columns cannot compute, and why: where it is reached the row engine settles the application.
package struct RowOnlyRule: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let source: String
  package let reason: String
}
