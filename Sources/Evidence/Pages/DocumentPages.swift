/// What `pdfinfo` says of a document's pages.
struct DocumentPages: Hashable {
  let overview: PageOverview

  /// - Returns: `nil` when there is no page or a line is not as expected.
  init?(pdfinfo bytes: [UInt8]) {
    var total: Int?
    var sizes: [PixelSize] = []
    var turned: [Bool] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      if words.first == "Pages:", words.count == 2 { total = Int(words[1]) }
      // `Page    1 size:  595.28 x 841.89 pts (A4)` and `Page    1 rot:   90`
      guard words.first == "Page", words.count >= 4, Int(words[1]) != nil else { continue }
      if words[2] == "rot:" { turned.append(words[3] == "90" || words[3] == "270") }
      guard words[2] == "size:", words.count >= 6 else { continue }
      guard let width = Double(words[3]), let height = Double(words[5]), width.isFinite, height.isFinite else {
        return nil
      }
      sizes.append(Self.pixels(width, height))
    }
    guard let total, total > 0, sizes.count == min(total, PageOverview.pageLimit) else { return nil }
    let upright = zip(sizes, turned + Array(repeating: false, count: max(0, sizes.count - turned.count))).map {
      $1 ? PixelSize(width: $0.height, height: $0.width) : $0
    }
    overview = .pages(sizes: upright, total: total)
  }

  /// Points to pixels at the reading resolution, within the longest edge.
  private static func pixels(_ width: Double, _ height: Double) -> PixelSize {
    let longest = max(width, height, 1)
    let scale = min(Double(RenderingJobs.resolution) / 72, Double(RenderingJobs.longestEdge) / longest)
    func edge(_ points: Double) -> Int { max(1, Int((points * scale).rounded())) }
    return PixelSize(width: edge(width), height: edge(height))
  }
}
