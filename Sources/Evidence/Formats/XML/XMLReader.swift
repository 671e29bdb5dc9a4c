/// Reads XML into a tree: no document types, no entities but the five and character references, nothing from outside.
///
/// Tolerant of what real vouchers hold: a byte order mark, an empty prefix (`<:eInvoice xmlns:="">`), undeclared
/// prefixes, a bare `&`, `<` in attributes, Chinese code pages, zero bytes at the end. Strict, it is none of that.
package struct XMLReader {
  package struct Limits: Sendable {
    package var bytes = 8 << 20
    package var depth = 64
    package var nodes = 200_000
    package var attributes = 100

    package init() {}
  }

  /// - Throws: `.tooComplex`, `.textEncoding`, `.documentType` or `.malformedXML`.
  package static func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws(FormatFault) -> XMLNode {
    try parse(bytes, limits: limits, isStrict: false)
  }

  static func parse(_ bytes: [UInt8], limits: Limits, isStrict: Bool) throws(FormatFault) -> XMLNode {
    guard bytes.count <= limits.bytes else { throw FormatFault(.tooComplex) }
    var reader = XMLReader(
      bytes: try XMLEncoding.utf8(bytes, isStrict: isStrict), limits: limits, isStrict: isStrict)
    return try reader.readDocument()
  }

  /// As ``parse(_:limits:)``; takes the elements read from what `nodes` allows.
  static func parse(_ bytes: [UInt8], nodes: inout Int) throws(FormatFault) -> XMLNode {
    var limits = Limits()
    limits.nodes = min(limits.nodes, nodes)
    var reader = XMLReader(bytes: try XMLEncoding.utf8(bytes, isStrict: false), limits: limits, isStrict: false)
    let root = try reader.readDocument()
    nodes -= reader.nodes
    return root
  }

  private let bytes: [UInt8]
  private let limits: Limits
  private let isStrict: Bool
  private var at = 0
  private var root: XMLNode?
  private var open: [Open] = []
  private var nodes = 0

  private struct Open {
    let raw: Range<Int>
    var node: XMLNode
    var text: [UInt8] = []
  }

  private init(bytes: [UInt8], limits: Limits, isStrict: Bool) {
    self.bytes = bytes
    self.limits = limits
    self.isStrict = isStrict
  }

  private mutating func readDocument() throws(FormatFault) -> XMLNode {
    while at < bytes.count {
      if bytes[at] == 0x3c { try readMarkup() } else { try readText() }
    }
    guard let root, open.isEmpty else { throw FormatFault(.malformedXML) }
    return root
  }

  private func follows(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for index in 0..<count where bytes[at + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func readMarkup() throws(FormatFault) {
    if follows("</") { return try readEnd() }
    if follows("<?") { return try skip(past: "?>", from: 2) }
    if follows("<!--") { return try skip(past: "-->", from: 4) }
    if follows("<![CDATA[") { return try readCharacters() }
    if follows("<!") { throw FormatFault(.documentType) }
    try readStart()
  }

  private mutating func skip(past end: StaticString, from lead: Int) throws(FormatFault) {
    guard at + lead <= bytes.count, let found = bytes[(at + lead)...].first(end) else {
      throw FormatFault(.malformedXML)
    }
    at = found + end.utf8CodeUnitCount
  }

  private mutating func readCharacters() throws(FormatFault) {
    guard !open.isEmpty, let end = bytes[(at + 9)...].first("]]>") else { throw FormatFault(.malformedXML) }
    open[open.count - 1].text += bytes[(at + 9)..<end]
    at = end + 3
  }

  private mutating func readText() throws(FormatFault) {
    let start = at
    while at < bytes.count, bytes[at] != 0x3c { at += 1 }
    let text = bytes[start..<at]
    if open.isEmpty {
      let isEmpty = text.allSatisfy { $0 <= 0x20 && (!isStrict || $0 != 0) }
      guard isEmpty else { throw FormatFault(.malformedXML) }
    } else {
      try XMLReferences.append(text, to: &open[open.count - 1].text, isStrict: isStrict)
    }
  }

  private mutating func readName() throws(FormatFault) -> Range<Int> {
    let start = at
    while at < bytes.count, !Self.endsName(bytes[at]) { at += 1 }
    guard at > start, at - start <= 1000, !(0x30...0x39).contains(bytes[start]), !isStrict || bytes[start] != 0x3a
    else { throw FormatFault(.malformedXML) }
    return start..<at
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x3c, 0x3e, 0x2f, 0x3d, 0x22, 0x27, 0x26: true
    default: false
    }
  }

  private mutating func skipSpace() { while at < bytes.count, bytes[at] <= 0x20 { at += 1 } }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func readStart() throws(FormatFault) {
    at += 1
    let raw = try readName()
    guard !open.isEmpty || root == nil else { throw FormatFault(.malformedXML) }
    nodes += 1
    guard open.count < limits.depth, nodes <= limits.nodes else { throw FormatFault(.tooComplex) }
    let colon = bytes[raw].lastIndex(of: 0x3a)
    let local = colon.map { $0 + 1 } ?? raw.lowerBound
    guard local < raw.upperBound else { throw FormatFault(.malformedXML) }
    open.append(
      Open(
        raw: raw,
        node: XMLNode(
          name: string(local..<raw.upperBound), prefix: colon.map { string(raw.lowerBound..<$0) } ?? "",
          attributes: [], children: [], text: "")))
    while true {
      skipSpace()
      if follows("/>") {
        at += 2
        return close()
      }
      if follows(">") {
        at += 1
        return
      }
      try readAttribute()
    }
  }

  private mutating func readAttribute() throws(FormatFault) {
    let name = string(try readName())
    let last = open.count - 1
    guard open[last].node.attributes.count < limits.attributes else { throw FormatFault(.tooComplex) }
    guard !open[last].node.attributes.contains(where: { $0.name == name }) else { throw FormatFault(.malformedXML) }
    skipSpace()
    guard follows("=") else { throw FormatFault(.malformedXML) }
    at += 1
    skipSpace()
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27,
      let end = bytes[(at + 1)...].firstIndex(of: bytes[at])
    else { throw FormatFault(.malformedXML) }
    let raw = bytes[(at + 1)..<end]
    guard !isStrict || !raw.contains(0x3c) else { throw FormatFault(.malformedXML) }
    var value: [UInt8] = []
    try XMLReferences.append(raw, to: &value, isStrict: isStrict)
    at = end + 1
    open[last].node.attributes.append(.init(name: name, value: String(decoding: value, as: UTF8.self)))
  }

  private mutating func readEnd() throws(FormatFault) {
    at += 2
    let raw = try readName()
    skipSpace()
    guard follows(">"), let last = open.last, bytes[last.raw].elementsEqual(bytes[raw]) else {
      throw FormatFault(.malformedXML)
    }
    at += 1
    close()
  }

  private mutating func close() {
    guard var last = open.popLast() else { return }
    last.node.text = String(decoding: last.text, as: UTF8.self)
    if open.isEmpty { root = last.node } else { open[open.count - 1].node.children.append(last.node) }
  }
}
