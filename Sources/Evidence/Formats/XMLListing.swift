/// The text of an XML voucher as a flat list, read by a reader that knows no document types, no external
/// references and only the five predefined entities.
package struct XMLListing: Hashable, Codable, Sendable {
  package struct Line: Hashable, Codable, Sendable {
    /// Local names from the root, joined by `/`; an attribute ends in `@name`.
    package let path: String
    package let text: String
  }

  /// The root element's name with its prefix, as written.
  package let root: String
  package let lines: [Line]

  static let sizeLimit = 5 << 20
  static let depthLimit = 64
  static let attributeLimit = 100
  static let lineLimit = 20_000

  /// - Throws: a ``FileRefusal``: `.documentTypeDeclaration`, `.textEncoding`, `.tooComplex` or `.damaged`.
  package init(_ bytes: [UInt8]) throws(FileRefusal) {
    guard bytes.count <= Self.sizeLimit else { throw FileRefusal(.tooComplex) }
    var reader = XMLReader(bytes)
    try reader.readDocument()
    root = reader.root
    lines = reader.lines
  }
}

struct XMLReader {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var root = ""
  private(set) var lines: [XMLListing.Line] = []
  private var open: [(name: [UInt8], local: String, text: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.prefix(3).elementsEqual([0xef, 0xbb, 0xbf]) { at = 3 }
  }

  mutating func readDocument() throws(FileRefusal) {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { throw FileRefusal(.textEncoding) }
    while at < bytes.count {
      if bytes[at] == 0x3c { try readMarkup() } else { try readText() }
    }
    guard !root.isEmpty, open.isEmpty else { throw FileRefusal(.damaged) }
  }

  private func follows(_ text: StaticString) -> Bool { bytes[at...].starts(with: text) }

  private mutating func readMarkup() throws(FileRefusal) {
    if follows("<?") { return try readInstruction() }
    if follows("<!--") { return try skip(past: "-->", from: 4) }
    if follows("<![CDATA[") { return try readCharacters() }
    if follows("<!") { throw FileRefusal(.documentTypeDeclaration) }
    if follows("</") { return try readEnd() }
    try readStart()
  }

  private mutating func skip(past end: StaticString, from lead: Int) throws(FileRefusal) {
    guard at + lead <= bytes.count, let found = bytes[(at + lead)...].first(end) else { throw FileRefusal(.damaged) }
    at = found + end.utf8CodeUnitCount
  }

  private mutating func readInstruction() throws(FileRefusal) {
    let start = at
    try skip(past: "?>", from: 2)
    guard bytes[start...].starts(with: "<?xml ") else { return }
    let declaration = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    if declaration.contains("encoding"), !declaration.contains("utf-8"), !declaration.contains("us-ascii") {
      throw FileRefusal(.textEncoding)
    }
  }

  private mutating func readCharacters() throws(FileRefusal) {
    guard !open.isEmpty, let end = bytes[(at + 9)...].first("]]>") else { throw FileRefusal(.damaged) }
    open[open.count - 1].text += bytes[(at + 9)..<end]
    at = end + 3
  }

  private mutating func readText() throws(FileRefusal) {
    let start = at
    while at < bytes.count, bytes[at] != 0x3c { at += 1 }
    let text = bytes[start..<at]
    if open.isEmpty {
      guard text.allSatisfy({ $0 <= 0x20 }) else { throw FileRefusal(.damaged) }
    } else {
      open[open.count - 1].text += try Self.resolved(text)
    }
  }

  private mutating func readName() throws(FileRefusal) -> [UInt8] {
    let start = at
    while at < bytes.count, !Self.endsName(bytes[at]) { at += 1 }
    guard at > start, at - start <= 1000, !(0x30...0x39).contains(bytes[start]) else { throw FileRefusal(.damaged) }
    return Array(bytes[start..<at])
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x3c, 0x3e, 0x2f, 0x3d, 0x22, 0x27, 0x26].contains(byte)
  }

  private mutating func skipSpace() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }

  private mutating func readStart() throws(FileRefusal) {
    at += 1
    let name = try readName()
    if open.isEmpty {
      guard root.isEmpty else { throw FileRefusal(.damaged) }
      root = String(decoding: name, as: UTF8.self)
    }
    guard open.count < XMLListing.depthLimit else { throw FileRefusal(.tooComplex) }
    let local = String(decoding: name.split(separator: 0x3a).last ?? [], as: UTF8.self)
    open.append((name, local, []))
    var seen: Set<[UInt8]> = []
    while true {
      skipSpace()
      if follows("/>") {
        at += 2
        return try close()
      }
      if follows(">") {
        at += 1
        return
      }
      try readAttribute(&seen)
    }
  }

  private mutating func readAttribute(_ seen: inout Set<[UInt8]>) throws(FileRefusal) {
    let name = try readName()
    guard seen.insert(name).inserted else { throw FileRefusal(.damaged) }
    guard seen.count <= XMLListing.attributeLimit else { throw FileRefusal(.tooComplex) }
    skipSpace()
    guard follows("=") else { throw FileRefusal(.damaged) }
    at += 1
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27,
      let end = bytes[(at + 1)...].firstIndex(of: bytes[at])
    else { throw FileRefusal(.damaged) }
    let value = bytes[(at + 1)..<end]
    guard !value.contains(0x3c) else { throw FileRefusal(.damaged) }
    let text = try Self.resolved(value)
    at = end + 1
    if !name.starts(with: "xmlns".utf8), !text.isEmpty {
      try add(path: path + "@" + String(decoding: name, as: UTF8.self), text)
    }
  }

  private mutating func readEnd() throws(FileRefusal) {
    at += 2
    let name = try readName()
    skipSpace()
    guard follows(">"), let last = open.last, last.name == name else { throw FileRefusal(.damaged) }
    at += 1
    try close()
  }

  private var path: String { open.map(\.local).joined(separator: "/") }

  private mutating func close() throws(FileRefusal) {
    let path = path
    guard let last = open.popLast() else { throw FileRefusal(.damaged) }
    let text = last.text.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    if !text.isEmpty { try add(path: path, Array(text)) }
  }

  private mutating func add(path: String, _ text: [UInt8]) throws(FileRefusal) {
    guard lines.count < XMLListing.lineLimit else { throw FileRefusal(.tooComplex) }
    lines.append(XMLListing.Line(path: path, text: String(decoding: text, as: UTF8.self)))
  }

  /// Character references and the five predefined entities; any other name is refused.
  private static func resolved(_ text: ArraySlice<UInt8>) throws(FileRefusal) -> [UInt8] {
    guard text.contains(0x26) else { return Array(text) }
    var out: [UInt8] = []
    var rest = text
    while let ampersand = rest.firstIndex(of: 0x26) {
      out += rest[..<ampersand]
      guard let end = rest[ampersand...].prefix(12).firstIndex(of: 0x3b) else { throw FileRefusal(.damaged) }
      let name = String(decoding: rest[(ampersand + 1)..<end], as: UTF8.self)
      switch name {
      case "lt": out.append(0x3c)
      case "gt": out.append(0x3e)
      case "amp": out.append(0x26)
      case "quot": out.append(0x22)
      case "apos": out.append(0x27)
      default:
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        guard name.hasPrefix("#"), let number, number >= 0x20 || [9, 10, 13].contains(number),
          let scalar = Unicode.Scalar(number)
        else { throw FileRefusal(.documentTypeDeclaration) }
        out += Array(String(Character(scalar)).utf8)
      }
      rest = rest[(end + 1)...]
    }
    return out + rest
  }
}
