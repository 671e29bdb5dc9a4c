internal import Standards

/// What a contract spends on people, computing, data, software and hardware (五.8).
enum ContractCosts {
  private static let kinds: [(field: FieldName, words: [String])] = [
    (.laborCost, ["人力", "人工", "人员"]), (.computeCost, ["算力"]), (.dataCost, ["数据"]), (.softwareCost, ["软件"]),
    (.hardwareCost, ["硬件"]),
  ]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    for (field, words) in kinds {
      for word in words.map({ Array($0) }) where !draft.has(field) {
        if let answer = inTable(word, paper) ?? inSentence(word, paper) {
          draft.put(field, answer.value, answer.span, in: paper)
        }
      }
    }
    items(paper, &draft)
  }

  /// A row that starts with the word and ends with an amount; a seal at the paper's edge may stand behind it.
  private static func inTable(_ word: [Character], _ paper: Paper) -> Answer? {
    for row in paper.rows where row.count >= 2 {
      for index in row.prefix(2) where index != row.last {
        let letters = paper.strips[index].folded
        guard letters.count <= 12, letters.drop(while: { $0.isDigit || ".、(一二三四五六)".contains($0) }).starts(with: word)
        else { continue }
        let answers = row.reversed().prefix { $0 != index }.lazy.compactMap {
          paper.answer(Span(strip: $0, 0..<paper.strips[$0].count), as: .amount)
        }
        guard let answer = answers.first else { continue }
        return answer
      }
    }
    return nil
  }

  /// `人力费用379,629.00元`, never `非硬件部分`.
  private static func inSentence(_ word: [Character], _ paper: Paper) -> Answer? {
    let letters = paper.flow.letters
    for place in letters.places(of: word) where place == 0 || letters[place - 1] != "非" {
      let start = place + word.count
      let clause = letters[start..<min(start + 22, letters.count)].prefix { !",;。\n\t、".contains($0) || $0 == "," }
      guard let token = AmountTokens.all(in: Array(clause)).first(where: { $0.value.isMarked }),
        token.range.lowerBound <= 9, !clause.prefix(token.range.lowerBound).contains(",")
      else { continue }
      let range = (start + token.range.lowerBound)..<(start + token.range.upperBound)
      return Answer(value: token.value.money.description, span: paper.flow.span(range))
    }
    return nil
  }

  /// Rows of a price list as lines.
  private static func items(_ paper: Paper, _ draft: inout Draft) {
    let columns = [
      Label("服务名称", "模型名称", "产品名称", "名称", "支出类别", "支出项目", "费用项目", "项目", "内容"), Label("用量", "数量"), Label("单价"),
      Label("小计", "金额", "总价", "合计"),
    ]
    let table = paper.table(columns, minimum: 2) { String($0).hasPrefix("合计") || String($0).hasPrefix("总计") }
    guard let table, table.headings[0] != nil, table.headings[3] != nil else { return }
    for row in table.rows {
      guard let name = row.cells[0].map(paper.words), let cell = row.cells[3],
        let amount = paper.answer(cell, as: .amount)?.value, draft.lines.count < 400
      else { break }
      func plain(_ column: Int) -> String? {
        row.cells[column].map { String(paper.letters($0).filter { $0 != "," }) }.flatMap { text in
          text.allSatisfy { $0.isDigit || $0 == "." } ? text : nil
        }
      }
      draft.lines.append(VoucherLine(name: name, quantity: plain(1), unitPrice: plain(2), amount: amount))
    }
  }
}
