internal import Casework
internal import PolicyCore
internal import Standards

extension Words {
  static let panels = Phrase(zh: "专家评审", en: "Expert review")
  static let panelsOpen = Phrase(zh: "评审中的申报", en: "Under review")
  static let panelsClosed = Phrase(zh: "评审已结束", en: "Review closed")
  static let panelsEmpty = Phrase(zh: "还没有进入专家评审的申报", en: "No case has reached expert review")
  static let panelsNoneOpen = Phrase(zh: "现在没有评审中的申报", en: "No case is under review now")
  static let panelsEmptyWhy = Phrase(
    zh: "审核通过的申报会自动进入这里，再由您安排专家。", en: "Cases arrive here once the review has passed them; you then seat the experts.")
  static let caseNumber = Phrase(zh: "申报编号", en: "Number")
  static let enterpriseName = Phrase(zh: "申报单位", en: "Enterprise")
  static let dueDate = Phrase(zh: "办理期限", en: "Due")
  static let status = Phrase(zh: "状态", en: "Status")
  static let panelSeats = Phrase(zh: "评审专家", en: "Experts")
  static let panelDeclared = Phrase(zh: "已声明", en: "Declared")
  static let panelLocked = Phrase(zh: "已锁定", en: "Locked")
  static let panelScores = Phrase(zh: "有效评分", en: "Scores")
  static let panelAverage = Phrase(zh: "平均分", en: "Average")
  static let panelResult = Phrase(zh: "评审结果", en: "Result")
  static let panelProgress = Phrase(zh: "进度", en: "Progress")
  static let panelReady = Phrase(zh: "可以结束评审", en: "Ready to close")
  static let panelRunning = Phrase(zh: "评分中", en: "Being scored")
  static let panelBlind = Phrase(
    zh: "全部锁定之前，任何人都看不到别人的分数，这里也只显示人数。",
    en: "Until everybody has locked, nobody sees another's score; this page shows counts only.")
  static let panelNobody = Phrase(zh: "还没有安排专家", en: "No expert is seated yet")
  static let panelChooseExpert = Phrase(zh: "请从列表中选择一位专家。", en: "Choose an expert from the list.")
  static let panelSeated = Phrase(zh: "已安排专家，并分配了匿名编号。", en: "The expert is seated under a blind code.")
  static let panelClosedDone = Phrase(zh: "评审已结束，结果如下。", en: "The review is closed; the result is below.")
  static let blindCode = Phrase(zh: "匿名编号", en: "Blind code")
  static let blindCodeNote = Phrase(zh: "（评分表上只出现这个编号）", en: "(only this code stands on the sheet)")
  static let expertName = Phrase(zh: "专家", en: "Expert")
  static let conflictColumn = Phrase(zh: "回避声明", en: "Declaration")
  static let notDeclaredYet = Phrase(zh: "尚未声明", en: "Not yet")
  static let noConflict = Phrase(zh: "没有利害关系", en: "No conflict of interest")
  static let seatEmptied = Phrase(zh: "已回避", en: "Stepped down")
  static let seatLocked = Phrase(zh: "已锁定", en: "Locked")
  static let seatScoring = Phrase(zh: "评分中", en: "Scoring")
  static let seatWaiting = Phrase(zh: "待声明", en: "To declare")
  static let seatExpert = Phrase(zh: "安排专家", en: "Seat an expert")
  static let replaceExpert = Phrase(zh: "补选专家", en: "Seat a substitute")
  static let seatHint = Phrase(
    zh: "办理过本件的人员不能担任专家；每位专家另有只用于本件的匿名编号。",
    en: "Nobody who handled the case may sit; each expert gets a code for this case alone.")
  static let noFreeExpert = Phrase(zh: "没有可安排的专家", en: "No expert is free")
  static let noFreeExpertWhy = Phrase(
    zh: "专家库里的专家都已在本件评审组中。请系统管理员增加专家账号。",
    en: "Every expert is on this panel already. Ask the system administrator for more expert accounts.")
  static let closeReview = Phrase(zh: "结束评审", en: "Close the review")
  static let closeReviewNotYet = Phrase(zh: "现在还不能结束。", en: "It cannot be closed yet.")
  static let passed = Phrase(zh: "达到分数线", en: "Passed")
  static let notPassed = Phrase(zh: "未达到分数线", en: "Below the line")
  static let passLine = Phrase(zh: "分数线", en: "Pass line")
  static let pointsUnit = Phrase(zh: "分", en: "points")
  static let sheetsUnit = Phrase(zh: "份", en: "sheets")
  static let scoresByCode = Phrase(zh: "各专家评分（按匿名编号）", en: "Scores by blind code")
  static let scoreTotal = Phrase(zh: "合计", en: "Total")
  static let comments = Phrase(zh: "评语", en: "Comments")
  static let noComment = Phrase(zh: "没有评语", en: "No comment")

