internal import PolicyCore
internal import Standards

extension Dossier {
  /// - Throws: `attachmentEmpty`, `attachmentTooLarge`, `tooManyAttachments`, `unknownProject`, `duplicateRow`.
  func requireRoom(for file: Attachment) throws(Refusal) {
    let together = attachments.reduce(file.size) { $0 + $1.size }
    guard file.size > 0 else {
      throw .attachment(.attachmentEmpty, Phrase(zh: "文件是空的。", en: "The file is empty."))
    }
    guard file.size <= Attachment.largest, together <= Attachment.largestTogether else {
      throw .attachment(
        .attachmentTooLarge,
        Phrase(zh: "单个文件不超过 200 MB，全部不超过 1 GB。", en: "A file may have 200 MB, all together 1 GB."))
    }
    guard attachments.count < Attachment.most else {
      throw .attachment(
        .tooManyAttachments, Phrase(zh: "一件申报最多 \(Attachment.most) 个文件。", en: "At most \(Attachment.most) files."))
    }
    if let project = file.project, !filing.projects.contains(where: { $0.id == project }) {
      throw .row(.unknownProject)
    }
    guard !attachments.contains(where: { $0.id == file.id }) else { throw .row(.duplicateRow) }
  }

  func requireAttachment(_ id: AttachmentID) throws(Refusal) {
    guard attachments.contains(where: { $0.id == id }) else {
      throw .attachment(.unknownAttachment, Phrase(zh: "没有这个文件。", en: "There is no such file."))
    }
  }

  /// - Throws: `notPermitted`, `reasonMissing`.
  func withdrawal(_ reason: String, by actor: Actor, at stage: Stage) throws(Refusal) -> [CaseEvent] {
    try permit(actor, .withdraw, at: stage)
    try reason.requireReason(clause: stage.clause.rawValue)
    return [.withdrawn(Reasoned(reason: reason))]
  }
}

extension Refusal {
  static func attachment(_ code: RefusalCode, _ reason: Phrase) -> Refusal {
    Refusal(
      code, clause: "五", reason: reason,
      remedy: Phrase(zh: "请换一个文件，或先删除不需要的文件。", en: "Choose another file, or remove one that is not needed."))
  }

  static let duplicateApplication = Refusal(
    .duplicateApplication, clause: "六(一)",
    reason: Phrase(zh: "本单位在本批次已有一件申报。", en: "The enterprise has a filing in this round already."),
    remedy: Phrase(zh: "请打开已有的申报继续办理，或先撤回。", en: "Continue with that one, or withdraw it first."))
}
