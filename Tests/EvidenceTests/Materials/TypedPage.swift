@testable import Evidence

/// A page typed in for a test: each row is cells at a place across, in tenths of the width.
struct TypedPage {
  private(set) var lines: [TextLine] = []
  private var y = 0.06

  /// Cells of one row, each with its left edge (0…10).
  mutating func row(_ cells: (Double, String)...) {
    for (x, text) in cells {
      let width = text.reduce(0.0) { $0 + ($1.isASCII ? 0.0105 : 0.021) }
      lines.append(TextLine(text, box: PageBox(x: x / 10, y: y, width: width, height: 0.016)))
    }
    y += 0.03
  }

  mutating func space() { y += 0.04 }

  /// A paragraph as one flows: full lines from the left margin.
  mutating func paragraph(_ text: String) {
    var rest = Substring("\u{3000}\u{3000}" + text)
    while !rest.isEmpty {
      var line = ""
      var width = 0.0
      while let next = rest.first, width < 0.78 {
        line.append(next)
        width += next.isASCII ? 0.0105 : 0.021
        rest = rest.dropFirst()
      }
      lines.append(TextLine(line, box: PageBox(x: 0.1, y: y, width: width, height: 0.016)))
      y += 0.024
    }
  }

  func reading(_ source: PageReading.TextSource = .textLayer) -> FileReading {
    var page = PageReading(number: 1, textSource: source, lines: lines)
    page.aspect = 0.707
    return PageFixtures.reading([page])
  }

  func interpreted(_ source: PageReading.TextSource = .textLayer) -> FileReading {
    var reading = reading(source)
    Meaning.interpret(&reading)
    return reading
  }
}
