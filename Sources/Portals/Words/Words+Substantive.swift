internal import Standards

extension Words {
  static let substantiveReview = Phrase(zh: "审核", en: "Substantive review")
  static let worksheet = Phrase(zh: "金额核算", en: "Amounts worksheet")
  static let openWorksheet = Phrase(zh: "打开核算表", en: "Open the worksheet")
  static let recognisedAmount = Phrase(zh: "核定金额", en: "Recognised amount")
  static let notRecognisedYet = Phrase(zh: "还没有核定金额。", en: "No amount is recognised yet.")
  static let worksheetReadOnly = Phrase(
    zh: "这里只能查看：案件不在您手中，或审核已经结束。", en: "Read only: the case is not in your hands, or this review is over.")
  static let noLines = Phrase(zh: "没有费用", en: "No expense lines")
  static let noLinesWhy = Phrase(zh: "申报里没有可以核算的费用。", en: "The filing has nothing to recognise.")
  static let line = Phrase(zh: "费用", en: "Line")
  static let linesInYuan = Phrase(zh: "本项目的费用（单位：元）", en: "Lines of this project (in yuan)")
  static let contractAmount = Phrase(zh: "合同", en: "Contract")
  static let settledAmount = Phrase(zh: "结算或验收", en: "Settled or accepted")
  static let invoicedAmount = Phrase(zh: "开票", en: "Invoiced")
  static let paidAmount = Phrase(zh: "付款", en: "Paid")
  static let hardwareAmount = Phrase(zh: "其中硬件", en: "Hardware")
  static let spentOn = Phrase(zh: "发生日", en: "Spent on")
  static let recognised = Phrase(zh: "核定", en: "Recognised")
  static let outsidePeriod = Phrase(zh: "期外", en: "Outside the period")
  static let applicantsFigure = Phrase(zh: "申报：", en: "Filed: ")
  static let differenceReason = Phrase(zh: "与申报不同的理由", en: "Why it differs from the filing")
  static let differenceReasonHint = Phrase(
    zh: "改动任何一格都要写，申报单位会看到。", en: "Owed for every changed figure; the applicant reads it.")
  static let saveLine = Phrase(zh: "保存本行", en: "Save line")
  static let lineSaved = Phrase(zh: "已保存，金额已重算。", en: "Saved; the amounts are worked out anew.")
  static let lineUnknown = Phrase(zh: "没有这一行费用。", en: "There is no such line.")
  static let noReduction = Phrase(zh: "没有核减。", en: "Nothing is taken off.")
  static let decideFigure = Phrase(zh: "审核时要填确定的值。", en: "A review needs a definite value.")
  static let sameValue = Phrase(zh: "和现在的值一样，没有改动。", en: "This is the present value; nothing would change.")
  static let rivalCase = Phrase(zh: "查看另一项申报", en: "See the other filing")
  static let duplicateInvoices = Phrase(zh: "重复使用的发票", en: "Invoices claimed twice")
  static let invoiceNumber = Phrase(zh: "发票", en: "Invoice")
  static let unresolved = Phrase(zh: "未处理", en: "Open")
  static let findingLabel = Phrase(zh: "认定", en: "Finding")
  static let reasonKept = Phrase(zh: "理由", en: "Reason")
  static let settleDuplicate = Phrase(zh: "保存认定", en: "Save the finding")
  static let duplicateSettled = Phrase(zh: "已处理重复发票。", en: "The duplicate is settled.")
  static let duplicateUnknownHere = Phrase(zh: "没有这条重复标记。", en: "There is no such flag.")
  static let conditionsTitle = Phrase(zh: "申报条件", en: "Conditions")
  static let condition = Phrase(zh: "条件", en: "Condition")
  static let projectsWord = Phrase(zh: "各个项目", en: "Projects")
  static let explanation = Phrase(zh: "说明", en: "Explanation")
  static let conditionMet = Phrase(zh: "符合", en: "Met")
  static let conditionNotMet = Phrase(zh: "不符合", en: "Not met")
  static let conditionUnknown = Phrase(zh: "还缺信息", en: "Something is missing")
  static let conditionFailed = Phrase(zh: "规则算不出", en: "Could not be computed")
  static let leftToExperts = Phrase(zh: "由专家认定", en: "Left to the experts")
  static let leftToReview = Phrase(zh: "由审核认定", en: "Left to the review")
  static let decideCondition = Phrase(zh: "审核认定", en: "Decision")
  static let saveDecision = Phrase(zh: "保存认定", en: "Save the decision")
  static let conditionSaved = Phrase(zh: "已保存认定。", en: "The decision is saved.")
  static let conditionUnknownHere = Phrase(zh: "没有这项待认定的条件。", en: "There is no such condition to decide.")
  static let otherFact = Phrase(zh: "更正其他申报内容", en: "Correct another answer")
  static let factLabel = Phrase(zh: "哪一项", en: "Which answer")
  static let foundValue = Phrase(zh: "核实的值", en: "What was found")
  static let foundValueHint = Phrase(
    zh: "是或否；日期如 2025-09-12；选项写名称。", en: "Yes or no; days as 2025-09-12; options by name.")
  static let saveFact = Phrase(zh: "保存更正", en: "Save the correction")
  static let factSaved = Phrase(zh: "已更正，条件和金额已重算。", en: "Corrected; conditions and amounts are worked out anew.")
  static let amountTitle = Phrase(zh: "怎么算的", en: "How the amount is worked out")
  static let yearlyCap = Phrase(zh: "年度上限", en: "Yearly cap")
  static let grantedThisYear = Phrase(zh: "本年度已占用", en: "Taken this year")
  static let capLeft = Phrase(zh: "还可支持", en: "Left under the cap")
  static let amountOpen = Phrase(
    zh: "还有未知的数，金额暂时不能确定；下表列出范围。", en: "Some figures are unknown; the table shows ranges.")
  static let stepsTitle = Phrase(zh: "逐步计算和依据", en: "Each step and its clause")
  static let amountInYuan = Phrase(zh: "金额（元）", en: "Amount (yuan)")
  static let stepContract = Phrase(zh: "申报（合同金额）", en: "Claimed (contracts)")
  static let stepBase = Phrase(zh: "核定基数", en: "Recognised base")
  static let stepRate = Phrase(zh: "乘以比例", en: "After the rate")
  static let stepExcluded = Phrase(zh: "不符合条件，不计入", en: "Conditions not met")
  static let stepCap = Phrase(zh: "超过年度上限", en: "Above the yearly cap")
  static let stepProposed = Phrase(zh: "建议支持", en: "Proposed")
  static let askSupplement = Phrase(zh: "请补充协议或说明（只能一次）", en: "Ask for a supplementary agreement (once)")
  static let askSupplementNote = Phrase(
    zh: "合同没有写清的，可以请申报单位补充协议，只能一次，要一次列全。不需要的留空。",
    en: "Where a contract leaves something open, ask once and for everything. Leave the others empty.")
  static let sendSupplement = Phrase(zh: "发出补充要求", en: "Send the request")
  static let supplementSent = Phrase(zh: "已发出补充要求，审查暂停计时。", en: "The request is sent; the clock is stopped.")
  static let supplementEmpty = Phrase(zh: "请至少写明一份材料要补充什么。", en: "Say for at least one material what is needed.")
  static let supplementWasAsked = Phrase(zh: "已经要求过一次补充协议。", en: "A supplementary agreement has been asked for.")
  static let reviewConclusion = Phrase(zh: "审核结论", en: "Opinion")
  static let passReview = Phrase(zh: "审核通过", en: "Pass")
  static let passNote = Phrase(zh: "转入专家评审，核定金额：", en: "Goes to the experts. Recognised: ")
  static let reviewOpinion = Phrase(zh: "审核意见", en: "Opinion")
  static let rejectReview = Phrase(zh: "审核不通过", en: "Reject")
  static let reviewWasPassed = Phrase(zh: "审核通过，转入专家评审。", en: "Passed; the expert review begins.")
  static let reviewWasRejected = Phrase(zh: "已作出不通过的决定。", en: "The case is rejected.")

  static func readOff(_ file: String) -> Phrase {
    Phrase(
      zh: "号码从材料“\(file)”上读到，申报表没有填写。", en: "The number was read off “\(file)”; the form does not name it.")
  }
  static func alsoIn(_ other: String) -> Phrase { Phrase(zh: "也用在 \(other)", en: "also in \(other)") }
  static func differenceNeedsReason(_ label: Phrase) -> Phrase {
    Phrase(zh: "“\(label.zh)”与申报不同，请写明理由。", en: "“\(label.en)” differs from the filing; give the reason.")
  }
  static func openDuplicates(_ count: Int) -> Phrase {
    Phrase(zh: "\(count) 张重复发票没有处理", en: "\(count) duplicate invoices are open")
  }
  static func openConditions(_ count: Int) -> Phrase {
    Phrase(zh: "\(count) 项条件没有认定", en: "\(count) conditions are undecided")
  }
  static func toSettle(_ count: Int) -> Phrase {
    Phrase(zh: "通过前要处理 \(count) 项", en: "\(count) to settle before passing")
  }
}
