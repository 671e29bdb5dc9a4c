internal import SMCrypto

/// Signatures of a PDF (ISO 32000-1 §12.8): whether the byte range covers the file, and whether the message over it is
/// right. Form and appearance are not looked at.
package enum PDFSignatures {
  private static let formats: Set<String> = [
    "adbe.pkcs7.detached", "adbe.pkcs7.sha1", "ETSI.CAdES.detached", "GM.pkcs7.detached",
  ]
  /// A time stamp over the whole file.
  private static let stamp = "ETSI.RFC3161"

  /// In the order of the file; empty for a file without signatures.
  package static func check(_ bytes: [UInt8], trust: TrustFolder) -> [SignatureReading] {
    let fields = PDFSignatureField.all(in: bytes)
    // What one signature leaves open, a later one may cover.
    let covered = fields.compactMap { $0?.ranges.second.upperBound }.max() ?? 0
    return fields.map { field in
      guard let field else {
        var reading = SignatureReading(form: "PKCS#7", status: .signatureInvalid)
        reading.note = SignatureNote.byteRange.words
        return reading
      }
      return check(field, in: bytes, covered: covered, trust: trust)
    }
  }

  private static func check(
    _ field: PDFSignatureField, in bytes: [UInt8], covered: Int, trust: TrustFolder
  ) -> SignatureReading {
    var reading = SignatureReading(form: "PKCS#7", status: .unsupported)
    guard formats.contains(field.filter) || field.filter == stamp else {
      reading.note = SignatureNote.algorithm(field.filter).words
      return reading
    }
    let signed = field.content(of: bytes)
    if field.filter == stamp {
      reading.form = "RFC 3161"
      guard let check = StampCheck(field.contents, over: signed, trust: trust) else {
        reading.note = SignatureNote.structure.words
        return reading
      }
      (reading.status, reading.signer) = (check.reading.status, check.reading.authority)
      (reading.signedAt, reading.note) = (check.reading.moment, check.note?.words)
    } else {
      judge(field, signed, trust, &reading)
    }
    guard reading.status.isValid else { return reading }

    let after = bytes[field.ranges.second.upperBound...]
    if after.contains(where: { $0 > 0x20 }) {
      if covered >= bytes.count - after.reversed().prefix(while: { $0 <= 0x20 }).count {
        reading.note = SignatureNote.earlierState.words
      } else {
        reading.status = .digestMismatch
        reading.broken = ["\(field.ranges.second.upperBound)–\(bytes.count)"]
        reading.note = SignatureNote.addedAfter.words
      }
    }
    return reading
  }

  private static func judge(
    _ field: PDFSignatureField, _ signed: [UInt8], _ trust: TrustFolder, _ reading: inout SignatureReading
  ) {
    let message = CMSCheck(
      field.contents, content: field.filter == "adbe.pkcs7.sha1" ? HashAlgorithm.sha1.digest(of: signed) : signed)
    reading.signer = message.signer?.subject ?? field.name
    reading.issuer = message.signer?.issuer
    let stamped = StampCheck(inMessage: field.contents, trust: trust)
    reading.timeStamp = stamped?.reading
    let moment = stamped?.proved ?? message.signedAt ?? field.stated.flatMap(PDFDate.moment)
    reading.signedAt = moment?.text
    let outcome = SignerOutcome(message, at: moment, trust: trust)
    (reading.status, reading.note) = (outcome.status, outcome.note?.words)
    reading.revokedAt = outcome.revokedAt?.text
  }
}
