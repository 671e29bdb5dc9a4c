/// One element of a DER structure (X.690 §10): the strict subset with definite, shortest lengths and one-byte tags.
/// Nothing is copied and nothing recurses: who asks for the children pays for that level only.
struct DER: Hashable {
  let tag: UInt8
  /// With tag and length.
  let whole: ArraySlice<UInt8>
  let content: ArraySlice<UInt8>

  /// Children of one element at most; longer lists are refused, not cut.
  static let childLimit = 4096

  static let boolean: UInt8 = 0x01
  static let integer: UInt8 = 0x02
  static let bitString: UInt8 = 0x03
  static let octetString: UInt8 = 0x04
  static let objectIdentifier: UInt8 = 0x06
  static let sequence: UInt8 = 0x30
  static let set: UInt8 = 0x31
  static let utcTime: UInt8 = 0x17
  static let generalizedTime: UInt8 = 0x18

  /// The first element of `rest`, which is moved behind it.
  init(first rest: inout ArraySlice<UInt8>) throws(DERFault) {
    let start = rest.startIndex
    var cursor = rest
    guard let tag = cursor.popFirst(), let lead = cursor.popFirst() else { throw .cutOff }
    guard tag & 0x1F != 0x1F else { throw .notStrict }
    var length = Int(lead)
    if lead & 0x80 != 0 {
      let width = Int(lead & 0x7F)
      guard (1...4).contains(width) else { throw .notStrict }
      length = 0
      for _ in 0..<width {
        guard let byte = cursor.popFirst() else { throw .cutOff }
        length = length << 8 | Int(byte)
      }
      guard length >= 0x80, length >> (8 * (width - 1)) != 0 else { throw .notStrict }
    }
    guard cursor.count >= length else { throw .cutOff }
    self.tag = tag
    content = cursor.prefix(length)
    whole = rest[start..<content.endIndex]
    rest = rest[content.endIndex...]
  }

  /// The one element that `bytes` are.
  /// - Parameter padded: zero bytes may follow, as some writers leave them.
  init(_ bytes: ArraySlice<UInt8>, padded: Bool = false) throws(DERFault) {
    var rest = bytes
    try self.init(first: &rest)
    guard padded ? rest.allSatisfy({ $0 == 0 }) : rest.isEmpty else { throw .trailingBytes }
  }

  func children() throws(DERFault) -> [DER] {
    guard tag & 0x20 != 0 else { throw .unexpected(tag) }
    var rest = content
    var found: [DER] = []
    while !rest.isEmpty {
      guard found.count < DER.childLimit else { throw .tooMany }
      found.append(try DER(first: &rest))
    }
    return found
  }

  func children(of tag: UInt8) throws(DERFault) -> [DER] { try expect(tag).children() }

  @discardableResult
  func expect(_ tag: UInt8) throws(DERFault) -> DER {
    guard self.tag == tag else { throw .unexpected(self.tag) }
    return self
  }
}

enum DERFault: Error, Hashable {
  case cutOff, notStrict, trailingBytes, tooMany
  case unexpected(UInt8)
  case missing
}

extension Array where Element == DER {
  /// The element at `index`, or a fault instead of a trap.
  func at(_ index: Int) throws(DERFault) -> DER {
    guard indices.contains(index) else { throw .missing }
    return self[index]
  }
}
