internal import Evidence
internal import Records
internal import Standards

extension Words {
  /// What officials see of what was read off materials.
  enum Evidence {
    static let findings = Phrase(zh: "材料核对提示", en: "What was noticed in the materials")
    static let findingsLead = Phrase(
      zh: "由机器读取并互相核对，仅供参考；任何提示都不代替审核意见。",
      en: "Read and compared by machine, as proposals; none of them takes the place of a review.")
    static let nothingNoticed = Phrase(zh: "没有需要注意的地方。", en: "Nothing was noticed.")
    static func noticed(_ count: Int) -> Phrase { Phrase(zh: "注意 \(count) 处", en: "Noticed: \(count)") }
    static let reviewersOnly = Phrase(zh: "仅审核可见", en: "reviewers only")
    static let readAs = Phrase(zh: "读作", en: "Read as")
    static let unclear = Phrase(zh: "不清楚", en: "unclear")
    static func says(_ count: Int) -> Phrase { Phrase(zh: "读到的内容（\(count) 项）", en: "What it says (\(count))") }
    static let what = Phrase(zh: "项目", en: "Field")
    static let value = Phrase(zh: "内容", en: "Value")
    static let readAgain = Phrase(zh: "重新读取这份文件", en: "Read this file again")
    static let isReadAgain = Phrase(zh: "已重新排队，读完后刷新本页。", en: "It waits to be read again; reload in a moment.")
    static let where_ = Phrase(zh: "位置", en: "Place")
    static let mark = Phrase(zh: "印章、签名", en: "Seal or signature")
    static let whose = Phrase(zh: "名称", en: "Whose")
    static let signedBy = Phrase(zh: "印章和签名", en: "Seals and signatures")
    static let handwriting = Phrase(zh: "手写签字", en: "Signature by hand")
    static let find = Phrase(zh: "在文件中查找", en: "Find in this file")
    static let findNow = Phrase(zh: "查找", en: "Find")
    static func found(_ count: Int) -> Phrase { Phrase(zh: "找到 \(count) 处", en: "\(count) found") }
    static func nothingFound(_ query: String) -> Phrase {
      Phrase(zh: "没有找到“\(query)”。", en: "“\(query)” was not found.")
    }
    static let openReading = Phrase(zh: "读取结果", en: "What was read")
    static let compare = Phrase(zh: "与以前的版本比较", en: "Compare with the earlier version")
    static let versions = Phrase(zh: "版本比较", en: "Versions compared")
    static let earlier = Phrase(zh: "以前的版本", en: "Earlier")
    static let present = Phrase(zh: "现在的版本", en: "Now")
    static let noEarlier = Phrase(zh: "没有以前的版本", en: "No earlier version")
    static let noEarlierWhy = Phrase(
      zh: "这份材料只交过一次。", en: "This material was handed in once only.")
    static func unread(_ count: Int) -> Phrase {
      Phrase(zh: "\(count) 个文件尚未读取", en: count == 1 ? "one file is not read yet" : "\(count) files are not read yet")
    }
    static let goneFindings = Phrase(zh: "以前有、现在没有的提示", en: "Noticed before, not any more")
    static let newFindings = Phrase(zh: "现在新出现的提示", en: "Noticed now, not before")
    static let noFindings = Phrase(zh: "没有", en: "None")
    static let seals = Phrase(zh: "印章", en: "Seals")
    static let hands = Phrase(zh: "手写签字", en: "Signatures by hand")
    static func places(_ count: Int) -> Phrase { Phrase(zh: "\(count) 处", en: "\(count)") }
    static let changedFields = Phrase(zh: "内容的变化", en: "Fields that changed")
    static let sameFields = Phrase(zh: "读到的内容没有变化。", en: "What was read did not change.")
    static func changedLines(_ gone: Int, _ added: Int) -> Phrase {
      Phrase(zh: "文字的变化：减少 \(gone) 行，增加 \(added) 行", en: "Text: \(gone) lines gone, \(added) lines new")
    }
    static let gone = Phrase(zh: "删去", en: "gone")
    static let added = Phrase(zh: "新增", en: "new")
    static let pages = Phrase(zh: "逐页对照", en: "Page by page")
    static let choose = Phrase(zh: "选择以前的版本", en: "Choose the earlier version")
    static let allFindings = Phrase(zh: "全部提示", en: "All that was noticed")
    static func pagesRead(_ read: Int, of total: Int) -> Phrase {
      Phrase(zh: "共 \(total) 页，读取了 \(read) 页。", en: "\(read) of \(total) pages were read.")
    }

