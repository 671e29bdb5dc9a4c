internal import Standards

enum VoucherFindings {
  /// Two sources of one file give one field two values; the first one's is kept.
  static func disagreement(
    _ name: FieldName, _ kept: String, _ first: ReadField?, _ other: String, _ second: ReadField?
  ) -> Finding {
    let label = name.label
    let (from, against) = (source(first?.source), source(second?.source))
    let places = [first, second].compactMap { field in
      field?.page.map { Finding.Place(page: $0, box: field?.box) }
    }
    return Finding(
      "sources-disagree", .error,
      what: Phrase(
        zh: "“\(label.zh)”前后不一：\(from.zh)为 \(kept.prefix(60))，\(against.zh)为 \(other.prefix(60))",
        en:
          "\(label.en) differs inside the file: \(kept.prefix(60)) in \(from.en), \(other.prefix(60)) in \(against.en)"),
      remedy: Phrase(
        zh: "文件可能被改动过，请从开具平台重新下载原文件", en: "The file may have been altered; download the original again from its issuer"),
      places: places)
  }

  static func source(_ source: ReadField.Source?) -> Phrase {
    switch source {
    case .attachment: Phrase(zh: "附带的电子凭证", en: "the attached e-voucher")
    case .customData: Phrase(zh: "文件属性", en: "the file's properties")
    case .code: Phrase(zh: "二维码", en: "the two-dimensional code")
    case .textLayer: Phrase(zh: "版面文字", en: "the page's text")
    case .recognised: Phrase(zh: "识别结果", en: "the recognised text")
    case nil: Phrase(zh: "文件内", en: "the file")
    }
  }

  static let signatureNotVerified = Finding(
    "signature-not-verified", .note,
    what: Phrase(
      zh: "税务机关对 XML 的签名规则未公开，本系统没有验证这份 XML 的签名",
      en: "The tax bureaus do not publish how they sign this XML; its signature was not verified here"))
}
