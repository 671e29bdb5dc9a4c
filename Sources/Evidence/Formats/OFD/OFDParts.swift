/// The XML parts of a package while it is being opened: each parsed once, all together within bounds.
final class OFDParts {
  let archive: ZipArchive
  private var known: [String: XMLNode] = [:]
  private var bytes = 64 << 20
  private var nodes = 1_000_000

  init(_ archive: ZipArchive) { self.archive = archive }

  func resolve(_ path: String, from base: String) -> ZipArchive.Entry? { archive.resolve(path, from: base) }

  /// - Throws: `.missingPart`, `.tooComplex` where the package asks for too much, or why the part is unreadable.
  func xml(_ path: String, from base: String) throws(FormatFault) -> XMLNode {
    guard let entry = archive.resolve(path, from: base) else { throw FormatFault(.missingPart, at: path) }
    if let node = known[entry.name] { return node }
    bytes -= entry.byteCount
    guard bytes >= 0, nodes > 0 else { throw FormatFault(.tooComplex, at: entry.name) }
    do throws(FormatFault) {
      let node = try XMLReader.parse(try archive.contents(of: entry), nodes: &nodes)
      known[entry.name] = node
      return node
    } catch {
      throw FormatFault(error.code, at: entry.name)
    }
  }
}
