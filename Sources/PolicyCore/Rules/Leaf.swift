package import CEL

/// A CEL expression at a place in a policy document, parsed and checked when the policy was loaded.
package struct Leaf: Sendable {
  package let source: String
  package let file: String
  package let line: Int
  package let column: Int
  package let program: Program
  /// What it reads, taken apart once.
  let names: [Name]

  init(source: String, file: String, line: Int, column: Int, program: Program) {
    self.source = source
    self.file = file
    self.line = line
    self.column = column
    self.program = program
    names = program.references.sorted().map { name in
      let id = FactID(name)
      return Name(dotted: name, id: id, record: id.record, field: id.field)
    }
  }

  /// The dotted paths it reads: `project.mode`, `p.api_min`, `r.R8`.
  package var references: Set<String> { program.references }

  struct Name: Sendable {
    let dotted: String
    let id: FactID
    /// Empty for a plain name.
    let record: String
    let field: String
  }
}
