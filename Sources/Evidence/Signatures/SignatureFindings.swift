internal import Standards

/// Findings about a file's electronic signatures.
package enum SignatureFindings {
  /// Nothing for `unsigned`: most materials are scans, whose seals are on the paper.
  package static func findings(for signatures: [SignatureReading]) -> [Finding] {
    signatures.flatMap { [finding(for: $0), stampFinding(for: $0)].compactMap(\.self) }
  }

  private static func stampFinding(for signature: SignatureReading) -> Finding? {
    guard let stamp = signature.timeStamp, !stamp.status.isValid, stamp.status != .unsupported else { return nil }
    return Finding(
      "time-stamp-wrong", .warning,
      what: Phrase(
        zh: "签名所附的时间戳无效：\(stamp.status.words.zh)；签名时间以签名人自述为准",
        en:
          "The time stamp on the signature does not hold (\(stamp.status.words.en)); the time is the signer's own word"),
      remedy: stamp.status.remedy, places: places(signature))
  }

  private static func finding(for signature: SignatureReading) -> Finding? {
    let code: String
    let severity: Finding.Severity
    switch signature.status {
    case .validAnchored:
      let code = signature.revokedAt == nil ? "signature-covers-part" : "signer-revoked-later"
      return signature.note.map { note(code, signature, $0) }
    case .validUnanchored: (code, severity) = ("signer-not-anchored", .note)
    case .digestMismatch:
      if signature.note == SignatureNote.laterSignature.words {
        return note("signature-superseded", signature, SignatureNote.laterSignature.words)
      }
      (code, severity) = ("signature-broken", .error)
    case .signatureInvalid: (code, severity) = ("signature-invalid", .error)
    case .sealMismatch: (code, severity) = ("seal-mismatch", .error)
    case .unsupported: (code, severity) = ("signature-unsupported", .warning)
    case .unsigned: return nil
    }
    return Finding(
      code, severity, what: what(signature), remedy: signature.status.remedy, places: places(signature))
  }

  private static func note(_ code: String, _ signature: SignatureReading, _ words: Phrase) -> Finding {
    Finding(code, .note, what: words, places: places(signature))
  }

  private static func places(_ signature: SignatureReading) -> [Finding.Place] {
    signature.page.map { [Finding.Place(page: $0, box: signature.box)] } ?? []
  }

  /// Verdict, whose, why, and the first parts concerned.
  private static func what(_ signature: SignatureReading) -> Phrase {
    let status = signature.status.words
    let who = [signature.sealName, signature.signer].compactMap { $0 }.first { !$0.isEmpty }
    let parts = signature.broken.prefix(3).joined(separator: "、")
    let more = signature.broken.count > 3 ? "…" : ""
    let why = signature.note
    return Phrase(
      zh: status.zh + (who.map { "（\($0.prefix(80))）" } ?? "") + (why.map { "：\($0.zh)" } ?? "")
        + (parts.isEmpty ? "" : "（\(parts.prefix(300))\(more)）"),
      en: status.en + (who.map { " (\($0.prefix(80)))" } ?? "") + (why.map { ": \($0.en)" } ?? "")
        + (parts.isEmpty ? "" : " (\(parts.prefix(300))\(more))"))
  }
}
