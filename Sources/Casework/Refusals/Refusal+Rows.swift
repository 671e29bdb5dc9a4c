internal import Standards

extension Refusal {
  /// A project or an expense line that cannot be touched as asked.
  static func row(_ code: RefusalCode) -> Refusal {
    let reason =
      switch code {
      case .unknownProject: Phrase(zh: "没有这个项目。", en: "There is no such project.")
      case .unknownExpense: Phrase(zh: "没有这一行支出。", en: "There is no such expense line.")
      case .duplicateRow: Phrase(zh: "这一行已经存在。", en: "This row exists already.")
      default: Phrase(zh: "行数超过上限。", en: "There are too many rows.")
      }
    return Refusal(
      code, clause: "五", reason: reason,
      remedy: Phrase(zh: "请刷新页面后重试。", en: "Reload the page and try again."))
  }
}
