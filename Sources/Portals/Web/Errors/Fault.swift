package import HTTPTypes
package import Standards

/// A request that gets an error page. The words are for the person; nothing of the machine goes into them.
package struct Fault: Error, Sendable {
  package var status: HTTPResponse.Status
  package var headers: HTTPFields
  /// What happened; the general words for the status when absent.
  package var reason: Phrase?
  /// What to do now.
  package var remedy: Phrase?

  package init(
    _ status: HTTPResponse.Status, headers: HTTPFields = [:], reason: Phrase? = nil, remedy: Phrase? = nil
  ) {
    self.status = status
    self.headers = headers
    self.reason = reason
    self.remedy = remedy
  }

  /// No such page, or one this account may not see: the same answer for both.
  package static let notFound = Fault(.notFound)
  package static func malformed(_ reason: Phrase) -> Fault { Fault(.badRequest, reason: reason) }

  /// Too many attempts; `seconds` until another makes sense.
  package static func tooMany(retryAfter seconds: Int) -> Fault {
    Fault(
      .tooManyRequests, headers: [.retryAfter: String(max(1, seconds))],
      remedy: Phrase(
        zh: "请在 \(max(1, (seconds + 59) / 60)) 分钟后再试。", en: "Try again in \(max(1, (seconds + 59) / 60)) minute(s)."))
  }

  /// A file beyond the limit.
  package static func tooLarge(limit bytes: Int) -> Fault {
    let mebibytes = max(1, bytes / 1_048_576)
    return Fault(
      .contentTooLarge, headers: [.connection: "close"],
      reason: Phrase(
        zh: "文件超过了单个文件 \(mebibytes) MB 的上限，没有保存。",
        en: "The file is larger than the limit of \(mebibytes) MB and was not saved."),
      remedy: Phrase(
        zh: "请压缩扫描分辨率或拆分为多个文件后重新上传。",
        en: "Reduce the scanning resolution or split the file, then upload again."))
  }

  /// The form's token is missing or stale, or the request came from another site.
  static let forgedForm = Fault(
    .forbidden,
    reason: Phrase(zh: "这张表单已经过期，或不是从本网站提交的。", en: "This form has expired, or was not sent from this site."),
    remedy: Phrase(
      zh: "请返回上一页，刷新后重新提交；您填写的内容仍在上一页。",
      en: "Go back, reload the page and submit again; what you typed is still on the previous page."))
}

extension HTTPResponse.Status {
  /// RFC 4918 §11.5: the disk is full.
  package static let storageFull = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
}
