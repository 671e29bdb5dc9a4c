/// What an expression is, once lowered: the same in every row, or a column.
package enum ColumnValue: Sendable {
  case constant(Value)
  case truth(ColumnNode)
  /// Of one of the kinds `int`, `money` (fen) and `date` (days since 1970-01-01); `known` is a mask, `nil` where every
  /// row has a value.
  case number(ColumnNode, Kind, known: ColumnNode?)
  /// The codes of an input.
  case text(input: Int, known: ColumnNode?)
}

/// Why an expression stays with the row engine.
package struct RowOnly: Error, Hashable, Sendable {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}
