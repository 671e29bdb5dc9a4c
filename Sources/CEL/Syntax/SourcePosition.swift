/// A place in an expression's text. Offsets and columns count Unicode scalars; lines and columns start at 1.
package struct SourcePosition: Hashable, Sendable {
  package let offset: Int
  package let line: Int
  package let column: Int

  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  package static let start = SourcePosition(offset: 0, line: 1, column: 1)
}
