package import Standards

/// What the examination of an outside file's bytes came to.
package enum FileVerdict: Hashable, Sendable {
  case accepted(AcceptedFile)
  case refused(FileRefusal)

  package var kind: MediaKind? {
    if case .accepted(let file) = self { file.kind } else { nil }
  }

  package var refusal: FileRefusal? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}

/// A file whose content is one of the accepted kinds and structurally whole.
package struct AcceptedFile: Hashable, Codable, Sendable {
  package let kind: MediaKind
  package let byteCount: Int
  /// From the picture's own header, unrotated; `nil` for documents.
  package let pixels: PixelSize?
  package let cautions: Set<FileCaution>
  /// Pictures in the file; more than one only in a TIFF.
  package var pictures = 1
}

package struct PixelSize: Hashable, Codable, Sendable {
  package let width: Int
  package let height: Int

  /// 100 megapixels: a 600 dpi A3 scan fits, a pixel flood does not.
  package static let areaLimit = 100_000_000
  package static let edgeLimit = 65_535

  /// Of the picture turned by a multiple of 90 degrees.
  package func turned(_ degrees: Int) -> PixelSize {
    degrees % 180 == 0 ? self : PixelSize(width: height, height: width)
  }

  var isAllowed: Bool {
    (1...Self.edgeLimit).contains(width) && (1...Self.edgeLimit).contains(height) && width * height <= Self.areaLimit
  }
}

/// What a reviewer who downloads the original should know; pictures of pages are not affected.
package enum FileCaution: String, CaseIterable, Codable, Sendable {
  case script, launchesPrograms, attachments, dynamicForm

  package var words: Phrase {
    switch self {
    case .script: Phrase(zh: "文件含脚本，请勿在未隔离的电脑上打开原件", en: "Contains scripts; do not open the original unprotected")
    case .launchesPrograms:
      Phrase(zh: "文件含启动程序的动作，请勿打开原件", en: "Contains an action that starts programs; do not open the original")
    case .attachments: Phrase(zh: "文件内嵌附件，附件不作为申报材料", en: "Contains attachments; they do not count as materials")
    case .dynamicForm:
      Phrase(zh: "文件含动态表单，显示内容可能随软件而变", en: "Contains a dynamic form; what it shows may depend on the viewer")
    }
  }
}
