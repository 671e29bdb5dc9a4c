package import Standards

/// One thing wrong in a policy folder, at a place, with what to do about it.
package struct PolicyFault: Hashable, Codable, Sendable, CustomStringConvertible {
  package let file: String
  /// Both count from 1.
  package let line: Int
  package let column: Int
  /// Stable: `unknown-clause`, `unknown-fact`, `type`, `level`, `missing-english`, `uncovered-clause`, `case`, …
  package let code: String
  package let message: Phrase
  package let remedy: Phrase

  package var description: String { "\(file):\(line):\(column): \(message.en) — \(remedy.en)" }
}

/// Everything found wrong, in order of file and place.
package struct PolicyFaults: Error, Sendable {
  package let faults: [PolicyFault]
  package init(_ faults: [PolicyFault]) { self.faults = faults }
}
