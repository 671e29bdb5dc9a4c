/// Text and tables that flow down A4 pages.
struct Sheet {
  private(set) var pages: [PageCanvas] = []
  private(set) var y = 0.0
  let footer: String
  /// Of the seals drawn from here on.
  var sealInk = PageCanvas.Ink.red
  /// Points a side of an invoice's code; tax offices print 14 to 26 mm.
  var codeSide = 62.0

  static let left = 72.0
  static let right = PageCanvas.width - 72
  static let bottom = PageCanvas.height - 80

  init(footer: String) {
    self.footer = footer
    turnPage()
  }

  mutating func turnPage() {
    var page = PageCanvas()
    page.watermark("演示材料 DEMO")
    let words = "演示材料，非真实文件 · \(footer) · 第 \(pages.count + 1) 页"
    page.text(
      words, x: (PageCanvas.width - PageCanvas.extent(words) * 8.5) / 2, y: PageCanvas.height - 40, size: 8.5,
      ink: .grey)
    pages.append(page)
    y = 84
  }

  /// Draws on the page the flow has reached, at most `height` further down than ``y``.
  mutating func draw(height: Double = 0, _ body: (inout PageCanvas, Double) -> Void) {
    if y + height > Self.bottom { turnPage() }
    body(&pages[pages.count - 1], y)
    y += height
  }

  mutating func straddlingSeal(of party: String) {
    guard pages.count > 1 else { return }
    Seal(owner: party, kind: "合同专用章", ink: sealInk).straddle(&pages, y: 400)
  }

  mutating func space(_ points: Double) { y += points }

  mutating func redHeader(_ words: String) {
    draw(height: 52) { page, y in
      let size = min(26, (Self.right - Self.left) / PageCanvas.extent(words))
      let x = (PageCanvas.width - PageCanvas.extent(words) * size) / 2
      page.text(words, x: x, y: y, size: size, font: .song, ink: .red, bold: true)
      page.line((Self.left, y + 16), (Self.right, y + 16), width: 2, ink: .red)
      page.line((Self.left, y + 20), (Self.right, y + 20), width: 0.7, ink: .red)
    }
  }

  mutating func title(_ words: String, size: Double = 20) {
    draw(height: size * 2) { page, y in
      let fitted = min(size, (Self.right - Self.left) / PageCanvas.extent(words))
      page.text(
        words, x: (PageCanvas.width - PageCanvas.extent(words) * fitted) / 2, y: y + 6, size: fitted, font: .hei,
        bold: true)
    }
  }

  mutating func heading(_ words: String) {
    space(6)
    // A heading stays with the first lines of what it heads.
    if y + 66 > Self.bottom { turnPage() }
    draw(height: 22) { page, y in page.text(words, x: Self.left, y: y, size: 12, font: .hei, bold: true) }
  }

  mutating func paragraph(_ words: String, indent: Bool = true, size: Double = 11) {
    for row in Self.wrapped((indent ? "　　" : "") + words, width: (Self.right - Self.left) / size) {
      draw(height: size * 1.75) { page, y in page.text(row, x: Self.left, y: y, size: size) }
    }
  }

  /// `widths` are shares of the line; the first row is the header when `headed`.
  mutating func table(_ rows: [[String]], widths: [Double], headed: Bool = true, size: Double = 10) {
    let full = Self.right - Self.left
    space(7)
    for (index, row) in rows.enumerated() {
      let cells = zip(row, widths).map { Self.wrapped($0, width: (full * $1 - 10) / size) }
      let height = Double(cells.map(\.count).max() ?? 1) * size * 1.45 + 9
      draw(height: height) { page, y in
        var x = Self.left
        for (cell, width) in zip(cells, widths) {
          page.rectangle(x: x, y: y - 14, width: full * width, height: height)
          for (line, words) in cell.enumerated() {
            page.text(
              words, x: x + 5, y: y + Double(line) * size * 1.45, size: size,
              font: headed && index == 0 ? .hei : .song)
          }
          x += full * width
        }
      }
    }
    space(10)
  }

  /// The place for a party's seal and signature; either may be missing.
  mutating func signing(
    party: String, person: String, role: String, on day: String, seal: String?, signed: Bool = true
  ) {
    if y + 150 > Self.bottom { turnPage() }
    space(26)
    let ink = sealInk
    draw(height: 124) { page, y in
      page.text("\(party)（盖章）", x: Self.left, y: y, size: 11)
      page.text("\(role)（签字）：", x: Self.left, y: y + 38, size: 11)
      page.text("日期：\(day)", x: Self.left, y: y + 76, size: 11)
      if signed { Signature(name: person).draw(on: &page, x: Self.left + PageCanvas.extent(role) * 11 + 70, y: y + 42) }
      if let seal { Seal(owner: party, kind: seal, ink: ink).draw(on: &page, x: Self.left + 292, y: y + 34) }
    }
  }

  /// Breaks at the width, in ems; closing marks may hang over the edge, runs of ASCII stay together.
  static func wrapped(_ words: String, width: Double) -> [String] {
    var rows: [String] = []
    var row = ""
    var used = 0.0
    for piece in pieces(words) {
      let extent = PageCanvas.extent(piece)
      if used + extent > width, !row.isEmpty, !"，。；：、）》”".contains(piece) {
        rows.append(row)
        row = ""
        used = 0
      }
      row += piece
      used += extent
    }
    return rows + [row]
  }

  private static func pieces(_ words: String) -> [String] {
    var out: [String] = []
    for letter in words {
      if letter.isASCII, let last = out.last, last == "￥" || last.last?.isASCII == true, last.count < 26, letter != " "
      {
        out[out.count - 1].append(letter)
      } else {
        out.append(String(letter))
      }
    }
    return out
  }
}
