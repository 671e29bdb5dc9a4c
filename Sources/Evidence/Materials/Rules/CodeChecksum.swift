internal import Standards

extension FileRule {
  /// `code-checksum`: the CRC inside the invoice's two-dimensional code does not hold. Undocumented, so never more than
  /// a hint.
  static let codeChecksum = FileRule { reading in
    guard reading.kind == .invoice, let (code, mark, page) = InvoiceCode.found(in: reading), code.crc == .differs else {
      return []
    }
    return [
      Finding(
        "code-checksum", .note,
        what: Phrase(zh: "发票二维码的校验值与内容不符。", en: "The checksum in the invoice's code does not match its content."),
        remedy: Phrase(
          zh: "请通过国家税务总局查验平台核验该发票。", en: "Have the invoice verified on the tax administration's platform."),
        places: [Finding.Place(page: page, box: mark.box)], isForApplicant: false)
    ]
  }
}
