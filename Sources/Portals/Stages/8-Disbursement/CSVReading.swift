internal import Standards

/// Comma- or tab-separated text as other programs write it (RFC 4180, with any line end and quotes around any cell).
enum CSVReading {
  /// - Returns: `nil` when a quote never closes.
  static func rows(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuoted = false
    let separator: Unicode.Scalar = separator(of: text)
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var index = 0
    func endCell() {
      row.append(wasQuoted ? cell : cell.trimmed)
      (cell, wasQuoted) = ("", false)
    }
    func endRow() {
      endCell()
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = []
    }
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        guard scalar == "\"" else {
          cell.unicodeScalars.append(scalar)
          continue
        }
        if index < scalars.count, scalars[index] == "\"" {
          cell.unicodeScalars.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", cell.trimmed.isEmpty {
        (cell, isQuoted, wasQuoted) = ("", true, true)
      } else if scalar == separator {
        endCell()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
        endRow()
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted else { return nil }
    if !cell.isEmpty || !row.isEmpty { endRow() }
    return rows
  }

  /// A tab when the first line has one and no comma.
  private static func separator(of text: String) -> Unicode.Scalar {
    let first = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    return first.contains("\t") && !first.contains(",") ? "\t" : ","
  }
}
