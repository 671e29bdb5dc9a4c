internal import Standards

/// `Signature.xml`: what was signed, how, and where the seal's picture stands.
struct OFDSignatureDescription {
  struct Reference: Hashable {
    let path: String
    /// Base64 of the digest.
    let value: String
  }

  /// One impression of the seal.
  struct Stamp: Hashable {
    let page: String
    /// Millimetres on the page.
    let box: OFDBox
    /// The part of the picture that is shown, from the box's corner; `nil` for all of it.
    let clip: OFDBox?
  }

  /// Entry name, to which its paths are relative.
  let path: String
  let bytes: [UInt8]
  let method: String
  let stated: String?
  /// Name of the digest method; SM3 where none is given.
  let digestMethod: String
  let references: [Reference]
  let value: String
  let seal: String?
  let stamps: [Stamp]

  static let referenceLimit = 5000

  init(path: String, bytes: [UInt8]) throws(FormatFault) {
    let node = try XMLReader.parse(bytes)
    guard node.name == "Signature" else { throw FormatFault(.malformedXML, at: path) }
    self.path = path
    self.bytes = bytes
    let about = node.child("SignedInfo")
    method = about?.child("SignatureMethod")?.value ?? ""
    stated = about?.child("SignatureDateTime")?.value
    let list = about?.child("References")
    digestMethod = list?["CheckMethod"]?.trimmed ?? "SM3"
    let listed = list?.children(named: "Reference") ?? []
    guard listed.count <= OFDSignatureDescription.referenceLimit else { throw FormatFault(.tooComplex, at: path) }
    references = listed.map {
      Reference(path: $0["FileRef"] ?? "", value: $0.child("CheckValue")?.value.filter { !$0.isWhitespace } ?? "")
    }
    value = node.child("SignedValue")?.value ?? ""
    seal = about?.at("Seal", "BaseLoc")?.value
    stamps = (about?.children(named: "StampAnnot") ?? []).prefix(500).compactMap { stamp in
      OFDBox(stamp["Boundary"]).map { Stamp(page: stamp["PageRef"] ?? "", box: $0, clip: OFDBox(stamp["Clip"])) }
    }
  }
}

extension OFDSignatureDescription.Stamp {
  /// What is seen of the seal on a page with that paper.
  func place(on paper: OFDBox) -> PageBox {
    let seen = clip.map { OFDBox(x: box.x + $0.x, y: box.y + $0.y, width: $0.width, height: $0.height) } ?? box
    func within(_ value: Double) -> Double { min(max(value, 0), 1) }
    let left = within((seen.x - paper.x) / paper.width)
    let top = within((seen.y - paper.y) / paper.height)
    return PageBox(
      x: left, y: top, width: within((seen.x + seen.width - paper.x) / paper.width) - left,
      height: within((seen.y + seen.height - paper.y) / paper.height) - top)
  }
}
