internal import Standards

/// The goods and services of an invoice.
enum InvoiceLines {
  private static let columns = [
    Label("项目名称", "货物或应税劳务", "服务名称"), Label("数量"), Label("单价"), Label("金额"), Label("税率", "征收率"), Label("税额"),
  ]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    let table = paper.table(columns, minimum: 4) { letters in
      let row = String(letters)
      return row.hasPrefix("合计") || row.contains("价税合计") || row.hasPrefix("小计") || row.hasPrefix("¥")
        || row.contains("出行人")
    }
    guard let table else { return }
    for row in table.rows {
      let name = row.cells[0].map(paper.words) ?? ""
      guard let amount = amount(row.cells[3], paper) else {
        if !name.isEmpty, !draft.lines.isEmpty { draft.lines[draft.lines.count - 1].name += name }
        continue
      }
      guard !name.isEmpty, draft.lines.count < 400 else { continue }
      draft.lines.append(
        VoucherLine(
          name: name, quantity: number(row.cells[1], paper), unitPrice: number(row.cells[2], paper),
          amount: amount.description, taxRate: row.cells[4].map(paper.words),
          tax: self.amount(row.cells[5], paper)?.description))
    }
  }

  private static func amount(_ span: Span?, _ paper: Paper) -> Money? {
    guard let span else { return nil }
    let tokens = AmountTokens.all(in: paper.letters(span))
    return tokens.count == 1 ? tokens[0].value.money : nil
  }

  private static func number(_ span: Span?, _ paper: Paper) -> String? {
    guard let span else { return nil }
    let letters = paper.letters(span)
    let text = String(letters.filter { $0 != "," })
    return !text.isEmpty && text.allSatisfy { $0.isDigit || $0 == "." || $0 == "-" } ? text : nil
  }
}
