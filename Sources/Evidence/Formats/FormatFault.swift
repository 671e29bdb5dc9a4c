package import Standards

/// Why the inside of a file cannot be read; becomes a finding of the file's reading, never a lost upload.
package struct FormatFault: Error, Hashable, Sendable {
  package enum Code: String, CaseIterable, Codable, Sendable {
    case damagedPackage = "damaged-package"
    case damagedPart = "damaged-part"
    case encrypted
    case hiddenContent = "hidden-content"
    case missingPart = "missing-part"
    case textEncoding = "text-encoding"
    case documentType = "document-type"
    case malformedXML = "malformed-xml"
    case tooComplex = "too-complex"
  }

  package let code: Code
  package let detail: Phrase

  /// - Parameter place: The part of the file, such as an entry's name; shown as it is.
  package init(_ code: Code, at place: String = "") {
    self.code = code
    let (what, _) = Self.words(code)
    detail =
      place.isEmpty
      ? what : Phrase(zh: "\(what.zh)：\(place.prefix(120))", en: "\(what.en): \(place.prefix(120))")
  }

  init(_ refusal: FileRefusal) {
    let code: Code =
      switch refusal.code {
      case .encrypted: .encrypted
      case .severalFormats: .hiddenContent
      case .tooComplex: .tooComplex
      default: .damagedPackage
      }
    self.init(code)
  }

  package var finding: Finding {
    Finding(code.rawValue, .error, what: detail, remedy: Self.words(code).1)
  }

  private static func words(_ code: Code) -> (Phrase, Phrase) {
    let again = Phrase(
      zh: "请从开具单位或平台重新下载原文件后上传；也可以打印后彩色扫描",
      en: "Download the original again from its issuer and upload it, or print it and scan it in colour")
    return switch code {
    case .damagedPackage:
      (Phrase(zh: "文件包不完整或前后矛盾", en: "The package is cut off or contradicts itself"), again)
    case .damagedPart:
      (Phrase(zh: "文件包中的一部分已损坏", en: "A part of the package is damaged"), again)
    case .encrypted:
      (
        Phrase(zh: "文件已加密，读不出内容", en: "The file is encrypted and cannot be read"),
        Phrase(zh: "请去掉密码后上传，或打印后彩色扫描", en: "Remove the password, or print it and scan it in colour")
      )
    case .hiddenContent:
      (Phrase(zh: "文件包里藏有目录之外的内容", en: "The package hides content that its directory does not list"), again)
    case .missingPart:
      (Phrase(zh: "文件包缺少必要的部分", en: "The package lacks a necessary part"), again)
    case .textEncoding:
      (Phrase(zh: "文字编码无法识别", en: "The text's encoding is not recognised"), again)
    case .documentType:
      (
        Phrase(zh: "XML 含有文档类型或实体声明，可能有害", en: "The XML declares a document type or entities, which may be harmful"),
        again
      )
    case .malformedXML:
      (Phrase(zh: "XML 不符合语法", en: "The XML is malformed"), again)
    case .tooComplex:
      (
        Phrase(zh: "内部结构过多、过深或过大，系统拒绝处理", en: "Too many, too deep or too large parts to be handled safely"), again
      )
    }
  }
}
