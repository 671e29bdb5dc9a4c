/// The clauses a reviewer looks for: what is delivered, and when it is paid.
enum ContractClauses {
  private static let delivery = ["交付标的", "项目内容", "服务内容", "合同标的", "采购内容", "技术内容", "标的", "交付内容"]
  private static let payment = ["资金支付时间", "付款安排", "付款方式", "支付方式", "付款", "支付", "结算方式"]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    if let span = clause(delivery, paper) { draft.put(.deliverables, paper.words(span), span, in: paper) }
    if let span = clause(payment, paper) { draft.put(.paymentTerms, paper.words(span), span, in: paper) }
  }

  /// The text under the first heading with one of the words, up to the next heading of any kind.
  static func clause(_ words: [String], _ paper: Paper, limit: Int = 600) -> Span? {
    let instructions = Set(
      paper.strips.filter { ["填写说明", "填表说明"].contains(String($0.folded)) }.map(\.page))
    for word in words.map({ Array($0) }) {
      for (number, row) in paper.rows.enumerated() {
        guard let index = row.first, !instructions.contains(paper.strips[index].page),
          let head = headLength(row, paper),
          let place = paper.strips[index].folded.firstPlace(of: word), place < head + 14
        else { continue }
        let own = Span.Part(
          strip: index, range: textStart(index, after: place + word.count, paper)..<paper.strips[index].count)
        return following(number, from: own, paper, limit)
      }
    }
    return nil
  }

  /// Letters of the mark when the row starts a clause: `第一条`, `一、`, `(一)`, or a short line that is only a title.
  private static func headLength(_ row: [Int], _ paper: Paper) -> Int? {
    guard let index = row.first else { return nil }
    let letters = paper.strips[index].folded
    if letters.first == "第", let end = letters.prefix(6).firstIndex(of: "条") ?? letters.prefix(6).firstIndex(of: "章") {
      return end + 1
    }
    let numerals = letters.prefix { "一二三四五六七八九十".contains($0) }.count
    if numerals > 0, numerals < letters.count, "、.".contains(letters[numerals]) { return numerals + 1 }
    if row.count == 1, (2...8).contains(letters.count), letters.allSatisfy(\.isHan) { return 0 }
    return nil
  }

  private static func textStart(_ index: Int, after place: Int, _ paper: Paper) -> Int {
    let letters = paper.strips[index].folded
    // `四、应用成效。系统覆盖…`: the sentence after the title.
    if place < letters.count, "。.".contains(letters[place]) { return place + 1 }
    let colon = letters[min(place, letters.count)...].prefix(8).firstIndex(of: ":")
    return colon.map { $0 + 1 } ?? letters.count
  }

  private static func following(_ number: Int, from own: Span.Part, _ paper: Paper, _ limit: Int) -> Span? {
    var parts = own.range.isEmpty ? [] : [own]
    var count = own.range.count
    for next in (number + 1)..<max(number + 1, paper.rows.count) {
      if headLength(paper.rows[next], paper) != nil, paper.rows[next].count == 1 { break }
      for index in paper.rows[next] where count < limit {
        parts.append(Span.Part(strip: index, range: 0..<paper.strips[index].count))
        count += paper.strips[index].count
      }
      if count >= limit { break }
    }
    return parts.isEmpty ? nil : Span(parts)
  }
}
