internal import Casework
internal import Standards

extension Words {
  static let determinations = Phrase(zh: "确定支持结果", en: "Determinations")
  static let determinationsLead = Phrase(
    zh: "对评审结束的申报统一测算拟支持金额：先预览，保存后提交，由另一位负责人批准。批准时一并占用年度资金，不会超支。",
    en: """
      Amounts for all reviewed cases: preview, save, submit, and another lead approves. Approval charges the \
      budget and never overspends it.
      """)
  static let waitingCases = Phrase(zh: "待确定", en: "Waiting")
  static let casesUnit = Phrase(zh: "件", en: "cases")
  static let budgetLimitOfYear = Phrase(zh: "年度资金总额", en: "The year's budget")
  static let budgetLeft = Phrase(zh: "资金余额", en: "Budget left")
  static let poolEmpty = Phrase(zh: "现在没有待确定的申报", en: "No case waits for its determination")
  static let poolEmptyWhy = Phrase(zh: "专家评审结束的申报会自动进入这里。", en: "Cases arrive once their expert review is closed.")
  static let newScenario = Phrase(zh: "新建测算方案", en: "New scenario")
  static let savedTables = Phrase(zh: "已保存的方案", en: "Saved tables")
  static let savedTable = Phrase(zh: "已保存的方案", en: "The saved table")
  static let noTables = Phrase(zh: "还没有保存过方案", en: "Nothing has been saved yet")
  static let noTablesWhy = Phrase(zh: "新建测算方案并保存后，会列在这里。", en: "Make a scenario and save it.")
  static let tableColumn = Phrase(zh: "建立时间", en: "Made")
  static let roundColumn = Phrase(zh: "事项和批次", en: "Programme and round")
  static let supportedCount = Phrase(zh: "拟支持件数", en: "Cases supported")
  static let totalColumn = Phrase(zh: "拟支持总额（元）", en: "Total (yuan)")
  static let madeBy = Phrase(zh: "经办", en: "Made by")
  static let approvedBy = Phrase(zh: "批准", en: "Approved by")
  static let notApprovedYet = Phrase(zh: "尚未批准", en: "Nobody yet")
  static let updatedAt = Phrase(zh: "最近变动", en: "Last change")

  static let scenarioLead = Phrase(
    zh: "改动下面的选择并预览；预览不保存任何内容。", en: "Change the choices and preview; a preview keeps nothing.")
  static let scenarioChoices = Phrase(zh: "方案参数", en: "Choices")
  static let strategy = Phrase(zh: "资金不够时怎么分", en: "When the budget falls short")
  static let rate = Phrase(zh: "支持比例", en: "Rate")
  static let scoreLine = Phrase(zh: "分数线", en: "Score line")
  static let previewButton = Phrase(zh: "预览", en: "Preview")
  static let compareButton = Phrase(zh: "预览并与已保存的方案比较", en: "Preview and compare")
  static let preview = Phrase(zh: "预览", en: "Preview")
  static let previewNotSaved = Phrase(zh: "以下为测算结果，尚未保存。", en: "Computed, not saved.")
  static let saveScenario = Phrase(zh: "保存这个方案", en: "Save this table")
  static let takenByOthers = Phrase(zh: "其他已占用", en: "Taken by others")
  static let thisPlan = Phrase(zh: "本方案", en: "This table")
  static let planTotal = Phrase(zh: "拟支持总额", en: "Total")
  static let planTotalInWords = Phrase(zh: "总额大写", en: "Total in capital numerals")
  static let proposedAmounts = Phrase(zh: "拟支持金额", en: "Proposed amounts")
  static let score = Phrase(zh: "平均分", en: "Score")
  static let ceilingColumn = Phrase(zh: "规则上限（元）", en: "Ceiling by rule (yuan)")
  static let capLeftColumn = Phrase(zh: "年度额度剩余（元）", en: "Annual cap left (yuan)")
  static let proposedColumn = Phrase(zh: "拟支持（元）", en: "Proposed (yuan)")
  static let limitedBy = Phrase(zh: "限制原因", en: "What limits it")
  static let whyThisAmount = Phrase(zh: "为什么是这个金额", en: "Why this amount")
  static let differences = Phrase(zh: "与已保存的方案不同之处", en: "Differences from the saved table")
  static let noDifference = Phrase(zh: "与已保存的方案逐件相同。", en: "Row by row the same as the saved table.")
  static let savedColumn = Phrase(zh: "已保存", en: "Saved")
  static let nowColumn = Phrase(zh: "现在测算", en: "Computed now")
  static let changeColumn = Phrase(zh: "变化", en: "Change")
  static let leftPool = Phrase(zh: "已不在待定范围", en: "No longer waiting")
  static let comparison = Phrase(zh: "与已保存的方案比较", en: "Compared with the saved table")
  static let numbersMoved = Phrase(zh: "保存之后，数字有变化", en: "The numbers have moved since")
  static let numbersMovedWhy = Phrase(
    zh: "有申报进入或退出，或年度资金、年度额度有变动。下面是按同样参数重新测算的结果。",
    en: "Cases arrived or left, or the budget or a cap changed. This is the same scenario computed again.")
  static let tryOther = Phrase(zh: "试一试别的参数", en: "Try other choices")
  static let openSheet = Phrase(zh: "打印用的方案表", en: "Sheet for printing")
  static let tableDigest = Phrase(zh: "方案摘要（SM3 前 16 位）", en: "Digest of the table (SM3, first 16)")

