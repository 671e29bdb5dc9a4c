internal import Casework
internal import Standards

extension Words {
  static let completenessReview = Phrase(zh: "初审", en: "Completeness review")
  static let openBench = Phrase(zh: "打开核对台", en: "Open the review bench")
  static let checked = Phrase(zh: "已核对", en: "Checked")
  static let undecided = Phrase(zh: "还没有结论", en: "No decision yet")
  static let fileNotShown = Phrase(zh: "这份文件不能在页面上显示", en: "This file cannot be shown here")
  static let notGivenWhy = Phrase(
    zh: "申报单位没有上传这份材料。确实需要的，请标为“需补正”。", en: "The applicant gave nothing here. If it is needed, mark it to be corrected."
  )
  static let filesOfMaterial = Phrase(zh: "这份材料的文件", en: "Files of this material")
  static let listingPath = Phrase(zh: "元素", en: "Element")
  static let listingText = Phrase(zh: "内容", en: "Text")
  static let sheetDone = Phrase(zh: "已核对", en: "Done")
  static let toConclusion = Phrase(zh: "看未决项，作初审结论", en: "Open items and conclusion")
  static let saveAndNext = Phrase(zh: "保存，看下一份材料", en: "Save, next material")
  static let saveOnly = Phrase(zh: "保存", en: "Save")
  static let reasonAndNote = Phrase(zh: "理由和备注", en: "Reason and note")
  static let reasonTemplate = Phrase(zh: "常用理由（可与下面的文字合用）", en: "Common reasons (joined with the words below)")
  static let toldApplicant = Phrase(zh: "告知企业的理由（会原样写进通知书）", en: "Reason told to the applicant, word for word")
  static let internalNote = Phrase(zh: "内部备注（不会告知企业）", en: "Internal note, never told to the applicant")
  static let pinnedPage = Phrase(zh: "依据在第几页", en: "Page it rests on")
  static let benchReadOnly = Phrase(
    zh: "这里只能查看：案件不在您手中，或初审已经结束。", en: "Read only: the case is not in your hands, or this review is over.")
  static let benchConflict = Phrase(
    zh: "这件申报在您打开页面之后有了变化，没有保存。您填写的内容还在下面，请核对最新状态后刷新再提交。",
    en:
      "The case changed after you opened this page; nothing was saved. What you entered is below: compare, reload and send again."
  )
  static let versionMissing = Phrase(zh: "表单不完整，缺少版本号。", en: "The form is incomplete: it carries no version.")
  static let noSuchPage = Phrase(zh: "没有这一页，请填文件里的页码。", en: "There is no such page; give a page of this file.")
  static let gapUnfilled = Phrase(
    zh: "所选的常用理由里有空格，请在这里写明具体项目。", en: "The chosen reason has a gap; say here what goes into it.")
  static let conclusion = Phrase(zh: "初审结论", en: "Conclusion")
  static let accept = Phrase(zh: "受理", en: "Accept")
  static let acceptNote = Phrase(
    zh: "材料齐全、符合要求。受理后转入审核，申报单位会收到消息。",
    en: "All is there. The case goes to the substantive review and the applicant is told.")
  static let accepted = Phrase(zh: "已受理，转入审核。", en: "Accepted; the substantive review begins.")
  static let opinion = Phrase(zh: "初审意见", en: "Opinion")
  static let oneNotice = Phrase(zh: "一次性告知补正", en: "One correction notice")
  static let oneNoticeNote = Phrase(
    zh: "有需补正的项目。通知书只发一次，请先预览。", en: "Some items need correction. The notice is sent once; preview it first.")
  static let composeNotice = Phrase(zh: "预览补正通知书", en: "Preview the correction notice")
  static let sendNotice = Phrase(zh: "发出通知书", en: "Send the notice")
  static let sendOnce = Phrase(
    zh: "发出后不能修改，也不能再发第二份，除非部门负责人写明理由准许。",
    en: "It cannot be changed or sent again, unless a lead allows it with a reason.")
  static let noticeSent = Phrase(zh: "通知书已发出，审查暂停计时。", en: "The notice is sent; the clock is stopped.")
  static let noticeDue = Phrase(zh: "补正期限：", en: "To be answered by ")
  static let onceMeansAll = Phrase(
    zh: "一次性告知要列全需要补正的内容，所以要先核对完每一项。还差：", en: "One notice must list everything, so decide every item first. Still open:"
  )
  static let nothingMarked = Phrase(zh: "没有标为“需补正”的项目", en: "Nothing is marked for correction")
  static let nothingMarkedWhy = Phrase(zh: "材料齐全时请直接受理。", en: "If all is in order, accept the filing.")
  static let calendarEnds = Phrase(
    zh: "工作日历没有覆盖补正期限，请管理员更新日历后再发。",
    en: "The working calendar ends before the deadline; ask an administrator to extend it.")
  static let refuse = Phrase(zh: "不予受理", en: "Refuse")
  static let refuseNote = Phrase(
    zh: "只用于不属于受理范围、补正也无法解决的情形。要写明依据的条款和理由，申报单位会原样看到。",
    en: "Only where no correction can help. Name the clause and the reason; the applicant reads both.")
  static let refused = Phrase(zh: "已作出不予受理决定。", en: "The filing is refused.")
  static let clauseOfDecision = Phrase(zh: "依据的条款", en: "Clause it rests on")
  static let reasonToApplicant = Phrase(zh: "理由（申报单位会看到）", en: "Reason (the applicant reads it)")
  static let allowFurther = Phrase(zh: "准许补充告知一次", en: "Allow one further notice")
  static let allowFurtherNote = Phrase(
    zh: "已经发过一次性告知。再次告知会计入公开统计，理由申报单位会看到。",
    en: "One notice was sent. A further one is counted in public, and the applicant reads the reason.")
  static let reasonPublished = Phrase(zh: "准许的理由", en: "Reason for allowing it")
  static let furtherAllowed = Phrase(zh: "已准许补充告知一次。", en: "One further notice is allowed.")

