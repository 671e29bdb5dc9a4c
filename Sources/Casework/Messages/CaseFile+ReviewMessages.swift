internal import PolicyCore
internal import Standards

extension CaseFile {
  func reviewMessages(_ event: CaseEvent) -> [InboxMessage] {
    switch event {
    case .reviewerAssigned(let assigned):
      [
        InboxMessage(
          .account(assigned.account), .desk(id), Phrase(zh: "\(label) 由您办理", en: "\(label) is in your hands"),
          assigned.stage.title)
      ]
    case .correctionRequested(let notice):
      [
        toApplicant(
          Phrase(
            zh: "请补正 \(notice.items.count) 项，\(notice.due) 24:00 前",
            en: "Correct \(notice.items.count) items by \(notice.due) 24:00"),
          Phrase(
            zh: notice.items.map(\.reason).joined(separator: "；"),
            en: notice.items.map(\.reason).joined(separator: "; ")),
          .correction(id))
      ]
    case .correctionAnswered:
      [
        toApplicant(
          Phrase(zh: "已收到您的补正", en: "Your correction was received"), Phrase(zh: "审查继续进行。", en: "The review goes on."))
      ]
        + toReviewer(
          Phrase(zh: "\(label) 已补正", en: "\(label) was corrected"), Phrase(zh: "请查看补正内容。", en: "See what was given."))
    case .correctionLapsed:
      [
        toApplicant(
          Phrase(zh: "逾期未补正，视为放弃", en: "The correction was not answered in time"),
          Phrase(zh: "依据：六(二)及本批次的补正期限。", en: "Clause 六(二) and the round's time limit."))
      ]
    case .furtherCorrectionAllowed(let why):
      [toApplicant(Phrase(zh: "部门负责人准许补充告知", en: "A further notice was allowed"), Phrase(verbatim: why.reason))]
    case .accepted:
      [
        toApplicant(
          Phrase(zh: "材料齐全，已受理", en: "Complete and accepted"), Phrase(zh: "下一步：审核。", en: "Next: substantive review."))
      ]
        + [
          InboxMessage(
            .role(.substantiveReviewer), .desk(id), Phrase(zh: "\(label) 待审核", en: "\(label) awaits review"),
            Phrase(verbatim: dossier.opened.enterpriseName))
        ]
    case .refused(let grounds): [adverse(Phrase(zh: "不予受理", en: "Not accepted"), grounds)]
    case .reviewPassed(let recognition): [passed(recognition)]
    case .reviewRejected(let grounds): [adverse(Phrase(zh: "审核不通过", en: "Rejected at the review"), grounds)]
    default: []
    }
  }

  private func passed(_ recognition: Recognition) -> InboxMessage {
    let next: Stage = recognition.withoutExperts == true ? .determination : .expertReview
    return toApplicant(
      Phrase(zh: "审核通过", en: "The review is passed"),
      Phrase(
        zh: "核定金额不超过 \(recognition.award.grouped) 元。下一步：\(next.title.zh)。",
        en: "Recognised: up to \(recognition.award.grouped) yuan. Next: \(next.title.en.lowercased())."))
  }

  private func adverse(_ title: Phrase, _ grounds: Grounds) -> InboxMessage {
    toApplicant(
      title,
      Phrase(
        zh: "依据：\(grounds.clause.rawValue)。\(grounds.reason)",
        en: "Clause \(grounds.clause.rawValue). \(grounds.reason)"))
  }
}
