/// What a page's picture shows besides its words: the first verdict on an upload.
package struct PageMarks: Hashable, Codable, Sendable {
  package var scan: ScanQuality
  package var seals: [SealMark]
  package var handwriting: [HandwritingMark]
  package var codes: [CodeMark]

  package init(
    scan: ScanQuality, seals: [SealMark] = [], handwriting: [HandwritingMark] = [], codes: [CodeMark] = []
  ) {
    self.scan = scan
    self.seals = seals
    self.handwriting = handwriting
    self.codes = codes
  }
}
