internal import Standards

extension CaseFile {
  func applicationMessages(_ event: CaseEvent) -> [InboxMessage] {
    switch event {
    case .confirmationRequested:
      [
        toApplicant(
          Phrase(zh: "窗口代填的申报待您确认", en: "A filing made at the window awaits your confirmation"),
          Phrase(
            zh: "请核对内容并在申报截止前确认；未确认的不算提交。",
            en: "Check it and confirm before the window closes; unconfirmed, it does not count."),
          .confirmation(id))
      ]
    case .confirmationDeclined(let why):
      [
        InboxMessage(
          .account(dossier.openedBy), .desk(id), Phrase(zh: "申报单位退回了代填内容", en: "The applicant declined the filing"),
          Phrase(verbatim: why.reason))
      ]
    case .submitted(let submitted):
      [
        toApplicant(
          Phrase(zh: "已收到申报 \(submitted.number)", en: "Application \(submitted.number) received"),
          Phrase(
            zh: "服务器于 \(submitted.receivedAt) 收到。下一步：初审。",
            en: "Received at \(submitted.receivedAt). Next: completeness review."),
          .receipt(id)),
        InboxMessage(
          .role(.completenessReviewer), .desk(id), Phrase(zh: "新的申报待初审", en: "A new filing awaits review"),
          Phrase(verbatim: submitted.number.text)),
      ]
    case .lapsed:
      [
        toApplicant(
          Phrase(zh: "未在规定时间内提交，视为自动放弃", en: "Not submitted in time: counts as given up"),
          Phrase(zh: "依据：六(一)。填写的内容仍可查看。", en: "Clause 六(一). What you wrote can still be read."))
      ]
    case .withdrawn(let why):
      [toApplicant(Phrase(zh: "申报已撤回", en: "The application was withdrawn"), Phrase(verbatim: why.reason))]
    default: []
    }
  }
}
