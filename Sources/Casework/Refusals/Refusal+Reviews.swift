internal import Standards

extension Refusal {
  static let checklistEntryUnknown = Refusal(
    .checklistEntryUnknown, clause: "六(二)",
    reason: Phrase(zh: "清单中没有这一项。", en: "The checklist has no such item."),
    remedy: Phrase(zh: "请刷新页面，按最新清单逐项审查。", en: "Reload the page and use the current checklist."))

  static func checklistUndecided(_ count: Int) -> Refusal {
    Refusal(
      .checklistUndecided, clause: "六(二)",
      reason: Phrase(zh: "还有 \(count) 项没有作出结论。", en: "\(count) items are still undecided."),
      remedy: Phrase(zh: "一次性告知要求逐项审完，请先完成全部项目。", en: "Decide every item first: the applicant is told once."))
  }

  static let nothingToCorrect = Refusal(
    .nothingToCorrect, clause: "六(二)",
    reason: Phrase(zh: "没有标为“需补正”的项目。", en: "No item is marked as needing correction."),
    remedy: Phrase(zh: "材料齐全时请直接受理。", en: "If all is in order, accept the filing."))

  static let correctionAlreadySent = Refusal(
    .correctionAlreadySent, clause: "六(二)",
    reason: Phrase(zh: "已经发过一次性告知。", en: "The one-time notice has been sent."),
    remedy: Phrase(zh: "确需再次告知的，请部门负责人写明理由后准许。", en: "A lead may allow another, with a reason."))

  static func itemsNeedCorrection(_ count: Int) -> Refusal {
    Refusal(
      .itemsNeedCorrection, clause: "六(二)",
      reason: Phrase(zh: "有 \(count) 项标为“需补正”，不能受理。", en: "\(count) items need correction."),
      remedy: Phrase(zh: "请发出补正告知，或改变结论。", en: "Send the notice, or change the verdicts."))
  }

  static let notAskedFor = Refusal(
    .notAskedFor, clause: "六(二)",
    reason: Phrase(zh: "补正告知没有要求改动这一项。", en: "The notice did not ask for this."),
    remedy: Phrase(zh: "只能补正告知书列出的项目；有不同意见请在该项说明。", en: "Only the items listed may be changed."))

  static func correctionUnanswered(_ count: Int) -> Refusal {
    Refusal(
      .correctionUnanswered, clause: "六(二)",
      reason: Phrase(zh: "还有 \(count) 项没有补正或说明。", en: "\(count) items are still unanswered."),
      remedy: Phrase(zh: "请逐项上传、改正，或写明不同意见。", en: "Upload, correct or explain each of them."))
  }

  static let correctionOverdue = Refusal(
    .correctionOverdue, clause: "六(二)",
    reason: Phrase(zh: "补正期限已过。", en: "The time to answer has passed."),
    remedy: Phrase(zh: "逾期未补正视为放弃，请联系受理窗口。", en: "The filing counts as given up; ask the service counter."))
}
