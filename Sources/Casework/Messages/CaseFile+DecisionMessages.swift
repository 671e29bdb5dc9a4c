internal import Standards

extension CaseFile {
  /// The applicant never learns who the experts are, nor who objects.
  func decisionMessages(_ event: CaseEvent) -> [InboxMessage] {
    switch event {
    case .expertSeated(let seat):
      [
        InboxMessage(
          .account(seat.expert), .panel(id), Phrase(zh: "请您评审 \(label)", en: "Please score \(label)"),
          Phrase(zh: "请先声明有无利害关系。", en: "Declare any conflict first."))
      ]
    case .expertReviewClosed:
      [
        toApplicant(
          Phrase(zh: "专家评审已结束", en: "The expert review is over"), Phrase(zh: "下一步：确定支持结果。", en: "Next: determination."))
      ]
    case .determined(let award):
      [
        toApplicant(
          Phrase(zh: "拟支持 \(award.amount.grouped) 元", en: "Proposed support: \(award.amount.grouped) yuan"),
          award.reason)
      ]
    case .notSupported(let decision):
      [toApplicant(Phrase(zh: "不予支持", en: "Not supported"), decision.reason)]
    case .noticePublished(let noticed):
      [
        toApplicant(
          Phrase(zh: "已开始公示", en: "The public notice has begun"),
          Phrase(zh: "公示至 \(noticed.until) 止。", en: "It runs until \(noticed.until)."), .notice(noticed.notice))
      ]
    case .objectionFiled:
      [
        toApplicant(
          Phrase(zh: "收到一条异议，正在核查", en: "An objection is being examined"),
          Phrase(zh: "核查期间本件暂缓拨付。", en: "Payment waits until it is answered.")),
        InboxMessage(
          .role(.noticeOfficer), .desk(id), Phrase(zh: "\(label) 收到异议", en: "An objection to \(label)"),
          Phrase(zh: "请在时限内答复。", en: "Answer it within the time limit.")),
      ]
    case .objectionDismissed(let answer):
      [toApplicant(Phrase(zh: "异议不成立", en: "The objection was dismissed"), Phrase(verbatim: answer.answer))]
    case .objectionUpheld(let answer):
      [
        toApplicant(
          Phrase(zh: "异议成立，退回审核", en: "The objection was upheld; back to review"), Phrase(verbatim: answer.answer))
      ]
    case .noticeEnded:
      [
        toApplicant(
          Phrase(zh: "公示期满无异议", en: "The notice ended without objection"), Phrase(zh: "下一步：资金拨付。", en: "Next: payment.")
        )
      ]
    default: []
    }
  }
}
