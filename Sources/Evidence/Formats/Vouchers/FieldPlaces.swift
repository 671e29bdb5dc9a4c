internal import Standards

/// Finds where on the pages a value stands that came from elsewhere.
struct FieldPlaces {
  private struct Row {
    let page: Int
    let line: TextLine
    let letters: [UInt16]
    /// Where each letter begins, in fractions of the line's width; one more for the end.
    let offsets: [Double]
  }

  private var rows: [Row] = []

  init(_ pages: [PageReading]) {
    for page in pages.prefix(50) {
      for line in page.lines.prefix(1000) { rows.append(Self.row(line, page.number)) }
    }
  }

  /// Totals stand below the lines they sum, so the last place counts for amounts and the first for the rest.
  func place(of value: String, for name: FieldName) -> (page: Int, box: PageBox)? {
    let isAmount = [.amount, .amountExcludingTax, .tax, .amountIncludingTax].contains(name)
    for form in forms(of: value, name, isAmount) {
      let letters = Self.letters(form).map(\.letter)
      guard !letters.isEmpty else { continue }
      let order = isAmount ? Array(rows.reversed()) : rows
      for row in order {
        if let at = Self.find(letters, in: row.letters) { return (row.page, Self.box(row, at, letters.count)) }
      }
    }
    return nil
  }

  private func forms(of value: String, _ name: FieldName, _ isAmount: Bool) -> [String] {
    if isAmount { return Self.amountForms(value) }
    if [.issueDate, .date].contains(name), let date = CivilDate(iso: value) {
      let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
      let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
      return [
        value, "\(date.year)年\(month)月\(day)日", "\(date.year)年\(date.month)月\(date.day)日", "\(date.year)\(month)\(day)",
      ]
    }
    return [value]
  }

  /// As it is, with thousands separators, and digit by digit in a form's boxes for yuan, jiao and fen.
  private static func amountForms(_ value: String) -> [String] {
    guard let money = VoucherValue.amount(value), !money.hasPrefix("-") else { return [value] }
    let (yuan, cents) = (money.dropLast(3), money.suffix(2))
    var grouped = ""
    for (index, digit) in yuan.enumerated() {
      if index > 0, (yuan.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return [value, "\(grouped).\(cents)", "¥\(yuan)\(cents)"]
  }

  /// Letters without spaces: wide forms narrowed, capitals small, brackets alike.
  private static func letters(_ text: String) -> [(letter: UInt16, width: Double, space: Bool)] {
    var out: [(letter: UInt16, width: Double, space: Bool)] = []
    for unit in text.utf16 {
      var letter = unit
      let width = unit >= 0x1100 ? 1.0 : 0.5
      if 0xff01...0xff5e ~= letter { letter -= 0xfee0 }
      if letter == 0xffe5 { letter = 0xa5 }
      if 0x41...0x5a ~= letter { letter |= 0x20 }
      if letter <= 0x20 || letter == 0x3000 || letter == 0xa0 {
        out.append((0x20, width, true))
      } else {
        out.append((letter, width, false))
      }
    }
    return out
  }

  private static func row(_ line: TextLine, _ page: Int) -> Row {
    let all = letters(line.text)
    let total = max(all.reduce(0) { $0 + $1.width }, 0.5)
    var (units, offsets): ([UInt16], [Double]) = ([], [])
    var position = 0.0
    for (letter, width, isSpace) in all {
      if !isSpace {
        units.append(letter)
        offsets.append(position / total)
      }
      position += width
    }
    return Row(page: page, line: line, letters: units, offsets: offsets + [1])
  }

  /// The first place that does not cut a longer number in two.
  private static func find(_ needle: [UInt16], in hay: [UInt16]) -> Int? {
    guard let first = needle.first, let last = needle.last, hay.count >= needle.count else { return nil }
    for at in 0...(hay.count - needle.count) where hay[at] == first {
      guard (1..<needle.count).allSatisfy({ hay[at + $0] == needle[$0] }) else { continue }
      if isDigit(first), at > 0, isDigit(hay[at - 1]) || hay[at - 1] == 0x2e || hay[at - 1] == 0x2c { continue }
      let end = at + needle.count
      if isDigit(last), end < hay.count, isDigit(hay[end]) { continue }
      return at
    }
    return nil
  }

  private static func isDigit(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit }

  private static func box(_ row: Row, _ at: Int, _ count: Int) -> PageBox {
    let box = row.line.box
    guard box.width > box.height * 0.5 else { return box }
    let (from, to) = (row.offsets[at], row.offsets[at + count])
    return PageBox(x: box.x + box.width * from, y: box.y, width: box.width * (to - from), height: box.height)
  }
}
