/// The structural minimum of a PDF: header at the first byte, a cross-reference section where the end says it is,
/// nothing after the end, no encryption. Contents are never interpreted here.
struct PDFStructure {
  let cautions: Set<FileCaution>

  init(_ file: FileBytes) throws(FileRefusal) {
    let head = try file.read(at: 0, 8)
    guard head.starts(with: "%PDF-1.") || head.starts(with: "%PDF-2.") else { throw FileRefusal(.damaged) }
    // Some systems fill a file up with zeros; what matters ends before them.
    let ending = try Self.ending(of: file)
    let tailStart = max(0, ending - 2048)
    let tail = try file.read(at: tailStart, ending - tailStart)
    guard let end = tail.last("%%EOF"), let pointer = tail[..<end].last("startxref"),
      let offset = Self.number(tail[(pointer + 9)..<end])
    else { throw FileRefusal(.damaged) }
    guard tail[(end + 5)...].allSatisfy({ $0 <= 0x20 }) else { throw FileRefusal(.severalFormats) }
    try Self.followTrailers(from: offset, in: file)
    cautions = try Self.scan(file)
  }

  /// Where the content ends and padding begins: blanks and zeros, at most 1 MB of them.
  private static func ending(of file: FileBytes) throws(FileRefusal) -> Int {
    var end = file.count
    while end > 0, file.count - end < 1 << 20 {
      let start = max(0, end - 65_536)
      let block = try file.read(at: start, end - start)
      if let last = block.lastIndex(where: { $0 > 0x20 }) { return start + last + 1 }
      end = start
    }
    return end
  }

  /// Visits every cross-reference section; any of them may name an encryption dictionary.
  private static func followTrailers(from first: Int, in file: FileBytes) throws(FileRefusal) {
    var pending = [first]
    var visited: Set<Int> = []
    while let offset = pending.popLast() {
      guard visited.insert(offset).inserted else { continue }
      guard visited.count <= 256 else { throw FileRefusal(.tooComplex) }
      let dictionary = try trailer(at: offset, in: file)
      if dictionary.first("/Encrypt") != nil { throw FileRefusal(.encrypted) }
      if let at = dictionary.first("/Prev"), let next = number(dictionary[(at + 5)...]) { pending.append(next) }
      if let at = dictionary.first("/XRefStm"), let next = number(dictionary[(at + 8)...]) { pending.append(next) }
    }
  }

  /// The trailer dictionary of the section at `offset`, be it a table or a stream.
  private static func trailer(at offset: Int, in file: FileBytes) throws(FileRefusal) -> ArraySlice<UInt8> {
    guard offset > 0, offset < file.count else { throw FileRefusal(.damaged) }
    let lead = try file.read(at: offset, 8192).drop { $0 <= 0x20 }
    if lead.starts(with: "xref") {
      // A row is 20 bytes; 16 MB hold 800,000 objects.
      let section = try file.read(at: offset, 16 << 20)
      guard let start = section.first("trailer") else { throw FileRefusal(.damaged) }
      let rest = section[start...].prefix(8192)
      return rest[..<(rest.first("startxref") ?? rest.endIndex)]
    }
    guard let object = lead.prefix(40).first("obj"), lead.first.map({ (0x30...0x39).contains($0) }) == true
    else { throw FileRefusal(.damaged) }
    return lead[object..<(lead.first("stream\r") ?? lead.first("stream\n") ?? lead.endIndex)]
  }

  /// Names of active content in the clear; a hidden one stays harmless because originals are never shown in place.
  private static func scan(_ file: FileBytes) throws(FileRefusal) -> Set<FileCaution> {
    var found: Set<FileCaution> = []
    let step = 1 << 20
    var offset = 0
    while offset < file.count {
      let block = try file.read(at: offset, step + 32)
      if block.first("/JavaScript") != nil || block.first("/JS ") != nil || block.first("/JS(") != nil {
        found.insert(.script)
      }
      if block.first("/Launch") != nil { found.insert(.launchesPrograms) }
      if block.first("/EmbeddedFile") != nil { found.insert(.attachments) }
      if block.first("/XFA") != nil { found.insert(.dynamicForm) }
      offset += step
    }
    return found
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.drop { $0 <= 0x20 }.prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty || digits.count > 12 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
