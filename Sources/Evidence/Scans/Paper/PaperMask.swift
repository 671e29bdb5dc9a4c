/// Where the sheet lies on the picture: a photograph shows the desk around it. In cells of 8 × 8 pixels of the page at
/// 100 dpi, about 2 mm.
struct PaperMask {
  static let cell = 8
  let columns: Int
  let rows: Int
  private let isDesk: [Bool]
  /// Bounds of the paper in pixels of the working page.
  let (left, top, right, bottom): (Int, Int, Int, Int)
  /// Share of the picture that is paper.
  let share: Double

  init(_ page: Raster) {
    columns = max(1, page.width / Self.cell)
    rows = max(1, page.height / Self.cell)
    let cells = Self.brightest(page, columns: columns, rows: rows)
    let desk = Self.flood(cells, columns: columns, rows: rows)
    let deskCount = desk.count { $0 }
    // A dark rim or a shadow of the lid is no desk; nor is a page that would vanish.
    let counts =
      deskCount * 100 > desk.count && deskCount * 10 < desk.count * 9
      && Self.hasSharpBorder(desk, cells, columns: columns, rows: rows)
    isDesk = counts ? desk : [Bool](repeating: false, count: desk.count)
    share = counts ? 1 - Double(deskCount) / Double(desk.count) : 1
    var bounds = (left: columns, top: rows, right: 0, bottom: 0)
    for row in 0..<rows {
      for column in 0..<columns where !isDesk[row * columns + column] {
        bounds = (
          min(bounds.left, column), min(bounds.top, row), max(bounds.right, column + 1), max(bounds.bottom, row + 1)
        )
      }
    }
    left = bounds.left * Self.cell
    top = bounds.top * Self.cell
    right = bounds.right >= columns ? page.width : bounds.right * Self.cell
    bottom = bounds.bottom >= rows ? page.height : bounds.bottom * Self.cell
  }

  /// `false` on the desk and off the picture.
  func isPaper(_ x: Int, _ y: Int) -> Bool {
    guard x >= 0, y >= 0 else { return false }
    let (column, row) = (x / Self.cell, y / Self.cell)
    if column >= columns || row >= rows {
      return column <= columns && row <= rows && !isDesk[min(row, rows - 1) * columns + min(column, columns - 1)]
    }
    return !isDesk[row * columns + column]
  }

  /// Whether the paper goes on for 4 mm around a place: near its edge lie shadows.
  func isWellInside(_ x: Int, _ y: Int) -> Bool {
    let far = 2 * Self.cell
    return isPaper(x, y) && isPaper(x - far, y - far) && isPaper(x + far, y - far) && isPaper(x - far, y + far)
      && isPaper(x + far, y + far)
  }

  /// The paper's bounds at one row of pixels.
  func edges(row: Int) -> (left: Int, right: Int) {
    var (from, to) = (left, right)
    while from < to, !isPaper(from, row) { from += Self.cell }
    while to > from, !isPaper(to - 1, row) { to -= Self.cell }
    return from < to ? (from, to) : (left, right)
  }

  /// The brightest pixel of each cell: print does not darken it.
  private static func brightest(_ page: Raster, columns: Int, rows: Int) -> [SIMD3<Int32>] {
    var cells = [SIMD3<Int32>](repeating: .zero, count: columns * rows)
    page.pixels.withUnsafeBufferPointer { pixels in
      for row in 0..<rows {
        for column in 0..<columns {
          var best: Int32 = -1
          for y in stride(from: row * cell, to: row * cell + cell, by: 1) {
            for x in stride(from: column * cell + (y & 1), to: column * cell + cell, by: 2) {
              let at = (y &* page.width &+ x) &* 3
              let (r, g, b) = (Int32(pixels[at]), Int32(pixels[at &+ 1]), Int32(pixels[at &+ 2]))
              if r &+ g &+ b > best {
                best = r &+ g &+ b
                cells[row &* columns &+ column] = SIMD3(r, g, b)
              }
            }
          }
        }
      }
    }
    return cells
  }

  /// Where the sheet ends the brightness jumps; where light falls off it fades from cell to cell.
  private static func hasSharpBorder(_ desk: [Bool], _ cells: [SIMD3<Int32>], columns: Int, rows: Int) -> Bool {
    var (sharp, all) = (0, 0)
    func compare(_ a: Int, _ b: Int) {
      guard desk[a] != desk[b] else { return }
      all += 1
      let (light, dark) = desk[a] ? (b, a) : (a, b)
      if cells[dark].wrappedSum() * 100 < cells[light].wrappedSum() * 80 { sharp += 1 }
    }
    for row in 0..<rows {
      for column in 0..<columns {
        if column + 3 < columns { compare(row * columns + column, row * columns + column + 3) }
        if row + 3 < rows { compare(row * columns + column, (row + 3) * columns + column) }
      }
    }
    return sharp * 10 > all * 6
  }

  /// What is reached from the picture's edges through cells unlike the paper in the middle.
  private static func flood(_ cells: [SIMD3<Int32>], columns: Int, rows: Int) -> [Bool] {
    var middle: [Int32] = []
    for row in (rows / 4)..<max(rows / 4 + 1, rows * 3 / 4) {
      for column in (columns / 4)..<max(columns / 4 + 1, columns * 3 / 4) {
        middle.append(cells[row * columns + column].wrappedSum())
      }
    }
    middle.sort()
    let paper = max(1, middle[middle.count * 3 / 4])
    func differs(_ index: Int) -> Bool {
      let sum = cells[index].wrappedSum()
      if sum * 100 < paper * 66 { return true }
      let (r, b) = (cells[index].x, cells[index].z)
      // A coloured desk: wood is as bright as paper in shade, and far yellower.
      return sum * 100 < paper * 90 && abs(r - b) * 100 > sum * 20
    }
    var desk = [Bool](repeating: false, count: cells.count)
    var open: [Int] = []
    func visit(_ index: Int) {
      if !desk[index], differs(index) {
        desk[index] = true
        open.append(index)
      }
    }
    for column in 0..<columns {
      visit(column)
      visit((rows - 1) * columns + column)
    }
    for row in 0..<rows {
      visit(row * columns)
      visit(row * columns + columns - 1)
    }
    while let index = open.popLast() {
      let (row, column) = (index / columns, index % columns)
      if row > 0 { visit(index - columns) }
      if row + 1 < rows { visit(index + columns) }
      if column > 0 { visit(index - 1) }
      if column + 1 < columns { visit(index + 1) }
    }
    return desk
  }
}
