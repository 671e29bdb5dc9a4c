package import Standards

/// How a material can be looked at inside the platform.
package enum PageOverview: Hashable, Codable, Sendable {
  /// Pictures of pages 1…`sizes.count`; `total` is larger when the document goes past the cap.
  case pages(sizes: [PixelSize], total: Int)
  /// A voucher made of text: its elements, read without interpreting them.
  case listing(XMLListing)
  /// Nothing is shown; the original can be downloaded.
  case notRendered(PagePictureFailure)

  /// Pages beyond this number are only in the original.
  package static let pageLimit = 500
}

/// Why a material, or one of its pages, has no picture.
package enum PagePictureFailure: String, Error, Hashable, Codable, CaseIterable, Sendable {
  case formatNotShown, sandboxUnavailable, encrypted, unreadable, tooCostly, noSuchPage

  package var words: Phrase {
    let download = Phrase(zh: "请下载原件查看。", en: "Download the original to look at it.")
    let reason =
      switch self {
      case .formatNotShown: Phrase(zh: "暂不支持显示这种格式的页面。", en: "Pages of this format are not shown yet.")
      case .sandboxUnavailable:
        Phrase(zh: "本机的隔离环境不可用，系统不解析外来文件。", en: "This host cannot isolate parsers, so outside files are not parsed.")
      case .encrypted: Phrase(zh: "文件有密码，不能显示。", en: "The file has a password and cannot be shown.")
      case .unreadable: Phrase(zh: "文件可能已损坏，无法生成页面图像。", en: "The file may be damaged; no page picture could be made.")
      case .tooCostly: Phrase(zh: "页面过于复杂，处理超时或超出上限。", en: "The page is too complex and went over the limits.")
      case .noSuchPage: Phrase(zh: "没有这一页。", en: "There is no such page.")
      }
    return Phrase(zh: reason.zh + download.zh, en: reason.en + " " + download.en)
  }

  init(_ failure: SandboxFailure) {
    self =
      switch failure {
      case .unavailable, .couldNotStart: .sandboxUnavailable
      case .outOfTime, .tooMuchOutput, .tooManyComplaints, .killed: .tooCostly
      case .failed(_, let complaints): complaints.contains("Incorrect password") ? .encrypted : .unreadable
      }
  }
}

package enum PageScale: String, CaseIterable, Codable, Sendable {
  /// 110 dpi for documents, at most 1600 pixels an edge for photographs.
  case reading
  /// At most 160 pixels an edge.
  case thumbnail
}

/// A JPEG made by us from a page: nothing of the original's bytes or metadata is in it.
package struct PagePicture: Hashable, Sendable {
  package let jpeg: [UInt8]
  package let pixels: PixelSize
  package static let mediaType = "image/jpeg"
}