  static func panelsLead(_ minimum: Int) -> Phrase {
    Phrase(
      zh: "每件申报至少由 \(minimum) 位没有利害关系的专家独立评分，全部锁定后才能结束。",
      en: "Each case needs at least \(minimum) experts without a conflict; it closes when all have locked.")
  }
  static func panelShort(_ count: Int) -> Phrase { Phrase(zh: "还差 \(count) 位专家", en: "\(count) more needed") }
  static func panelOf(_ name: String) -> Phrase { Phrase(zh: "评审组：\(name)", en: "Panel: \(name)") }
  static func panelNobodyWhy(_ minimum: Int) -> Phrase {
    Phrase(zh: "至少需要 \(minimum) 位专家，请在下面逐位安排。", en: "At least \(minimum) are needed; seat them one by one below.")
  }
  static func closeReviewWhat(_ rules: ExpertRules) -> Phrase {
    Phrase(
      zh: "至少 \(rules.minimumScores) 份评分、且在座专家全部锁定后可以结束。平均分达到 \(rules.passLine) 分为达到分数线，结束后不能更改。",
      en: """
        Possible with at least \(rules.minimumScores) scores and all seated experts locked. An average of \
        \(rules.passLine) passes. It cannot be undone.
        """)
  }
  static func averageExact(_ result: PanelResult) -> Phrase {
    let exact = "\(result.average.numerator)/\(result.average.denominator)"
    return Phrase(
      zh: "平均分按 \(result.scores) 份已锁定评分的算术平均计算，精确值为 \(exact)，页面保留两位小数。",
      en: "The arithmetic mean of \(result.scores) locked scores, exactly \(exact); shown with two decimals.")
  }
}

extension Words {
  static let scoring = Phrase(zh: "专家评分", en: "Scoring")
  static let scoringLead = Phrase(
    zh: "先声明有无利害关系，再独立评分，最后锁定。您的姓名不会出现在评分表上。",
    en: "Declare conflicts first, then score on your own, then lock. Your name is on no sheet.")
  static let scoringEmpty = Phrase(zh: "现在没有需要您评审的申报", en: "You have no case to score")
  static let scoringEmptyWhy = Phrase(
    zh: "被安排评审后，申报会出现在这里；评审结束或您回避的申报不再显示。",
    en: "Cases appear once you are seated; closed ones and those you stepped down from are not shown.")
  static let scoringCases = Phrase(zh: "由您评审的申报", en: "Your cases")
  static let orderIsYours = Phrase(
    zh: "每位专家看到的先后顺序各不相同，由专家和申报的编号推算，固定不变。",
    en: "Each expert sees the cases in a different order, computed from the expert and the case; it stays the same.")
  static let declarationDue = Phrase(zh: "待声明", en: "Declaration due")
  static let scoreDue = Phrase(zh: "待评分", en: "Score due")
  static let draftKept = Phrase(zh: "草稿已保存", en: "Draft saved")
  static let nothingSaved = Phrase(zh: "还没有保存", en: "Nothing saved yet")
  static let conflictTitle = Phrase(zh: "回避声明", en: "Conflict of interest declaration")
  static let conflictLead = Phrase(
    zh: "声明之前只显示申报单位名称。作出声明后才能看到材料。",
    en: "Only the applicant's name is shown until you have declared; the materials open afterwards.")
  static let conflictConsider = Phrase(zh: "请逐条想一想", en: "Consider each of these")
  static let conflictHint = Phrase(
    zh: "有任何一种关系，请选对应的一项：您会立即退出本件评审，系统只记录关系类别，不记录细节。",
    en: "If any applies, choose it: you leave this panel at once, and only the category is kept.")
  static let declare = Phrase(zh: "提交声明", en: "Declare")
  static let declareFirst = Phrase(zh: "请先声明有无利害关系。", en: "Declare first whether you have a conflict of interest.")
  static let declareFirstHow = Phrase(zh: "请从“专家评分”列表进入本件，先完成回避声明。", en: "Open the case from your list and declare.")
  static let declaredNone = Phrase(zh: "已记录：没有利害关系。现在可以评分。", en: "Recorded: no conflict. You may score now.")
  static let declaredConflict = Phrase(zh: "已记录回避，您已退出该件评审。谢谢。", en: "Recorded; you have left that panel. Thank you.")
  static let scoreSheet = Phrase(zh: "评分表", en: "Score sheet")
  static let comment = Phrase(zh: "评语", en: "Comment")
  static let saveDraft = Phrase(zh: "保存草稿", en: "Save draft")
  static let toLock = Phrase(zh: "保存并去锁定", en: "Save and go to the lock")
  static let savedTotal = Phrase(zh: "合计（保存后更新）", en: "Total (updated on saving)")
  static let draftSaved = Phrase(zh: "草稿已保存，还没有锁定。", en: "The draft is saved, not yet locked.")
  static let lockedDone = Phrase(zh: "评分已锁定。", en: "Your score is locked.")
  static let lockedNote = Phrase(
    zh: "评分已锁定，不能再改。别人的分数在全部锁定之前谁也看不到。",
    en: "Locked scores do not change. Nobody sees another's score before all have locked.")
  static let lockNow = Phrase(zh: "确认锁定", en: "Lock")
  static let lockBack = Phrase(zh: "返回修改", en: "Back to the sheet")
  static let lockWarning = Phrase(zh: "锁定后分数和评语都不能再改。", en: "After the lock neither points nor comment can change.")
  static let markMissing = Phrase(zh: "请为这一项评分。", en: "Score this criterion.")
  static let sheetChanged = Phrase(
    zh: "评分表在您确认之后又改过，没有锁定。", en: "The sheet changed after you saw it; it was not locked.")
  static let criterionColumn = Phrase(zh: "指标", en: "Criterion")
  static let pointsColumn = Phrase(zh: "得分", en: "Points")
  static let maximumColumn = Phrase(zh: "满分", en: "Maximum")
  static let answersTitle = Phrase(zh: "申报内容", en: "What was filed")
  static let materialsTitle = Phrase(zh: "申报材料", en: "Materials")
  static let nothingToSee = Phrase(zh: "没有可查看的材料", en: "No materials to look at")
  static let nothingToSeeWhy = Phrase(zh: "申报单位没有上传文件。请依据申报内容评分。", en: "No file was uploaded. Score by what was filed.")
  static let fileColumn = Phrase(zh: "文件", en: "File")
  static let materialColumn = Phrase(zh: "材料", en: "Material")
  static let pagesColumn = Phrase(zh: "页数", en: "Pages")
  static let notShown = Phrase(zh: "这个文件不能显示为图片", en: "This file cannot be shown as pictures")
  static let notShownWhy = Phrase(zh: "请联系评审组织人员另行提供。", en: "Ask the panel's organiser for it.")