    static func notRead(_ state: ReadingState?) -> Phrase {
      switch state {
      case .failed: Phrase(zh: "这份文件未能读取，请人工核对。", en: "This file could not be read; compare it by hand.")
      case .reading: Phrase(zh: "正在读取，请稍后刷新。", en: "Being read; reload in a moment.")
      default: Phrase(zh: "尚未读取。", en: "Not read yet.")
      }
    }

    static func state(_ state: ReadingState) -> Phrase {
      switch state {
      case .queued: Phrase(zh: "等待读取", en: "waiting to be read")
      case .reading: Phrase(zh: "正在读取", en: "being read")
      case .read: Phrase(zh: "已读取", en: "read")
      case .failed: Phrase(zh: "未能读取", en: "not read")
      }
    }

    static func severity(_ severity: Finding.Severity) -> Phrase {
      switch severity {
      case .error: Phrase(zh: "错误", en: "Error")
      case .warning: Phrase(zh: "注意", en: "Warning")
      case .note: Phrase(zh: "提示", en: "Note")
      }
    }

    static func source(_ source: ReadField.Source) -> Phrase {
      switch source {
      case .attachment: Phrase(zh: "附带的结构化数据", en: "Structured attachment")
      case .customData: Phrase(zh: "文件内数据", en: "The file's own data")
      case .code: Phrase(zh: "二维码", en: "Two-dimensional code")
      case .textLayer: Phrase(zh: "文件文字", en: "The file's text")
      case .recognised: Phrase(zh: "图像识别", en: "Recognised")
      }
    }

    static func verdict(_ status: SignatureReading.Status) -> Phrase {
      switch status {
      case .validAnchored: Phrase(zh: "有效，签发机构可信", en: "Valid, issuer trusted here")
      case .validUnanchored: Phrase(zh: "有效，签发机构未登记", en: "Valid, issuer not on file here")
      case .digestMismatch: Phrase(zh: "签章后被改动", en: "Changed after signing")
      case .signatureInvalid: Phrase(zh: "签名无效", en: "Signature invalid")
      case .sealMismatch: Phrase(zh: "印章不符", en: "Seal does not fit")
      case .unsupported: Phrase(zh: "不支持的签章格式", en: "Form not supported")
      case .unsigned: Phrase(zh: "没有电子签章", en: "Not signed")
      }
    }

    static func tone(_ status: SignatureReading.Status) -> Tag.Tone {
      switch status {
      case .validAnchored: .good
      case .validUnanchored, .unsupported: .wait
      case .digestMismatch, .signatureInvalid, .sealMismatch: .bad
      case .unsigned: .plain
      }
    }

    static func seal(_ seal: SealMark) -> Phrase {
      let ink = seal.ink == .red ? Phrase(zh: "红色", en: "Red") : Phrase(zh: "非红色", en: "Not red:")
      if seal.isInvoiceMark { return Phrase(zh: "发票监制章", en: "Tax office's mark") }
      let shape =
        switch seal.shape {
        case .round: Phrase(zh: "圆形印章", en: "round seal")
        case .oval: Phrase(zh: "椭圆印章", en: "oval seal")
        case .square: Phrase(zh: "方形印章", en: "square seal")
        }
      let part = seal.isStraddling ? Phrase(zh: "（骑缝）", en: ", straddling") : Phrase(zh: "", en: "")
      return Phrase(zh: "\(ink.zh)\(shape.zh)\(part.zh)", en: "\(ink.en) \(shape.en)\(part.en)")
    }
  }
}
