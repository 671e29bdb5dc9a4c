internal import Dispatch

/// Tells what an outside file is from its bytes and whether it is whole; the name and the declared type
/// may only contradict, never decide.
package struct FileExamination: Sendable {
  /// Inclusive; the guide's portal takes 200 MB a file.
  package let sizeLimit: Int

  package init(sizeLimit: Int = 200 << 20) { self.sizeLimit = sizeLimit }

  /// What the sender said about the file; either may be empty and then claims nothing.
  package struct Claim: Hashable, Sendable {
    package let fileName: String
    package let mediaType: String

    package init(fileName: String = "", mediaType: String = "") {
      self.fileName = fileName
      self.mediaType = mediaType
    }
  }

  /// Reads the file on a thread of its own.
  package func verdict(ofFileAt path: String, claimed claim: Claim = Claim()) async -> FileVerdict {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        do throws(FileRefusal) {
          continuation.resume(returning: verdict(try FileBytes(path: path), claim))
        } catch {
          continuation.resume(returning: .refused(error))
        }
      }
    }
  }

  /// Reads the file on the calling thread: for programs that do nothing else.
  func verdict(ofFileHere path: String) -> FileVerdict {
    do throws(FileRefusal) {
      return verdict(try FileBytes(path: path), Claim())
    } catch {
      return .refused(error)
    }
  }

  package func verdict(of bytes: [UInt8], claimed claim: Claim = Claim()) -> FileVerdict {
    verdict(FileBytes(bytes), claim)
  }

  private func verdict(_ file: FileBytes, _ claim: Claim) -> FileVerdict {
    do throws(FileRefusal) {
      let accepted = try examine(file)
      try Self.check(claim, against: accepted.kind)
      return .accepted(accepted)
    } catch {
      return .refused(error)
    }
  }

  private func examine(_ file: FileBytes) throws(FileRefusal) -> AcceptedFile {
    guard file.count > 0 else { throw FileRefusal(.empty) }
    guard file.count <= sizeLimit else { throw FileRefusal(.tooLarge) }
    let head = try file.read(at: 0, 1024)
    let kind = try Signature.kind(of: file, head: head)
    var pixels: PixelSize?
    var pictures = 1
    var cautions: Set<FileCaution> = []
    switch kind {
    case .pdf: cautions = try PDFStructure(file).cautions
    case .ofd: break
    case .xml: try Self.examineXML(file)
    case .png: pixels = try PictureHeaders.png(file)
    case .jpeg: pixels = try PictureHeaders.jpeg(file).size
    case .tiff:
      let tiff = try PictureHeaders.tiff(file)
      (pixels, pictures) = (tiff.largest, tiff.turns.count)
    case .heic: pixels = try PictureHeaders.heic(file)
    }
    try Signature.refuseStowaways(in: file, head: head, kind: kind)
    return AcceptedFile(kind: kind, byteCount: file.count, pixels: pixels, cautions: cautions, pictures: pictures)
  }

  private static func examineXML(_ file: FileBytes) throws(FileRefusal) {
    guard file.count <= XMLListing.sizeLimit else { throw FileRefusal(.tooComplex) }
    let bytes = try file.read(at: 0, file.count)
    // Word, Excel and PowerPoint name themselves in a processing instruction before the root.
    guard bytes.prefix(1024).first("<?mso-application") == nil else { throw FileRefusal(.office) }
    let listing = try XMLListing(bytes)
    let root = listing.root.split(separator: ":").last.map { $0.lowercased() } ?? ""
    guard !["html", "svg", "xhtml", "stylesheet"].contains(root) else { throw FileRefusal(.webPage) }
    // Office documents in one XML file: Microsoft's, OpenDocument's, and the Chinese UOF (GB/T 20916).
    let office = ["worddocument", "pkg:package", "office:document", "uof:uof", "uof"]
    guard !office.contains(root), !office.contains(listing.root.lowercased()) else { throw FileRefusal(.office) }
  }

  private static func check(_ claim: Claim, against kind: MediaKind) throws(FileRefusal) {
    let parts = claim.fileName.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, let last = parts.last, !last.isEmpty, !kind.fileExtensions.contains(last.lowercased()) {
      throw FileRefusal(.nameDisagrees, found: kind)
    }
    guard kind.agrees(withDeclared: claim.mediaType) else { throw FileRefusal(.declaredTypeDisagrees, found: kind) }
  }
}
