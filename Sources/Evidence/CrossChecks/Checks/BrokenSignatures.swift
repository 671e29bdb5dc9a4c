internal import Standards

/// An electronic signature that does not fit its file.
enum BrokenSignatures {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.files.flatMap { file -> [Finding] in
      // The reading of the file alone knows more: which parts, and whether a later signature explains it.
      let told = ["signature-broken", "signature-superseded", "signature-invalid", "seal-mismatch"]
      guard file.reading?.findings.contains(where: { told.contains($0.code) }) != true else { return [] }
      return (file.reading?.signatures ?? []).compactMap { signature in
        guard let words = words(signature.status, file.name) else { return nil }
        return Finding(
          "signature-\(signature.status.rawValue)", .error, clause: file.clause, what: words,
          remedy: Phrase(
            zh: "请重新从开具方或电子税务局下载原文件，不要编辑、另存或打印成新文件。",
            en: "Download the original again from the issuer or the tax office, and do not edit, re-save or print it."),
          places: [Finding.Place(digest: file.digest, page: signature.page, box: signature.box)])
      }
    }
  }

  private static func words(_ status: SignatureReading.Status, _ name: String) -> Phrase? {
    switch status {
    case .validAnchored, .validUnanchored, .unsupported, .unsigned: nil
    case .digestMismatch:
      Phrase(zh: "“\(name)”在签章之后被改动过。", en: "“\(name)” was changed after it was signed.")
    case .signatureInvalid:
      Phrase(zh: "“\(name)”的电子签章验证不通过。", en: "The electronic signature of “\(name)” does not verify.")
    case .sealMismatch:
      Phrase(
        zh: "“\(name)”的电子印章与签名不符，或签章时已失效。",
        en: "The electronic seal of “\(name)” does not belong to the signature, or was not valid when it was made.")
    }
  }
}