  static let determinationSaved = Phrase(zh: "方案已保存。", en: "The table is saved.")
  static let determinationSubmitted = Phrase(zh: "已提交，等待另一位负责人批准。", en: "Submitted; another lead approves.")
  static let determinationApproved = Phrase(
    zh: "已批准，各件申报的支持金额已确定并占用年度资金。", en: "Approved; every amount is settled and charged to the budget.")
  static let determinationCancelled = Phrase(zh: "方案已作废。", en: "The table is cancelled.")
  static let previewOutdated = Phrase(
    zh: "您查看之后，待定申报或资金余额有变化，没有保存。", en: "Cases or balances changed after you looked; nothing was saved.")
  static let previewOutdatedHow = Phrase(
    zh: "下面是最新数字，请核对后再办。",
    en: "These are the latest numbers; check them and try again.")
  static let determinationMoved = Phrase(
    zh: "您查看之后，方案被别人改动过，没有办理。", en: "Somebody changed the table after you looked; nothing was done.")

  static let submitTitle = Phrase(zh: "提交批准", en: "Submit for approval")
  static let submitWhat = Phrase(
    zh: "提交后不能再改参数。批准人必须是没有经办过本方案的另一位负责人。",
    en: "After this the choices are fixed. The approver must be a lead who had no hand in the table.")
  static let submitButton = Phrase(zh: "提交", en: "Submit")
  static let approveTitle = Phrase(zh: "批准", en: "Approve")
  static let approveWhat = Phrase(
    zh: "批准后逐件确定支持金额并占用年度资金；如有任何一件超出余额或额度，全部不生效。",
    en: "Settles every amount and charges the budget; if a single one exceeds it, nothing takes effect.")
  static let approveByOther = Phrase(
    zh: "您经办过本方案，需由另一位负责人批准。", en: "You had a hand in this table; another lead must approve it.")
  static let approveButton = Phrase(zh: "批准", en: "Approve")
  static let approvedTitle = Phrase(zh: "已批准", en: "Approved")
  static let approvedWhat = Phrase(
    zh: "金额已确定。有金额的申报进入公示环节，其余已告知结果。", en: "Supported cases go on to the public notice; the others have been told.")
  static let cancelledTitle = Phrase(zh: "已作废", en: "Cancelled")
  static let cancelledWhat = Phrase(zh: "这个方案没有生效，可以另建新方案。", en: "This table took no effect; make another.")
  static let cancelTitle = Phrase(zh: "作废方案", en: "Cancel the table")
  static let cancelReason = Phrase(zh: "作废理由", en: "Reason")
  static let cancelButton = Phrase(zh: "作废", en: "Cancel the table")
}

extension Words {
  static let stepsOfReview = Phrase(zh: "审核认定", en: "Recognised by the review")
  static let stepsOfRound = Phrase(zh: "本批次确定", en: "Determined in this round")
  static let stepColumn = Phrase(zh: "步骤", en: "Step")
  static let noteColumn = Phrase(zh: "说明", en: "Note")
  static let recognisedAward = Phrase(zh: "审核认定的最高支持金额", en: "The most the review recognised")
  static let stepCapNote = Phrase(
    zh: "同一信用代码、同一年度，各方向合并计算。", en: "Per credit code and year, over all directions.")
  static let stepSameCode = Phrase(zh: "同一单位在本方案中名次在前的金额", en: "Given to the same body by earlier rows")
  static let stepResult = Phrase(zh: "拟支持金额", en: "Proposed amount")

