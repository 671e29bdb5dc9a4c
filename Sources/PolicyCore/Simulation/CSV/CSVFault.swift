package import Standards

/// A place in a table of facts that cannot be used.
package struct CSVFault: Explained {
  /// `encoding`, `quote`, `cells`, `header`, `unknown-column`, `kind`, `order`, `length`.
  package let code: String
  /// The file's line, from 1; of a row with line breaks inside quotes, the line on which the row begins.
  package let line: Int
  /// The cell's place in the row, from 1; `nil` where the row as a whole is meant.
  package let cell: Int?
  /// The column's name as the header writes it.
  package let column: String?
  package let reason: Phrase
  package let remedy: Phrase

  /// `facts.csv:7:3 (org.kind)`.
  package func place(in file: String) -> String {
    "\(file):\(line)\(cell.map { ":\($0)" } ?? "")\(column.map { " (\($0))" } ?? "")"
  }
}

/// Everything found wrong before reading stopped.
package struct CSVFaults: Error, Sendable {
  package let faults: [CSVFault]
  /// Reading stopped because enough was wrong; there may be more.
  package let stopped: Bool
}
