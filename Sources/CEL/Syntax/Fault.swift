package import Standards

/// One thing wrong with an expression's text, with what to do about it.
package struct Fault: Hashable, Sendable {
  package let position: SourcePosition
  package let message: Phrase
  package let remedy: Phrase

  package init(at position: SourcePosition, message: Phrase, remedy: Phrase) {
    self.position = position
    self.message = message
    self.remedy = remedy
  }

  package var offset: Int { position.offset }
  package var line: Int { position.line }
  package var column: Int { position.column }
}

/// Everything found wrong with one expression, in the order of the text; never empty.
package struct SourceFaults: Error, Hashable, Sendable {
  package let faults: [Fault]

  package init(_ faults: [Fault]) { self.faults = faults.sorted { $0.offset < $1.offset } }
}

extension SourceFaults: CustomStringConvertible {
  package var description: String {
    faults.map { "\($0.line):\($0.column): \($0.message.en) \($0.remedy.en)" }.joined(separator: "\n")
  }
}
