internal import Standards

/// A contract bears the seals of both sides, in ink or electronically.
enum SealedByBothSides {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.documents(.contract).compactMap { file in
      guard let reading = file.reading, reading.pages.contains(where: { $0.scan != nil }) else { return nil }
      let whole = reading.pages.flatMap { page in page.seals.filter { $0.ink == .red && !$0.isStraddling } }
      let signed = reading.signatures.count { $0.status == .validAnchored || $0.status == .validUnanchored }
      let count = whole.count + signed
      guard count < 2, count > 0 || !reading.found("no-seal", "seal-not-red") else { return nil }
      let page = reading.pages.last { !$0.seals.isEmpty } ?? reading.pages.last
      return Finding(
        count == 0 ? "contract-not-sealed" : "contract-sealed-once", count == 0 ? .error : .warning,
        clause: file.clause,
        what: count == 0
          ? Phrase(zh: "合同“\(file.name)”上没有找到红色印章。", en: "No red seal was found on the contract “\(file.name)”.")
          : Phrase(
            zh: "合同“\(file.name)”上只找到一枚印章。", en: "Only one seal was found on the contract “\(file.name)”."),
        remedy: Phrase(
          zh: "请上传双方盖章的完整合同的彩色扫描件；已有双方印章的不用处理。",
          en:
            "Upload the complete contract sealed by both sides, in colour; if both seals are there, nothing is to be done."
        ),
        places: [Finding.Place(digest: file.digest, page: page?.number, box: page?.seals.first?.box)])
    }
  }
}
