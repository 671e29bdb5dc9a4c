internal import Standards

extension CSVFault {
  static func encoding(line: Int, cell: Int?, column: String?) -> CSVFault {
    CSVFault(
      code: "encoding", line: line, cell: cell, column: column,
      reason: Phrase(zh: "这里不是 UTF-8 编码。", en: "This is not UTF-8."),
      remedy: Phrase(zh: "请另存为“CSV UTF-8”。", en: "Save the table as “CSV UTF-8”."))
  }

  static func unclosed(line: Int, cell: Int) -> CSVFault {
    CSVFault(
      code: "quote", line: line, cell: cell, column: nil,
      reason: Phrase(zh: "这里开始的引号没有结束。", en: "A quote that opens here is never closed."),
      remedy: Phrase(zh: "补上结束的引号；引号本身写成两个。", en: "Close it; write a quote itself twice."))
  }

  static func afterQuote(line: Int, cell: Int) -> CSVFault {
    CSVFault(
      code: "quote", line: line, cell: cell, column: nil,
      reason: Phrase(zh: "结束引号之后还有内容。", en: "Something follows the closing quote."),
      remedy: Phrase(zh: "整格放进引号；引号本身写成两个。", en: "Put the whole cell in quotes; write a quote itself twice."))
  }

  static func strayQuote(line: Int, cell: Int) -> CSVFault {
    CSVFault(
      code: "quote", line: line, cell: cell, column: nil,
      reason: Phrase(zh: "没有放进引号的格子里有引号。", en: "A cell that is not quoted holds a quote."),
      remedy: Phrase(zh: "整格放进引号；引号本身写成两个。", en: "Put the whole cell in quotes; write a quote itself twice."))
  }

  static func tooManyCells(line: Int) -> CSVFault {
    CSVFault(
      code: "cells", line: line, cell: CSVRecords.mostCells, column: nil,
      reason: Phrase(
        zh: "一行多于 \(CSVRecords.mostCells - 1) 格。", en: "A row has more than \(CSVRecords.mostCells - 1) cells."),
      remedy: Phrase(zh: "请检查分隔符。", en: "Check the separators."))
  }

  static func cells(line: Int, found: Int, expected: Int) -> CSVFault {
    CSVFault(
      code: "cells", line: line, cell: nil, column: nil,
      reason: Phrase(
        zh: "这一行有 \(found) 格，表头有 \(expected) 格。", en: "This row has \(found) cells, the header \(expected)."),
      remedy: Phrase(
        zh: "补齐或删去多出的格；含逗号的内容要放进引号。", en: "Add or remove cells; what holds a comma goes in quotes."))
  }
}
