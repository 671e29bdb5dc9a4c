internal import Standards

/// Words for what was seen on scans. `%` stands for the pages.
struct ScanWords {
  let what: Phrase
  let remedy: Phrase?

  private init(_ zh: String, _ en: String, _ remedyZh: String? = nil, _ remedyEn: String = "") {
    what = Phrase(zh: zh, en: en)
    remedy = remedyZh.map { Phrase(zh: $0, en: remedyEn) }
  }

  static let table: [String: ScanWords] = [
    "not-in-colour": ScanWords(
      "第 % 页没有任何彩色内容，像是黑白或灰度扫描。", "No trace of colour on page %: it looks like a black-and-white or grey scan.",
      "请将加盖印章的原件用彩色模式重新扫描后上传。", "Scan the sealed original again in colour, and upload that."),
    "page-without-colour": ScanWords(
      "第 % 页没有彩色内容；同一文件的其他页有红色印章。", "No colour on page %; other pages of the file carry red seals.",
      "请确认该页也来自原件；若来自复印件，请换成原件的彩色扫描。",
      "Make sure this page, too, was scanned from the original; replace it if it was a copy."),
    "seal-not-red": ScanWords(
      "第 % 页有印章外形但不是红色，可能是复印件，也可能用了蓝色或紫色印泥。",
      "Page % shows the form of a seal that is not red: a copy perhaps, or blue or purple ink.",
      "若为复印件，请换成原件的彩色扫描；若印章本身不是红色，请保持原样并由评审人员核对。",
      "Replace a copy by a colour scan of the original; if the seal itself is not red, leave it to the reviewer."
    ),
    "seal-uncertain": ScanWords(
      "第 % 页疑似有印章，系统不能确定。", "Page % may carry a seal; the platform is not sure.",
      "请核对印章是否清晰完整；若清晰，可不处理。", "Check that the seal is clear and whole; if it is, nothing is to be done."),
    "no-seal": ScanWords(
      "第 % 页均未发现印章。", "No seal was found on page %.", "请确认已加盖印章且扫描清晰；若已盖章，可不处理，由评审人员核对。",
      "Make sure the document is sealed and the scan is clear; if it is sealed, leave it to the reviewer."),
    "no-signature": ScanWords(
      "第 % 页未能确认有手写签字。", "No handwritten signature could be made out on page %.",
      "请确认已由法定代表人或授权代表签字；若已签字，可不处理。",
      "Make sure the legal or authorised representative has signed; if so, nothing is to be done."),
    "blank-page": ScanWords(
      "第 % 页是空白页。", "Page % is blank.", "若为误扫，可删去后重新上传；若为背面空白，可不处理。",
      "Remove it if it was scanned by mistake; the empty back of a sheet may stay."),
    "blurred": ScanWords(
      "第 % 页模糊，无法可靠识读。", "Page % is blurred and cannot be read reliably.", "请放平纸张、对焦后重新扫描或拍摄。",
      "Lay the sheet flat, focus, and scan or photograph it again."),
    "slightly-blurred": ScanWords(
      "第 % 页偏模糊，小字可能识读有误。", "Page % is slightly blurred: small print may be misread.", "建议重新扫描；若肉眼可以看清，可不处理。",
      "Scanning it again is advisable; if every character can be read by eye, it may stay."),
    "too-coarse": ScanWords(
      "第 % 页分辨率过低（A4 长边不足 1500 像素）。", "The resolution of page % is too low: fewer than 1,500 pixels along an A4 sheet.",
      "请以 200 dpi 或更高分辨率重新扫描。", "Scan it again at 200 dpi or more."),
    "slightly-coarse": ScanWords(
      "第 % 页分辨率偏低，小字可能识读有误。", "The resolution of page % is low: small print may be misread.",
      "建议以 200 dpi 或更高分辨率重新扫描。", "Scanning it again at 200 dpi or more is advisable."),
    "cut": ScanWords(
      "第 % 页的文字伸到画面边缘，可能缺少一部分。", "The print of page % runs into the edge of the picture: a part may be missing.",
      "请把整张纸放入扫描范围后重新扫描。", "Scan it again with the whole sheet in view."),
    "skewed": ScanWords("第 % 页放得不正，识读前已自动校正。", "Page % is askew; it was straightened for reading."),
    "upside-down": ScanWords("第 % 页上下颠倒，识读前已自动转正。", "Page % is upside down; it was turned for reading."),
    "on-its-side": ScanWords("第 % 页横放，识读前会自动转正。", "Page % lies on its side; it is turned for reading."),
  ]
}

extension Phrase {
  /// With the page numbers in place of `%`; the first five when there are many.
  func filled(with pages: [Int]) -> Phrase {
    let some = pages.prefix(5).map(String.init)
    let isMore = pages.count > some.count
    let english =
      isMore || some.count < 2
      ? some.joined(separator: ", ") + (isMore ? " and others" : "")
      : some.dropLast().joined(separator: ", ") + " and " + (some.last ?? "")
    return Phrase(
      zh: zh.replacing("%", with: some.joined(separator: "、") + (isMore ? " 等" : "")),
      en: en.replacing("%", with: english))
  }
}