  static func scoringOf(_ name: String) -> Phrase { Phrase(zh: "评分：\(name)", en: "Score: \(name)") }
  static func materialOf(_ name: String) -> Phrase { Phrase(zh: "材料：\(name)", en: "Material: \(name)") }
  static func lockTitle(_ name: String) -> Phrase { Phrase(zh: "锁定评分：\(name)", en: "Lock the score: \(name)") }
  static func projectNumber(_ number: Int) -> Phrase { Phrase(zh: "项目 \(number)", en: "Project \(number)") }
  static func expenseNumber(_ number: Int) -> Phrase { Phrase(zh: "支出 \(number)", en: "Expense \(number)") }
  static func conflictQuestion(_ name: String) -> Phrase {
    Phrase(zh: "您与“\(name)”有无利害关系？", en: "Do you have a conflict of interest with \(name)?")
  }
  static func conflictIs(_ category: ConflictCategory) -> Phrase {
    Phrase(zh: "有：\(category.title.zh)", en: "Yes: \(category.title.en)")
  }
  static func commentHint(_ shortest: Int) -> Phrase {
    Phrase(
      zh: "任何一项给零分或满分时，评语至少 \(shortest) 个字，说明理由。",
      en: "If any criterion gets nothing or everything, give at least \(shortest) characters of reasons.")
  }
  static func criterion(_ label: Phrase, _ maximum: Int) -> Phrase {
    Phrase(zh: "\(label.zh)（满分 \(maximum)）", en: "\(label.en) (up to \(maximum))")
  }
  /// Thirds of the maximum, so that every expert means the same by a number.
  static func criterionLevels(_ maximum: Int) -> Phrase {
    let (low, high) = (maximum / 3, maximum * 2 / 3)
    return Phrase(
      zh: "0–\(low) 基本没有证据；\(low + 1)–\(high) 部分做到，有证据；\(high + 1)–\(maximum) 全部做到，证据充分。",
      en: """
        0–\(low): hardly any evidence; \(low + 1)–\(high): partly met, with evidence; \
        \(high + 1)–\(maximum): fully met and well shown.
        """)
  }
  static func pointsWithin(_ label: Phrase, _ maximum: Int) -> Phrase {
    Phrase(zh: "“\(label.zh)”请填 0 到 \(maximum) 的整数。", en: "Give a whole number from 0 to \(maximum) for “\(label.en)”.")
  }
}
