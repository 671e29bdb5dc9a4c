extension PageReading {
  /// The page's text as it stands on the paper: cells beside each other on one line, a tab between them, as
  /// spreadsheets take it.
  package var rows: [String] {
    var rows: [String] = []
    var last: TextLine?
    for line in lines {
      if let last, line.stands(beside: last), let before = rows.popLast() {
        rows.append("\(before)\t\(line.text)")
      } else {
        rows.append(line.text)
      }
      last = line
    }
    return rows
  }
}

extension TextLine {
  /// Where nobody counted rows, the places tell: to the right of it, its middle within the other's height.
  fileprivate func stands(beside other: TextLine) -> Bool {
    if let row, let otherRow = other.row { return row == otherRow }
    return box.x >= other.box.right - other.box.width * 0.02
      && box.middle.y > other.box.y && box.middle.y < other.box.bottom
  }
}
