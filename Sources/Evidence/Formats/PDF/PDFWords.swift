/// A word as `pdftotext -bbox-layout` places it, in points from the top left corner of the upright page.
struct PDFWord: Hashable {
  var text: String
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var height: Double { bottom - top }
  var width: Double { right - left }
  var middle: Double { (top + bottom) / 2 }
}

/// The words of each page in what `pdftotext -bbox-layout` prints: one element a line.
enum PDFWords {
  static let wordLimit = 30_000

  static func pages(_ printed: [UInt8]) -> [[PDFWord]] {
    var pages: [[PDFWord]] = []
    for line in printed.split(separator: 0x0a) {
      let line = line.drop { $0 == 0x20 }
      if line.starts(with: "<page ".utf8) {
        pages.append([])
      } else if line.starts(with: "<word ".utf8), let last = pages.indices.last, pages[last].count < wordLimit,
        let word = word(line)
      {
        pages[last].append(word)
      }
    }
    return pages
  }

  /// `<word xMin="449.29" yMin="60.70" xMax="468.94" yMax="80.34">电</word>`
  private static func word(_ line: ArraySlice<UInt8>) -> PDFWord? {
    guard let open = line.firstIndex(of: 0x3e), let close = line.lastIndex(of: 0x3c), open < close else { return nil }
    let quoted = line[..<open].split(separator: 0x22, omittingEmptySubsequences: false)
    guard quoted.count >= 8 else { return nil }
    let numbers = [1, 3, 5, 7].compactMap { Double(String(decoding: quoted[$0], as: UTF8.self)) }
    guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }),
      numbers[2] > numbers[0], numbers[3] > numbers[1]
    else { return nil }
    let text = PlainLetters.of(unescaped(String(decoding: line[(open + 1)..<close], as: UTF8.self)))
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    return PDFWord(text: text, left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var plain = ""
    var rest = text[...]
    while let at = rest.firstIndex(of: "&") {
      plain += rest[..<at]
      let names = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'")]
      if let (name, letter) = names.first(where: { rest[at...].hasPrefix($0.0) }) {
        plain += letter
        rest = rest[rest.index(at, offsetBy: name.count)...]
      } else {
        plain += "&"
        rest = rest[rest.index(after: at)...]
      }
    }
    return plain + rest
  }
}
