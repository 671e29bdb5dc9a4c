/// A rectangle in millimetres (`ST_Box`): x, y, width, height from the page's top left corner.
package struct OFDBox: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// `nil` unless four finite numbers are given.
  package init?(_ text: String?) {
    guard let numbers = text.map(OFDNumbers.read), numbers.count >= 4 else { return nil }
    self.init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  package static let a4 = OFDBox(x: 0, y: 0, width: 210, height: 297)
}

/// An affine transformation (`CTM`): x' = a·x + c·y + e, y' = b·x + d·y + f.
package struct OFDMatrix: Hashable, Sendable {
  package var a = 1.0
  package var b = 0.0
  package var c = 0.0
  package var d = 1.0
  package var e = 0.0
  package var f = 0.0

  package init() {}

  /// The identity unless six numbers are given.
  package init(_ text: String?) {
    guard let text else { return }
    let numbers = OFDNumbers.read(text)
    guard numbers.count >= 6 else { return }
    (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  package func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }
}

package enum OFDNumbers {
  /// Numbers between white space or commas; what is none is skipped, as are infinities.
  package static func read(_ text: String) -> [Double] {
    text.split { $0 == " " || $0 == "," || $0.isWhitespace }.compactMap { Double($0) }.filter { abs($0) < 1e7 }
  }

  /// Offsets with the shorthand `g n v`: `v` repeated `n` times; at most `limit` of them.
  package static func offsets(_ text: String, limit: Int) -> [Double] {
    var found: [Double] = []
    let words = text.split(whereSeparator: \.isWhitespace)
    var index = 0
    while index < words.count, found.count < limit {
      if words[index] == "g", index + 2 < words.count, let count = Int(words[index + 1]),
        let value = Double(words[index + 2])
      {
        found += Array(repeating: abs(value) < 1e7 ? value : 0, count: min(max(count, 0), limit - found.count))
        index += 3
      } else {
        if let value = Double(words[index]), abs(value) < 1e7 { found.append(value) }
        index += 1
      }
    }
    return found
  }
}
