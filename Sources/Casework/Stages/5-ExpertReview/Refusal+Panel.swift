internal import Standards

extension Refusal {
  static func panel(_ code: RefusalCode) -> Refusal {
    let (reason, remedy) = panelWords(code)
    return Refusal(code, clause: "六(四)", reason: reason, remedy: remedy)
  }

  private static func panelWords(_ code: RefusalCode) -> (Phrase, Phrase) {
    switch code {
    case .alreadyAssigned:
      (
        Phrase(zh: "该专家或编号已在评审组中，或已作过回避声明。", en: "The expert or code is on the panel, or has declared already."),
        Phrase(zh: "请刷新页面查看评审组。", en: "Reload the page to see the panel.")
      )
    case .conflicted:
      (
        Phrase(zh: "该人员办理过本件或与本件有利害关系，不能评审。", en: "This person handled the case or has an interest in it."),
        Phrase(zh: "请另请一位专家。", en: "Seat another expert.")
      )
    case .conflictUndeclared:
      (
        Phrase(zh: "尚未作回避声明。", en: "No conflict declaration has been made."),
        Phrase(zh: "请先声明有无利害关系。", en: "Declare first whether you have an interest.")
      )
    case .scoreLocked:
      (Phrase(zh: "评分已经锁定。", en: "The score is locked."), Phrase(zh: "锁定后不能更改。", en: "A locked score cannot change."))
    case .scoreIncomplete:
      (Phrase(zh: "还有指标没有评分。", en: "A criterion has no score."), Phrase(zh: "请逐项评分后再锁定。", en: "Score each, then lock."))
    case .scoreOutOfRange:
      (
        Phrase(zh: "评分超出该指标的范围，或没有这个指标。", en: "A score is out of range, or its criterion unknown."),
        Phrase(zh: "请按指标的满分填写整数。", en: "Give whole points within the criterion's maximum.")
      )
    case .commentTooShort:
      (
        Phrase(zh: "给了零分或满分，评语不足 20 字。", en: "Nothing or everything was given with under 20 characters of comment."),
        Phrase(zh: "请写明理由。", en: "State the reason.")
      )
    case .tooFewScores:
      (
        Phrase(zh: "有效专家人数不足。", en: "There are too few experts without a conflict."),
        Phrase(zh: "请补充专家。", en: "Seat more experts.")
      )
    case .scoresNotAllLocked:
      (
        Phrase(zh: "还有专家没有锁定评分。", en: "Not every expert has locked."),
        Phrase(zh: "请等待全部锁定。", en: "Wait until all have.")
      )
    default:
      (
        Phrase(zh: "不在本件的评审组中。", en: "Not on this case's panel."),
        Phrase(zh: "请联系评审组织人员。", en: "Ask the panel's organiser.")
      )
    }
  }
}
