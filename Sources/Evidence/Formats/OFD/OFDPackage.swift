/// An OFD package (GB/T 33190): its documents and pages, with every part found by the paths that really occur.
package struct OFDPackage: Sendable {
  package struct Limits: Sendable {
    package var documents = 20
    /// Of all documents together.
    package var pages = 500

    package init() {}
  }

  package let archive: ZipArchive
  /// `OFD.xml`.
  package let root: XMLNode
  package let documents: [OFDDocument]
  /// Of all documents, in order.
  package let pages: [OFDPage]
  /// Pages that the documents list, read or not.
  package let pageCount: Int

  /// - Throws: what makes the whole package unreadable; `.encrypted` where it says so or its parts are no text.
  package init(_ archive: ZipArchive, limits: Limits = Limits()) throws(FormatFault) {
    self.archive = archive
    let isLocked = archive.entry("Encryptions.xml") != nil || archive.entry("decryptseed.dat") != nil
    let parts = OFDParts(archive)
    do throws(FormatFault) {
      root = try parts.xml("OFD.xml", from: "")
    } catch {
      throw isLocked ? FormatFault(.encrypted) : error
    }
    guard root.name == "OFD" else { throw FormatFault(.missingPart, at: "OFD.xml") }
    var documents: [OFDDocument] = []
    for body in root.children(named: "DocBody").prefix(limits.documents) {
      do throws(FormatFault) {
        documents.append(try OFDDocument(body, parts: parts, number: documents.count, limit: limits.pages))
      } catch {
        throw isLocked ? FormatFault(.encrypted) : error
      }
    }
    guard !documents.isEmpty else { throw FormatFault(.missingPart, at: "DocBody") }
    self.documents = documents
    pages = Array(documents.flatMap(\.pages).prefix(limits.pages))
    pageCount = documents.reduce(0) { $0 + $1.pageCount }
  }

  /// The entry that a path written in the file `base` means; case counts only where it must.
  package func resolve(_ path: String, from base: String) -> ZipArchive.Entry? {
    archive.resolve(path, from: base)
  }

  package func entry(_ path: String) -> ZipArchive.Entry? { archive.resolve(path, from: "") }

  package func contents(_ path: String, from base: String = "") throws(FormatFault) -> [UInt8] {
    guard let entry = resolve(path, from: base) else { throw FormatFault(.missingPart, at: path) }
    return try archive.contents(of: entry)
  }

  package func xml(_ path: String, from base: String = "") throws(FormatFault) -> XMLNode {
    try archive.xml(path, from: base)
  }
}

extension ZipArchive {
  func resolve(_ path: String, from base: String) -> Entry? {
    for name in OFDPath.candidates(path, from: base) {
      if let found = entry(name), !found.isFolder { return found }
    }
    return nil
  }

  func xml(_ path: String, from base: String) throws(FormatFault) -> XMLNode {
    guard let entry = resolve(path, from: base) else { throw FormatFault(.missingPart, at: path) }
    do throws(FormatFault) {
      return try XMLReader.parse(try contents(of: entry))
    } catch {
      throw error.code == .tooComplex ? error : FormatFault(error.code, at: entry.name)
    }
  }
}