  static func recognisedLine(_ id: String) -> Phrase { Phrase(zh: "支出 \(id) 认定金额", en: "Expense \(id), recognised") }
  static func whyTitle(_ name: String) -> Phrase { Phrase(zh: "为什么是这个金额：\(name)", en: "Why this amount: \(name)") }
  static func budgetOf(_ year: Int) -> Phrase { Phrase(zh: "\(year) 年度资金", en: "Budget of \(year)") }
  static func determinationOf(_ round: Phrase) -> Phrase {
    Phrase(zh: "支持方案（\(round.zh)）", en: "Amounts (\(round.en))")
  }
  static func sheetTitle(_ round: Phrase) -> Phrase {
    Phrase(zh: "拟支持方案表（\(round.zh)）", en: "Table of proposed amounts (\(round.en))")
  }
  static func stepCeiling(_ scenario: Scenario) -> Phrase {
    Phrase(
      zh: "按支持比例 \(scenario.rate)（不超过 \(scenario.rateCeiling)）计算的上限，分以下舍去",
      en: "Ceiling at \(scenario.rate) (not over \(scenario.rateCeiling)), floored to the fen")
  }
  static func stepScore(_ score: Ratio, _ line: Ratio) -> Phrase {
    Phrase(
      zh: "平均分 \(score.points)，分数线 \(line.points)：\(score >= line ? "达到" : "未达到")",
      en: "Average \(score.points), line \(line.points): \(score >= line ? "reached" : "not reached")")
  }
  static func stepCap(_ year: Int) -> Phrase { Phrase(zh: "\(year) 年度累计额度剩余", en: "Annual cap left in \(year)") }
  static func stepBudget(_ scenario: Scenario) -> Phrase {
    Phrase(
      zh: "年度资金余额，分配方式：\(scenario.strategy.title.zh)",
      en: "Budget left; shared out: \(scenario.strategy.title.en)")
  }
  static func strategyHint(_ strategy: Scenario.Strategy) -> Phrase {
    switch strategy {
    case .firstCome:
      Phrase(
        zh: "按提交先后支持，直到资金用完，最后一件得余额。",
        en: "In order of submission until the money ends; the last gets the rest.")
    case .ranked: Phrase(zh: "按平均分从高到低支持，同分先提交者在前。", en: "By score from the top; ties by submission.")
    case .proRata:
      Phrase(
        zh: "全部按同一比例核减到余额以内，尾差按最大余数分到分。",
        en: "All are cut in the same proportion; the odd fen go to the largest remainders.")
    }
  }
  static func rateHint(_ ceiling: Ratio) -> Phrase {
    Phrase(zh: "大于 0，不超过 \(ceiling)。全批次统一。", en: "Above 0, not over \(ceiling); the same for the whole round.")
  }
  static func rateWithin(_ ceiling: Ratio) -> Phrase {
    Phrase(
      zh: "支持比例请填大于 0、不超过 \(ceiling) 的数，例如 45。",
      en: "Give a rate above 0 and not over \(ceiling), for example 45.")
  }
  static func scoreLineHint(_ pass: Int) -> Phrase {
    Phrase(zh: "不低于评审分数线 \(pass) 分。", en: "Not below the pass line of \(pass).")
  }
  static func lineWithin(_ low: Int, _ high: Int) -> Phrase {
    Phrase(
      zh: "分数线请填 \(low) 到 \(high) 的数，例如 \(low)。",
      en: "Give a score line from \(low) to \(high), for example \(low).")
  }
  static func phase(_ name: String) -> Phrase {
    switch Determination.Phase(rawValue: name) {
    case .prepared: Phrase(zh: "已保存", en: "Saved")
    case .submitted: Phrase(zh: "待批准", en: "Awaiting approval")
    case .approved: Phrase(zh: "已批准", en: "Approved")
    case .cancelled: Phrase(zh: "已作废", en: "Cancelled")
    case nil: Phrase(zh: "未知", en: "Unknown")
    }
  }
  static func tone(_ name: String) -> Tag.Tone {
    switch Determination.Phase(rawValue: name) {
    case .prepared: .info
    case .submitted: .wait
    case .approved: .good
    case .cancelled: .bad
    case nil: .plain
    }
  }
  static func scenarioFacts(_ scenario: Scenario) -> [(Phrase, Phrase)] {
    [
      (strategy, scenario.strategy.title),
      (rate, Phrase(verbatim: "\(scenario.rate)")),
      (scoreLine, Phrase(verbatim: scenario.scoreLine.points)),
      (budgetLeft, Phrase(zh: "\(scenario.budgetLeft.grouped) 元", en: "\(scenario.budgetLeft.grouped) yuan")),
    ]
  }
}
