internal import Standards

extension Words {
  /// Check, submission, receipt.
  enum Check {
    static let title = Phrase(zh: "核对全部内容", en: "Check your answers")
    static let confirmTitle = Phrase(zh: "核对并确认窗口代办的申报", en: "Check and confirm the filing made for you")
    static let notSubmitted = Phrase(zh: "未提交", en: "Not submitted")
    static let files = Phrase(zh: "材料文件", en: "Files")
    static let noFiles = Phrase(zh: "还没有上传文件。", en: "No file yet.")
    static let fileName = Phrase(zh: "文件名", en: "File")
    static let pages = Phrase(zh: "页数", en: "Pages")
    static func wanting(_ count: Int) -> Phrase {
      Phrase(zh: "提交前还有 \(count) 处要处理", en: "\(count) thing(s) to do before you submit")
    }
    static func missing(_ label: String) -> Phrase { Phrase(zh: "没有填写：\(label)", en: "Not answered: \(label)") }
    static func lacking(_ name: String) -> Phrase { Phrase(zh: "没有上传：\(name)", en: "Not uploaded: \(name)") }
    static let commitment = Phrase(zh: "承诺", en: "Commitment")
    static let commitmentText = Phrase(zh: "请逐条阅读并勾选。", en: "Read and tick each statement.")
    static let whatIsFinal = Phrase(
      zh: "提交后不能再修改，除非收到补正通知；决定之前可以撤回。",
      en:
        "After submission nothing can be changed unless a correction is asked for; you may withdraw before the decision."
    )
    static let submit = Phrase(zh: "提交申报", en: "Submit the application")
    static let confirm = Phrase(zh: "确认并提交", en: "Confirm and submit")
    static let decline = Phrase(zh: "不确认，退回修改", en: "Do not confirm; send it back")
    static let declineReason = Phrase(zh: "需要修改什么", en: "What has to be changed")
    static let declined = Phrase(zh: "已退回修改，没有提交。", en: "Sent back; nothing was submitted.")
    static let handover = Phrase(zh: "交申报单位确认", en: "Hand over for confirmation")
    static let handoverText = Phrase(
      zh: "申报单位的经办人登录后核对并确认，确认时才算提交。请提醒对方在截止前确认。",
      en:
        "The enterprise's agent signs in, checks and confirms; only then is it submitted. Remind them of the deadline.")
    static let handedOver = Phrase(zh: "已交申报单位确认。", en: "Handed over for confirmation.")
    static let waits = Phrase(zh: "等待申报单位确认", en: "Waiting for the applicant")
    static let waitsText = Phrase(
      zh: "内容已交申报单位。对方确认后提交，退回后可以继续修改。",
      en: "The applicant has it. It is submitted on confirmation; if sent back you can change it.")
    static let done = Phrase(zh: "申报已提交。", en: "Your application is submitted.")
    static let receipt = Phrase(zh: "申报回执", en: "Receipt")
    static let answers = Phrase(zh: "查看全部答案", en: "All the answers")
    static let received = Phrase(zh: "已收到您的申报", en: "Your application was received")
    static let number = Phrase(zh: "申报编号", en: "Number")
    static let receivedAt = Phrase(zh: "收到时间", en: "Received at")
    static let timeSource = Phrase(zh: "时间来源", en: "Time source")
    static let serverTime = Phrase(
      zh: "平台服务器，北京时间，精确到毫秒", en: "The platform's server, Beijing time, to the millisecond")
    static let snapshot = Phrase(zh: "内容摘要（SM3）", en: "Digest of the content (SM3)")
    static let snapshotText = Phrase(
      zh: "摘要由全部答案和文件指纹算出，改动任何一个字都会不同。请保存本页网址或打印。",
      en:
        "The digest covers every answer and every file; one changed character changes it. Keep this address or print the page."
    )
    static let next = Phrase(zh: "接下来", en: "What happens next")
    static func within(_ days: Int) -> Phrase {
      Phrase(zh: "本批次办理时限 \(days) 个工作日", en: "This round's limit: \(days) working days")
    }
    static let nextText = Phrase(
      zh: "每一步的结果都会发到站内信；需要补正时会一次告知全部事项。",
      en: "Every result comes to your inbox here; if corrections are needed, one notice lists them all.")
  }
}