  static func sheetLeft(_ count: Int) -> Phrase { Phrase(zh: "还差 \(count) 项", en: "\(count) open") }
  static func otherMaterials(_ count: Int) -> Phrase { Phrase(zh: "全部材料（\(count) 份）", en: "All materials (\(count))") }
  static func listingOf(_ root: String) -> Phrase { Phrase(zh: "电子凭证 \(root) 的内容", en: "Contents of \(root)") }
  static func moreLines(_ count: Int) -> Phrase {
    Phrase(zh: "还有 \(count) 行，请下载原件查看。", en: "\(count) more lines are in the original.")
  }
  static func noticeNumbered(_ number: Int) -> Phrase {
    Phrase(zh: "补正通知书（第 \(number) 次）", en: "Correction notice \(number)")
  }
  static func workingDays(_ count: Int) -> Phrase { Phrase(zh: "\(count) 个工作日", en: "\(count) working days") }
  static func stillUndecided(_ count: Int) -> Phrase {
    Phrase(zh: "还有 \(count) 项没有结论", en: count == 1 ? "1 item is undecided" : "\(count) items are undecided")
  }
  static func markedItems(_ count: Int) -> Phrase {
    Phrase(zh: "\(count) 项需补正", en: count == 1 ? "1 item to correct" : "\(count) items to correct")
  }
  static func reasonOwed(_ verdict: Verdict) -> Phrase {
    Phrase(
      zh: "标为“\(Words.verdict(verdict).zh)”要写明理由。", en: "“\(Words.verdict(verdict).en)” needs a reason.")
  }
  static func lookAgain(_ verdict: Verdict) -> Phrase {
    Phrase(
      zh: "材料换过了，需重看。上次结论：\(Words.verdict(verdict).zh)。",
      en: "The material was replaced; look again. Last decision: \(Words.verdict(verdict).en).")
  }
  static func decisionsSaved(left: Int) -> Phrase {
    left == 0
      ? Phrase(zh: "已保存，全部核对完。", en: "Saved; everything is checked.")
      : Phrase(zh: "已保存，还有 \(left) 项没有结论。", en: "Saved; \(left) still open.")
  }
  static func reviewIsOver(_ state: Phrase) -> Phrase {
    Phrase(zh: "现在是“\(state.zh)”，不能在这里作结论。", en: "The case is at “\(state.en)”; nothing can be concluded here.")
  }
}
