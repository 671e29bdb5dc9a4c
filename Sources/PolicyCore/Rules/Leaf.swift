package import CEL

/// A CEL expression at a place in a policy document, parsed and checked when the policy was loaded.
package struct Leaf: Sendable {
  package let source: String
  package let file: String
  package let line: Int
  package let column: Int
  package let program: Program

  /// The dotted paths it reads: `project.mode`, `p.api_min`, `r.R8`.
  package var references: Set<String> { program.references }
}
