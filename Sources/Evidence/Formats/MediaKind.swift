package import Standards

/// The kinds of outside file a material may be, decided by content alone.
package enum MediaKind: String, CaseIterable, Codable, Sendable {
  case pdf, ofd, xml, png, jpeg, tiff, heic

  /// The type an original is served with, always as an attachment.
  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .ofd: "application/ofd"
    case .xml: "application/xml"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .tiff: "image/tiff"
    case .heic: "image/heic"
    }
  }

  /// File name extensions that agree with the kind, lower case, the usual one first.
  package var fileExtensions: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .ofd: ["ofd"]
    case .xml: ["xml", "xbrl"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .tiff: ["tif", "tiff"]
    case .heic: ["heic", "heif", "hif"]
    }
  }

  package var name: Phrase {
    switch self {
    case .pdf: Phrase(zh: "PDF 文档", en: "PDF document")
    case .ofd: Phrase(zh: "OFD 版式文件", en: "OFD document")
    case .xml: Phrase(zh: "XML 电子凭证", en: "XML e-voucher")
    case .png: Phrase(zh: "PNG 图片", en: "PNG picture")
    case .jpeg: Phrase(zh: "JPEG 图片", en: "JPEG picture")
    case .tiff: Phrase(zh: "TIFF 图片", en: "TIFF picture")
    case .heic: Phrase(zh: "HEIC 照片", en: "HEIC photograph")
    }
  }

  /// Declared types a browser sends for the kind; a type that says nothing agrees with all.
  func agrees(withDeclared type: String) -> Bool {
    let bare = type.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } } ?? ""
    if ["", "application/octet-stream", "binary/octet-stream"].contains(bare) { return true }
    switch self {
    case .pdf: return ["application/pdf", "application/x-pdf"].contains(bare)
    case .ofd: return ["application/ofd", "application/x-ofd", "application/zip"].contains(bare)
    case .xml: return ["application/xml", "text/xml"].contains(bare)
    case .png: return bare == "image/png"
    case .jpeg: return ["image/jpeg", "image/jpg", "image/pjpeg"].contains(bare)
    case .tiff: return ["image/tiff", "image/tif"].contains(bare)
    case .heic: return ["image/heic", "image/heif"].contains(bare)
    }
  }
}
