/// One cell of a table to be opened in a spreadsheet.
package enum CSVCell: Hashable, Sendable {
  /// Words from anywhere; a spreadsheet will not run them.
  case text(String)
  /// Yuan with two decimals; negative amounts stay numbers.
  case amount(Money)
  case count(Int)
  case day(CivilDate)
  case empty
}

/// Comma-separated text (RFC 4180) that opens safely in spreadsheet programs.
///
/// Lines end in CRLF. A text cell that a spreadsheet would take for a formula gets a leading apostrophe.
package struct CSVText: Sendable {
  private(set) package var text = ""

  package init() {}

  package init(header: [String], rows: [[CSVCell]]) {
    append(header.map(CSVCell.text))
    for row in rows { append(row) }
  }

  package mutating func append(_ row: [CSVCell]) {
    text += row.map(CSVText.written).joined(separator: ",") + "\r\n"
  }

  /// UTF-8 with the byte-order mark that Excel needs to read Chinese.
  package var utf8WithMark: [UInt8] { [0xEF, 0xBB, 0xBF] + Array(text.utf8) }

  private static func written(_ cell: CSVCell) -> String {
    switch cell {
    case .text(let words): quoted(neutralised(words))
    case .amount(let amount): amount.description
    case .count(let count): String(count)
    case .day(let day): day.description
    case .empty: ""
    }
  }

  /// Spreadsheets skip leading blanks before they look for a formula, and some fold width.
  static func neutralised(_ words: String) -> String {
    let first = words.unicodeScalars.first { $0.value != 0x20 && $0.value != 0x3000 && $0.value != 0xA0 }
    guard let first, "=+-@|\t\r\n＝＋－＠−".unicodeScalars.contains(first) else { return words }
    return "'" + words
  }

  private static func quoted(_ words: String) -> String {
    guard words.unicodeScalars.contains(where: { ",\"\r\n\t;".unicodeScalars.contains($0) }) || words != words.trimmed
    else { return words }
    var out = "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" { out += "\"\"" } else { out.unicodeScalars.append(scalar) }
    }
    return out + "\""
  }
}
