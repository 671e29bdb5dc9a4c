/// The first bytes that tell formats apart.
enum Signature {
  /// - Throws: what the file is instead, when it is something recognisable that is not taken.
  static func kind(of file: FileBytes, head: [UInt8]) throws(FileRefusal) -> MediaKind {
    if head.starts(with: "%PDF-") { return .pdf }
    if head.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { return .png }
    if head.starts(with: [0xff, 0xd8, 0xff]) { return .jpeg }
    if head.starts(with: [0x49, 0x49, 0x2a, 0x00]) || head.starts(with: [0x4d, 0x4d, 0x00, 0x2a]) { return .tiff }
    if head.dropFirst(4).starts(with: "ftyp".utf8) { return try stillPicture(head) }
    if head.starts(with: "PK\u{3}\u{4}") { return try package(file) }
    if let refusal = refusedBinary(head) { throw refusal }
    return try text(head)
  }

  private static func stillPicture(_ head: [UInt8]) throws(FileRefusal) -> MediaKind {
    let brands = head.prefix(max(16, min(head.big(0, 4) ?? 0, 256))).dropFirst(8)
    for brand: StaticString in ["heic", "heix", "heim", "heis"] where brands.first(brand) != nil { return .heic }
    throw FileRefusal(.unsupportedPicture)
  }

  private static func package(_ file: FileBytes) throws(FileRefusal) -> MediaKind {
    let directory = try ZipDirectory(file)
    let names = Set(directory.entries.map(\.name))
    if names.contains("OFD.xml") {
      guard !directory.entries.contains(where: \.isEncrypted) else { throw FileRefusal(.encrypted) }
      return .ofd
    }
    // Of Microsoft and WPS, OpenDocument and UOF, and of Apple.
    let marks: Set = ["[Content_Types].xml", "content.xml", "uof.xml", "Index/Document.iwa", "Index.zip"]
    throw FileRefusal(names.isDisjoint(with: marks) ? .archive : .office)
  }

  private static func refusedBinary(_ head: [UInt8]) -> FileRefusal? {
    let refused: [([UInt8], FileRefusal.Code)] = [
      ([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], .office), (Array("{\\rtf".utf8), .office),
      (Array("MIME-Version:".utf8), .office),
      (Array("PK\u{5}\u{6}".utf8), .archive), (Array("Rar!".utf8), .archive),
      ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], .archive), ([0x1f, 0x8b], .archive), (Array("BZh".utf8), .archive),
      ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], .archive), (Array("MZ".utf8), .program),
      ([0x7f, 0x45, 0x4c, 0x46], .program), (Array("#!".utf8), .program),
      ([0xca, 0xfe, 0xba, 0xbe], .program), (Array("GIF8".utf8), .unsupportedPicture),
      (Array("BM".utf8), .unsupportedPicture), (Array("RIFF".utf8), .unsupportedPicture),
      (Array("8BPS".utf8), .unsupportedPicture), (Array("%!PS".utf8), .unsupportedPicture),
      (Array([0xff, 0xfe]), .textEncoding), (Array([0xfe, 0xff]), .textEncoding),
    ]
    return refused.first { head.starts(with: $0.0) }.map { FileRefusal($0.1) }
  }

  private static func text(_ head: [UInt8]) throws(FileRefusal) -> MediaKind {
    let bare = head.prefix(3).elementsEqual([0xef, 0xbb, 0xbf]) ? head[3...] : head[...]
    let start = bare.drop { [0x20, 0x09, 0x0a, 0x0d].contains($0) }
    let lower = start.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }
    if speaksHTML(lower) { throw FileRefusal(.webPage) }
    if lower.first == 0x3c { return .xml }
    throw FileRefusal(.unknown)
  }

  private static func speaksHTML(_ lower: [UInt8]) -> Bool {
    let marks: [StaticString] = ["<!doctype html", "<html", "<svg", "<script", "<iframe", "<?php"]
    return marks.contains { lower.first($0) != nil }
  }

  /// A second format that some reader would also recognise in the same bytes.
  static func refuseStowaways(in file: FileBytes, head: [UInt8], kind: MediaKind) throws(FileRefusal) {
    if kind != .pdf, head.first("%PDF-") != nil { throw FileRefusal(.severalFormats) }
    if kind != .ofd, try ZipDirectory.trails(file) { throw FileRefusal(.severalFormats) }
    guard kind != .xml, kind != .ofd else { return }
    let lower = head.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }
    if speaksHTML(lower) { throw FileRefusal(.severalFormats) }
  }
}
