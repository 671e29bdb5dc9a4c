/// A column of a ``ColumnGraph``: one value for each row of a level.
package struct ColumnNode: Hashable, Sendable {
  let index: Int32
}

extension ColumnGraph {
  struct Entry: Hashable, Sendable {
    let operation: ColumnOperation
    let operands: [ColumnNode]
    /// 0 for the outermost rows; -1 for what is the same in every row.
    let level: Int8
  }

  enum Width: Sendable { case byte, word }
}

extension ColumnOperation {
  var width: ColumnGraph.Width {
    switch self {
    case .word, .add, .subtract, .minimum, .maximum, .negate, .absolute, .sign, .scale, .checkedAdd, .checkedSubtract,
      .checkedMultiply, .divide, .remainder, .chooseWord, .opened, .unlessZero, .share, .monthsAfter, .daysAfter,
      .dayPart, .spreadWord, .sumBelow, .groupedShare:
      .word
    default: .byte
    }
  }
}
