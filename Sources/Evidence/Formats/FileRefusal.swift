package import Standards

/// Why an outside file is not taken, and what its sender can do; ``code`` is stable.
package struct FileRefusal: Error, Hashable, Sendable {
  package let code: Code
  package let reason: Phrase
  package let remedy: Phrase

  package enum Code: String, CaseIterable, Codable, Sendable {
    case empty, tooLarge, unreadable
    case office, archive, program, webPage, unsupportedPicture, unknown
    case encrypted, damaged, documentTypeDeclaration, textEncoding, tooManyPixels, tooComplex
    case severalFormats, nameDisagrees, declaredTypeDisagrees
  }

  init(_ code: Code) {
    self.code = code
    (reason, remedy) = Self.words(code)
  }

  init(_ code: Code, found kind: MediaKind) {
    self.code = code
    reason = Phrase(
      zh: code == .nameDisagrees
        ? "文件内容是\(kind.name.zh)，与文件名的后缀不一致" : "文件内容是\(kind.name.zh)，与浏览器声明的类型不一致",
      en: code == .nameDisagrees
        ? "The content is a \(kind.name.en), which its file name contradicts"
        : "The content is a \(kind.name.en), which the browser's declared type contradicts")
    remedy = Phrase(
      zh: "请确认选对了文件；如无误，将后缀改为 .\(kind.fileExtensions[0]) 后重新上传",
      en: "Check that this is the right file; if so, rename it to end in .\(kind.fileExtensions[0]) and upload again")
  }
}

extension FileRefusal {
  private static func words(_ code: Code) -> (Phrase, Phrase) {
    let accepted = Phrase(
      zh: "请上传 PDF、OFD、XML 电子凭证、JPG、PNG、TIFF 或 HEIC 文件",
      en: "Upload a PDF, OFD, XML e-voucher, JPG, PNG, TIFF or HEIC file")
    let again = Phrase(
      zh: "请重新扫描或重新导出后再上传；先在本机确认能正常打开", en: "Scan or export it again, check that it opens, then upload")
    return switch code {
    case .empty: (Phrase(zh: "文件是空的", en: "The file is empty"), again)
    case .tooLarge:
      (
        Phrase(zh: "文件超过单个文件的大小上限", en: "The file is over the size limit"),
        Phrase(zh: "请降低扫描分辨率（彩色 200 dpi 即可）或分成几个文件", en: "Scan at 200 dpi colour or split the file")
      )
    case .unreadable:
      (
        Phrase(zh: "系统暂时读不到这个文件", en: "The file could not be read back from storage"),
        Phrase(zh: "这不是您的问题，请稍后重试", en: "This is our fault; please try again later")
      )
    case .office:
      (
        Phrase(zh: "这是可编辑的办公文档，不能作为用印材料", en: "This is an editable office document, not a sealed original"),
        Phrase(zh: "请打印、盖章后彩色扫描成 PDF 或图片再上传", en: "Print it, have it sealed, scan it in colour, then upload the scan")
      )
    case .archive:
      (
        Phrase(zh: "这是压缩包，系统不会打开", en: "This is an archive; archives are not opened"),
        Phrase(zh: "请解压后逐个上传其中的文件", en: "Unpack it and upload the files one by one")
      )
    case .program: (Phrase(zh: "这是程序，不是材料", en: "This is a program, not a material"), accepted)
    case .webPage:
      (
        Phrase(zh: "这是网页或矢量网页图形，不予接收", en: "Web pages and SVG drawings are not accepted"),
        Phrase(zh: "请在浏览器中打印为 PDF 后上传", en: "Print it to PDF in the browser, then upload that")
      )
    case .unsupportedPicture:
      (
        Phrase(zh: "不接收这种图片格式", en: "This picture format is not accepted"),
        Phrase(zh: "请另存为 JPG 或 PNG 后上传", en: "Save it as JPG or PNG, then upload")
      )
    case .unknown: (Phrase(zh: "认不出文件的格式", en: "The file's format is not recognised"), accepted)
    case .encrypted:
      (
        Phrase(zh: "文件有密码或限制权限，审查人员打不开", en: "The file has a password or restricted permissions"),
        Phrase(zh: "请去掉密码和权限限制，或打印后扫描上传", en: "Remove the password and restrictions, or print and scan it")
      )
    case .damaged: (Phrase(zh: "文件不完整或已损坏", en: "The file is cut off or damaged"), again)
    case .documentTypeDeclaration:
      (
        Phrase(zh: "XML 文件含有文档类型或实体声明，可能有害", en: "The XML declares a document type or entities, which may be harmful"),
        Phrase(zh: "请从开票平台或税务平台重新下载原始 XML", en: "Download the original XML again from the invoicing platform")
      )
    case .textEncoding:
      (
        Phrase(zh: "XML 文件的文字编码不是 UTF-8", en: "The XML is not encoded in UTF-8"),
        Phrase(zh: "请重新下载原始 XML，或改传 PDF、OFD", en: "Download the original XML again, or upload the PDF or OFD")
      )
    case .tooManyPixels:
      (
        Phrase(zh: "图片像素超过 1 亿或尺寸异常", en: "The picture has over 100 million pixels or an impossible size"),
        Phrase(zh: "请以 200–300 dpi 重新扫描", en: "Scan again at 200 to 300 dpi")
      )
    case .tooComplex:
      (
        Phrase(
          zh: "文件内部结构过多或过深，系统拒绝处理", en: "The file's inner structure is too large or too deep to be handled safely"),
        again
      )
    case .severalFormats:
      (
        Phrase(zh: "一个文件里藏有另一种格式的内容", en: "The file hides content of another format inside it"),
        Phrase(zh: "请打印后重新扫描，或从原系统重新导出", en: "Print and scan it, or export it again from its source")
      )
    case .nameDisagrees, .declaredTypeDisagrees:
      (Phrase(zh: "文件内容与名称或声明的类型不一致", en: "The content contradicts the name or declared type"), accepted)
    }
  }
}
