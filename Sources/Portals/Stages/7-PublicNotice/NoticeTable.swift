internal import Casework
internal import Standards

/// The rows of a notice: one source for the page, the print and the file.
struct NoticeTable {
  struct Row: Hashable {
    let place: Int
    let name: String
    let code: String
    let project: String
    let amount: Money
  }

  let rows: [Row]
  let total: Money

  init(_ sheet: NoticeSheet) {
    rows = sheet.rows.enumerated().map { index, row in
      Row(place: index + 1, name: row.enterpriseName, code: row.maskedCode, project: row.project, amount: row.amount)
    }
    total = (try? sheet.rows.map(\.amount).sum()) ?? .zero
  }

  static let heads: [Phrase] = [
    Words.Notices.place, Words.Notices.enterprise, Words.Notices.code, Words.Notices.project, Words.Notices.amount,
  ]

  func html(_ language: Language) -> HTML {
    table(
      Words.Notices.tableCaption[language], id: "rows",
      columns: NoticeTable.heads.enumerated().map { index, head in
        TableColumn(head[language], index == 4 ? .number : .text)
      },
      rows: rows.map { row in
        ["\(row.place)", "\(row.name)", unbroken(row.code), "\(row.project)", "\(row.amount.grouped)"]
      },
      total: ["", "\(Words.Notices.total[language])", "", "\(total.inWords)", "\(total.grouped)"], rowNames: 1, language
    )
  }

  var csv: CSVText {
    var text = CSVText(
      header: NoticeTable.heads.map(\.zh),
      rows: rows.map { [.count($0.place), .text($0.name), .text($0.code), .text($0.project), .amount($0.amount)] })
    text.append([.empty, .text(Words.Notices.total.zh), .empty, .text(total.inWords), .amount(total)])
    return text
  }
}
