/// How a photograph must be turned to stand upright, from its EXIF tag 274; 1 where there is none.
struct Orientation: Hashable, Sendable {
  let tag: Int

  static let upright = Orientation(jpegHead: [])

  /// Arguments of `pamflip`.
  var flips: String {
    switch tag {
    case 2: "-leftright"
    case 3: "-rotate180"
    case 4: "-topbottom"
    case 5: "-transpose"
    case 6: "-rotate270"
    case 7: "-xform=transpose,leftright,topbottom"
    case 8: "-rotate90"
    default: ""
    }
  }

  var swapsEdges: Bool { (5...8).contains(tag) }

  /// Reads at most the first 64 KB of a JPEG; anything odd counts as upright.
  init(jpegHead head: [UInt8]) { tag = Self.tag(in: head) ?? 1 }

  /// - Returns: `nil` for what is no value of the tag.
  init?(tag: Int) {
    guard (1...8).contains(tag) else { return nil }
    self.tag = tag
  }

  private static func tag(in head: [UInt8]) -> Int? {
    guard let exif = head.first("Exif\0\0") else { return nil }
    let body = Array(head[(exif + 6)...])
    let little = body.starts(with: "II*\0")
    guard little || body.starts(with: "MM\0*") else { return nil }
    func number(_ at: Int, _ width: Int) -> Int? { little ? body.little(at, width) : body.big(at, width) }
    guard let table = number(4, 4), let count = number(table, 2), count <= 512 else { return nil }
    for entry in 0..<count where number(table + 2 + entry * 12, 2) == 274 {
      guard let tag = number(table + 2 + entry * 12 + 8, 2), (1...8).contains(tag) else { return nil }
      return tag
    }
    return nil
  }
}
