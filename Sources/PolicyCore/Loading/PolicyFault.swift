package import Standards

/// One thing wrong in a policy folder, at a place, with what to do about it.
package struct PolicyFault: Hashable, Codable, Sendable, CustomStringConvertible {
  package let file: String
  /// Both count from 1.
  package let line: Int
  package let column: Int
  /// Stable: `unknown-clause`, `unknown-fact`, `type`, `level`, `missing-english`, `uncovered-clause`, `case`, …
  package let code: String
  package let severity: FaultSeverity
  package let message: Phrase
  package let remedy: Phrase

  init(
    file: String, line: Int, column: Int, code: String, severity: FaultSeverity = .error, message: Phrase,
    remedy: Phrase
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.code = code
    self.severity = severity
    self.message = message
    self.remedy = remedy
  }

  package var description: String {
    "\(file):\(line):\(column): \(severity == .warning ? "warning: " : "")\(message.en) — \(remedy.en)"
  }
}

/// An error keeps a policy from being loaded; a warning is printed, and refused only where the checker is strict.
package enum FaultSeverity: String, Codable, CaseIterable, Sendable {
  case error, warning
}

/// Everything found wrong, in order of file and place.
package struct PolicyFaults: Error, Sendable {
  package let faults: [PolicyFault]
  package init(_ faults: [PolicyFault]) { self.faults = faults }
}
