/// A place in memory that the caller fills: one element for each row of a level.
package struct ColumnInput: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// Bytes 0, 1, 2.
    case truth
    /// 64-bit words, never beyond ``ColumnGraph/inputLimit`` in magnitude unless the row is flagged.
    case words
    /// Masks: 255 where the value is known.
    case known
    /// Dictionary codes of 8 or 32 bits.
    case codes
  }

  package let name: String
  package let part: Part
  package let level: Int

  package init(_ name: String, _ part: Part, level: Int) {
    self.name = name
    self.part = part
    self.level = level
  }
}

/// Texts that a rule compares an input with; whoever binds the input knows their codes.
package struct ColumnLiterals: Hashable, Sendable {
  package let input: Int
  package let texts: [String]
}
