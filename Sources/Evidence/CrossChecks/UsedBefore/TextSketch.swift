internal import Standards

/// What the text of a file boils down to, so that near-identical scans find each other without comparing all with all.
///
/// The runs of five characters within the text's lines (spaces and width folded away) are hashed; for each of 128 orders the first one
/// is kept. The share of equal places of two sketches estimates the Jaccard similarity of the texts; groups of four
/// places are the marks by which candidates are looked up, so that texts of 0.9 never miss each other and most of 0.6
/// are still compared. Perceptual hashes of page pictures tell forms apart from nothing and are not used.
package struct TextSketch: Hashable, Sendable {
  static let orders = 128
  static let rows = 4
  /// Shorter texts, such as cover sheets, say too little.
  static let fewestGrams = 80

  /// Different runs of five characters in the text.
  package let grams: Int
  let least: [UInt32]

  /// - Returns: `nil` for a text too short to be told from others.
  package init?(_ text: String) {
    let grams = TextSketch.grams(text)
    guard grams.count >= TextSketch.fewestGrams else { return nil }
    var least = [UInt32](repeating: .max, count: TextSketch.orders)
    for gram in grams {
      var state = gram
      for order in 0..<TextSketch.orders {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = UInt32(truncatingIfNeeded: (state ^ (state >> 29)) >> 32)
        if value < least[order] { least[order] = value }
      }
    }
    self.grams = grams.count
    self.least = least
  }

  /// The runs of five characters, hashed; and whole lines of two to four.
  /// - Parameter acrossLines: also runs from one line into the next. Within lines the order of cells and columns does
  ///   not matter, which two pictures of a table give differently; across them it does not matter where lines break.
  static func grams(_ text: String, acrossLines: Bool = false) -> Set<UInt64> {
    let folded = text.narrowed.lowercased()
    var grams: Set<UInt64> = []
    grams.reserveCapacity(text.utf8.count / 3)
    if acrossLines {
      add(letters(folded[...]), to: &grams)
    } else {
      for line in folded.split(whereSeparator: \.isNewline) {
        let letters = letters(line)
        if (2..<5).contains(letters.count) { grams.insert(hash(letters[...])) } else { add(letters, to: &grams) }
      }
    }
    return grams
  }

  private static func letters(_ text: Substring) -> [UInt32] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(\.value)
  }

  private static func add(_ letters: [UInt32], to grams: inout Set<UInt64>) {
    guard letters.count >= 5 else { return }
    for start in 0...(letters.count - 5) { grams.insert(hash(letters[start..<(start + 5)])) }
  }

  private static func hash(_ letters: ArraySlice<UInt32>) -> UInt64 {
    letters.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Words to look candidates up by: texts that are alike share at least one.
  package var bands: Set<String> {
    Set(
      stride(from: 0, to: TextSketch.orders, by: TextSketch.rows).map { start in
        var hash = UInt64(start) &+ 0x9e37_79b9_7f4a_7c15
        for value in least[start..<(start + TextSketch.rows)] {
          hash = (hash ^ UInt64(value)) &* 0xff51_afd7_ed55_8ccd
          hash ^= hash >> 31
        }
        return "\(start / TextSketch.rows):\(String(hash, radix: 36))"
      })
  }

  /// Estimated share of common grams: of all grams of both, and of the shorter text's.
  package func estimate(_ other: TextSketch) -> (jaccard: Double, contained: Double) {
    let same = zip(least, other.least).count { $0 == $1 }
    let jaccard = Double(same) / Double(TextSketch.orders)
    let common = jaccard * Double(grams + other.grams) / (1 + jaccard)
    return (jaccard, min(1, common / Double(min(grams, other.grams))))
  }

  /// Whether the texts deserve to be compared in full.
  package func isCandidate(_ other: TextSketch) -> Bool {
    let estimate = estimate(other)
    return estimate.jaccard >= 0.75 || estimate.contained >= 0.8
  }
}

extension TextSketch {
  /// 4 bytes for the count of grams and 4 for each order, least byte first.
  package var bytes: [UInt8] {
    ([UInt32(clamping: grams)] + least).flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
  }

  package init?(bytes: [UInt8]) {
    guard bytes.count == 4 * (TextSketch.orders + 1) else { return nil }
    let values = stride(from: 0, to: bytes.count, by: 4).map { start in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32($1 * 8) }
    }
    grams = Int(values[0])
    least = Array(values[1...])
  }
}
