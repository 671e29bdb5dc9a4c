internal import Standards

/// What can be said of a file that could not be read, or not wholly.
extension Finding {
  private static let exportAgain = Phrase(
    zh: "请确认文件在本机能正常打开，重新扫描或重新导出后再上传。",
    en: "Check that the file opens on your computer, then scan or export it again and upload that.")

  package static func refused(_ refusal: FileRefusal) -> Finding {
    Finding(
      "file-refused", .error,
      what: Phrase(zh: "文件不能作为材料：\(refusal.reason.zh)。", en: "Not taken as a material: \(refusal.reason.en)."),
      remedy: refusal.remedy)
  }

  package static func couldNotBeRead(page: Int? = nil) -> Finding {
    let what =
      page.map {
        Phrase(zh: "第 \($0) 页无法读取，可能已损坏。", en: "Page \($0) cannot be read; it may be damaged.")
      } ?? Phrase(zh: "文件无法读取，可能已损坏。", en: "The file cannot be read; it may be damaged.")
    return Finding(
      "could-not-be-read", .error, what: what, remedy: exportAgain, places: page.map { [Place(page: $0)] } ?? [])
  }

  package static func tooCostly(page: Int? = nil) -> Finding {
    let place = page.map { Phrase(zh: "第 \($0) 页", en: "Page \($0)") } ?? Phrase(zh: "文件", en: "The file")
    return Finding(
      "too-costly", .warning,
      what: Phrase(
        zh: "\(place.zh)过于复杂，自动读取超过时间或内存上限而停止。",
        en: "\(place.en) is too complex: reading it was stopped at the limit of time or memory."),
      remedy: Phrase(
        zh: "可以照常提交，由审查人员人工核对；如方便，请以 200 dpi 彩色重新扫描后上传。",
        en: "You may submit it as it is; a reviewer will read it. If you can, scan it again at 200 dpi in colour."),
      places: page.map { [Place(page: $0)] } ?? [])
  }

  package static let hasPassword = Finding(
    "has-password", .error,
    what: Phrase(zh: "文件有密码，审查人员打不开。", en: "The file has a password; reviewers cannot open it."),
    remedy: Phrase(zh: "请去掉密码后重新上传，或打印后扫描。", en: "Remove the password and upload it again, or print and scan it."))

  package static let notIsolated = Finding(
    "not-read-here", .note,
    what: Phrase(zh: "本机的隔离环境不可用，系统没有读取此文件。", en: "This host cannot isolate parsers, so the file was not read."),
    remedy: Phrase(zh: "可以照常提交，由审查人员人工核对。", en: "You may submit it as it is; a reviewer will read it."))

  package static func pagesNotRead(after last: Int, of total: Int) -> Finding {
    Finding(
      "pages-not-read", .note,
      what: Phrase(
        zh: "文件共 \(total) 页，自动读取到第 \(last) 页为止。", en: "Of \(total) pages the first \(last) were read automatically."),
      remedy: Phrase(zh: "其余页由审查人员人工核对；可分成几个文件上传。", en: "Reviewers read the rest; you may split the file."))
  }

  /// Attachments of a PDF, or a portfolio, whose cover is all that is seen.
  package static func attachmentsNotOpened(_ count: Int) -> Finding {
    Finding(
      "attachment-not-opened", .warning,
      what: Phrase(
        zh: "文件内嵌 \(count) 个附件，没有打开，不作为申报材料。",
        en: "The file carries \(count) attachment(s), which were not opened and do not count as materials."),
      remedy: Phrase(zh: "如附件是申报材料，请取出后单独上传。", en: "If they are materials, take them out and upload each by itself."))
  }

  package static func textNotRecognised(pages: [Int]) -> Finding {
    Finding(
      "text-not-recognised", .note,
      what: Phrase(zh: "页面文字未能自动识别。", en: "The text of the page could not be recognised automatically."),
      remedy: Phrase(zh: "无须处理，由审查人员人工核对。", en: "Nothing to do: a reviewer will read it."),
      places: pages.map { Place(page: $0) })
  }

  package static let unknownXML = Finding(
    "not-a-voucher", .warning,
    what: Phrase(zh: "XML 不是系统认识的电子凭证。", en: "The XML is no e-voucher known here."),
    remedy: Phrase(zh: "请上传发票、客票或回单的原始文件，或其 PDF、OFD。", en: "Upload the voucher's original file, or its PDF or OFD."))

  package static func notAScan(pages: [Int]) -> Finding {
    Finding(
      "not-a-scan", .warning, clause: "五",
      what: Phrase(
        zh: "页面是电子文档而不是纸质原件的扫描件，看不到实物印章。",
        en: "The page is an electronic document, not the scan of a paper original: no seal on paper is seen."),
      remedy: Phrase(
        zh: "请打印、签字盖章后彩色扫描，再上传扫描件。", en: "Print it, have it signed and sealed, scan it in colour and upload the scan."),
      places: pages.map { Place(page: $0) })
  }

  package static func hiddenTextDiffers(page: Int) -> Finding {
    Finding(
      "hidden-text-differs", .warning,
      what: Phrase(
        zh: "第 \(page) 页内嵌的文字与页面图像上看到的不一致，已按图像读取。",
        en: "Page \(page) carries hidden text that differs from what its picture shows; the picture was read."),
      remedy: Phrase(zh: "请用未经修改的扫描件重新上传。", en: "Upload the scan as it came from the scanner."),
      places: [Place(page: page)])
  }

  init(_ failure: SandboxFailure, page: Int? = nil) {
    self =
      switch failure {
      case .unavailable, .couldNotStart: .notIsolated
      case .outOfTime, .tooMuchOutput, .tooManyComplaints, .killed: .tooCostly(page: page)
      case .failed(_, let complaints):
        complaints.contains("Incorrect password") ? .hasPassword : .couldNotBeRead(page: page)
      }
  }
}
