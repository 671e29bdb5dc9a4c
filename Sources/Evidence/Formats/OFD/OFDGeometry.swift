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
  /// Numbers between white space or commas; what is none is skipped, as are numbers no page can need.
  package static func read(_ text: String) -> [Double] {
    var found: [Double] = []
    words(text) { word in
      if let value = number(word) { found.append(value) }
      return true
    }
    return found
  }

  /// Offsets with the shorthand `g n v`: `v` repeated `n` times; at most `limit` of them.
  package static func offsets(_ text: String, limit: Int) -> [Double] {
    var found: [Double] = []
    /// Words of a shorthand still to come: its count, then its value.
    var (awaited, count) = (0, 0)
    words(text) { word in
      if awaited == 0, word.count == 1, word.first == 0x67 {
        awaited = 2
      } else if awaited == 2 {
        count = number(word).map { Int(max(0, $0)) } ?? limit
        awaited = 1
      } else if let value = number(word) {
        found += repeatElement(value, count: min(awaited == 1 ? count : 1, limit - found.count))
        awaited = 0
      } else {
        awaited = 0
      }
      return found.count < limit
    }
    return found
  }

  /// One decimal number: `-0.5`, `.5`, `1e-3`.
  package static func number(_ text: String) -> Double? {
    var first: Double?
    words(text) { word in
      first = number(word)
      return false
    }
    return first
  }

  private static func words(_ text: String, _ body: (UnsafeBufferPointer<UInt8>.SubSequence) -> Bool) {
    var text = text
    text.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x2c { at += 1 }
        let start = at
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x2c { at += 1 }
        guard start == at || body(bytes[start..<at]) else { return }
      }
    }
  }

  /// Plain decimals by hand, since pages hold tens of thousands; the rest by the library.
  private static func number(_ word: UnsafeBufferPointer<UInt8>.SubSequence) -> Double? {
    let isNegative = word.first == 0x2d
    var (digits, decimals, count): (Int64, Int?, Int) = (0, nil, 0)
    for byte in word.dropFirst(isNegative ? 1 : 0) {
      if byte == 0x2e, decimals == nil {
        decimals = 0
        continue
      }
      guard 0x30...0x39 ~= byte, count < 15 else { return unusual(word) }
      digits = digits * 10 + Int64(byte - 0x30)
      count += 1
      if let known = decimals { decimals = known + 1 }
    }
    guard count > 0 else { return nil }
    let value = Double(digits) / powers[decimals ?? 0]
    return value < 1e7 ? (isNegative ? -value : value) : nil
  }

  private static func unusual(_ word: UnsafeBufferPointer<UInt8>.SubSequence) -> Double? {
    guard word.count <= 40, let value = Double(String(decoding: word, as: UTF8.self)), abs(value) < 1e7 else {
      return nil
    }
    return value
  }

  private static let powers = (0...15).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }
}
