internal import Standards

/// How much two texts share, counted exactly.
package struct TextLikeness: Hashable, Sendable {
  /// Common runs of five characters over all of both, 0…1.
  package let jaccard: Double
  /// Over those of the shorter text, 0…1.
  package let contained: Double
  /// Length of the shorter over that of the longer, in grams.
  package let proportion: Double
  /// Common numbers of four and more digits over those of the text that has fewer; 1 where one has none.
  package let figures: Double

  /// The better of both ways to take runs: within lines, and across them.
  package init(_ a: String, _ b: String) {
    let within = Overlap(TextSketch.grams(a), TextSketch.grams(b))
    let across = Overlap(TextSketch.grams(a, acrossLines: true), TextSketch.grams(b, acrossLines: true))
    jaccard = max(within.jaccard, across.jaccard)
    contained = max(within.contained, across.contained)
    proportion = within.proportion
    let (mine, others) = (TextLikeness.figures(a), TextLikeness.figures(b))
    let fewer = min(mine.count, others.count)
    figures = fewer > 0 ? Double(mine.intersection(others).count) / Double(fewer) : 1
  }

  private struct Overlap {
    let jaccard: Double
    let contained: Double
    let proportion: Double

    init(_ left: Set<UInt64>, _ right: Set<UInt64>) {
      let common = Double(left.intersection(right).count)
      let all = Double(left.count + right.count) - common
      let (less, more) = (Double(min(left.count, right.count)), Double(max(left.count, right.count)))
      jaccard = all > 0 ? common / all : 0
      contained = less > 0 ? common / less : 0
      proportion = more > 0 ? less / more : 0
    }
  }

  /// Ninety of a hundred runs in common, or nearly all of a cropped copy; and mostly the same figures. Two contracts on
  /// one template share their clauses, and not their numbers, amounts and days.
  package var isNearlyIdentical: Bool {
    (jaccard >= 0.9 || (contained >= 0.93 && proportion >= 0.5)) && figures >= 0.6
  }

  static func figures(_ text: String) -> Set<Substring> {
    let plain = text.narrowed.filter { $0 != "," && $0 != " " }
    return Set(plain.split { !($0.isASCII && $0.isNumber) }.filter { $0.count >= 4 }.map { Substring(String($0)) })
  }
}
