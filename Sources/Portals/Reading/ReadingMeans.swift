package import Standards

/// One means of reading materials on this host, and whether it is as good as it can be.
package struct ReadingMeans: Hashable, Sendable {
  package let words: Phrase
  package let isWell: Bool

  package init(_ words: Phrase, isWell: Bool) {
    self.words = words
    self.isWell = isWell
  }
}
