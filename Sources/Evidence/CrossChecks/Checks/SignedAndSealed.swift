internal import PolicyCore
internal import Standards

/// A letter of ours comes back signed where it asks for it, sealed, and scanned in colour.
enum SignedAndSealed {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.files.flatMap { file -> [Finding] in
      guard case .template(let id) = file.material.source, let reading = file.reading,
        reading.pages.contains(where: { $0.scan != nil })
      else { return [] }
      // Some line at its foot asks for a name written by hand.
      let isSigned = evidence.policy.letter(id)?.signatures.contains { $0.zh.contains("签") } ?? false
      return [colour(file, reading), seal(file, reading), isSigned ? signature(file, reading) : nil].compactMap(\.self)
    }
  }

  private typealias File = ApplicationEvidence.HandedIn

  private static func colour(_ file: File, _ reading: FileReading) -> Finding? {
    // A page without colour is a copy only where the sealed page is: an annex may be black on white.
    guard !reading.found("not-in-colour", "page-without-colour"),
      reading.pages.allSatisfy({ ($0.scan?.colour ?? .grey) != .colour })
    else { return nil }
    return Finding(
      "letter-not-in-colour", .error, clause: file.clause,
      what: Phrase(zh: "“\(file.name)”不是彩色扫描件。", en: "“\(file.name)” is not a scan in colour."),
      remedy: Phrase(zh: "请用彩色模式扫描盖章原件后重新上传。", en: "Scan the sealed original in colour and upload it again."),
      places: [Finding.Place(digest: file.digest, page: reading.pages.first?.number)])
  }

  private static func seal(_ file: File, _ reading: FileReading) -> Finding? {
    let seals = reading.pages.flatMap(\.seals)
    guard !seals.contains(where: { $0.ink == .red && !$0.isStraddling }), reading.isUnsigned else { return nil }
    let other = seals.contains { $0.ink == .notRed }
    return Finding(
      "seal-missing", other ? .warning : .error, clause: file.clause,
      what: other
        ? Phrase(zh: "“\(file.name)”上只有非红色的印章痕迹。", en: "“\(file.name)” shows a seal, but not in red.")
        : Phrase(zh: "“\(file.name)”上没有找到公章。", en: "No seal was found on “\(file.name)”."),
      remedy: Phrase(zh: "请加盖公章，彩色扫描后重新上传。", en: "Put the body's seal on it, scan it in colour and upload it again."),
      places: [Finding.Place(digest: file.digest, page: reading.pages.last?.number)])
  }

  private static func signature(_ file: File, _ reading: FileReading) -> Finding? {
    guard reading.isUnsigned, reading.pages.allSatisfy({ $0.handwriting.isEmpty }) else { return nil }
    return Finding(
      "signature-missing", .warning, clause: file.clause,
      what: Phrase(zh: "“\(file.name)”上没有找到手写签字。", en: "No signature by hand was found on “\(file.name)”."),
      remedy: Phrase(
        zh: "请在签字处签名后重新扫描上传；已签的不用处理。",
        en: "Sign it where it asks for it and scan it again; if it is signed, nothing is to be done."),
      places: [Finding.Place(digest: file.digest, page: reading.pages.last?.number)])
  }
}

extension FileReading {
  /// The reading of the file alone has already said so.
  func found(_ codes: String...) -> Bool { findings.contains { codes.contains($0.code) } }

  /// No electronic signature stands in for ink.
  var isUnsigned: Bool { !signatures.contains { $0.status == .validAnchored || $0.status == .validUnanchored } }
}
