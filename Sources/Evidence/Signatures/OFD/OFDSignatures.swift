internal import SMCrypto
internal import Standards

/// Signatures and seals of an OFD package (GB/T 33190 §18): digests of the parts, the signature itself, the seal.
package enum OFDSignatures {
  /// More are not checked.
  static let limit = 64

  /// In the order of the package's lists; one reading `unsigned` for each document without a signature.
  package static func check(_ package: OFDPackage, trust: TrustFolder) -> [SignatureReading] {
    var readings: [SignatureReading] = []
    for document in package.documents {
      let found = descriptions(of: document, in: package).prefix(limit - readings.count)
      var checked = found.map { check($0, of: document, in: package, trust: trust) }
      excuseEarlier(&checked)
      readings += checked.map(\.reading)
      if found.isEmpty { readings.append(SignatureReading(form: "OFD", status: .unsigned)) }
      if readings.count >= limit { break }
    }
    return readings
  }

  private typealias Checked = (reading: SignatureReading, list: String?)

  /// Entry names that the document's list of signatures gives, then those that lie beside it unlisted.
  static func descriptions(of document: OFDDocument, in package: OFDPackage) -> [String] {
    var found: [String] = []
    if let list = document.signatures, let node = try? package.xml("/" + list.name) {
      for signature in node.children(named: "Signature") {
        let path = signature["BaseLoc"] ?? ""
        found.append(package.resolve(path, from: list.name)?.name ?? path)
      }
    }
    let folder = document.path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let unlisted = package.archive.entries.map(\.name).filter {
      $0.hasSuffix("/Signature.xml") && $0.hasPrefix(folder) && !found.contains($0)
    }
    return found + unlisted
  }

  private static func check(
    _ path: String, of document: OFDDocument, in package: OFDPackage, trust: TrustFolder
  ) -> Checked {
    var reading = SignatureReading(form: "OFD", status: .signatureInvalid)
    let list = document.signatures?.name
    guard let bytes = try? package.contents("/" + path) else {
      reading.note = SignatureNote.missing.words
      reading.broken = [path]
      return (reading, list)
    }
    guard let description = try? OFDSignatureDescription(path: path, bytes: bytes) else {
      reading.status = .unsupported
      reading.note = SignatureNote.structure.words
      return (reading, list)
    }
    reading.signedAt = description.stated
    place(description, of: document, in: package, &reading)
    let digests = ReferenceDigests(description, in: package)
    let signature = try? package.contents(description.value, from: path)
    OFDSignatureVerdict(description, value: signature, package: package, trust: trust).apply(to: &reading)

    guard reading.status != .unsupported else { return (reading, list) }
    guard let digests else {
      reading.status = .unsupported
      reading.note = SignatureNote.algorithm(description.digestMethod).words
      return (reading, list)
    }
    if !digests.broken.isEmpty {
      reading.status = .digestMismatch
      reading.broken = digests.broken
      reading.note = SignatureNote.contentChanged.words
    }
    guard reading.status.isValid else { return (reading, list) }
    let open = OFDCoverage(of: digests.covered, document: document, in: package)
    if !open.essential.isEmpty {
      reading.status = .digestMismatch
      reading.broken = open.essential
      reading.note = SignatureNote.partly(open.essential.count).words
    } else if !open.other.isEmpty, reading.status == .validAnchored, reading.note == nil {
      reading.note = SignatureNote.partly(open.other.count).words
    }
    return (reading, list)
  }

  private static func place(
    _ description: OFDSignatureDescription, of document: OFDDocument, in package: OFDPackage,
    _ reading: inout SignatureReading
  ) {
    for stamp in description.stamps {
      let index = package.pages.firstIndex { $0.document == document.path && $0.id == stamp.page }
      guard let index else { continue }
      reading.page = index + 1
      reading.box = stamp.place(on: package.pages[index].box)
      return
    }
  }

  /// A signature that protects the list of signatures is broken by the next one, which nobody did wrong.
  private static func excuseEarlier(_ checked: inout [Checked]) {
    guard let last = checked.last, last.reading.status.isValid else { return }
    for index in checked.indices.dropLast() where checked[index].reading.status == .digestMismatch {
      let broken = checked[index].reading.broken.map { $0.split(separator: "/").joined(separator: "/") }
      if let list = checked[index].list, broken == [list] {
        checked[index].reading.note = SignatureNote.laterSignature.words
      }
    }
  }
}
