internal import Standards

extension Words {
  static let chooseRound = Phrase(zh: "现在有多项政策在受理，请选择一项。", en: "Several programmes are open now. Choose one.")
  static let programmes = Phrase(zh: "申报事项", en: "Programmes")
  static let homeLead = Phrase(
    zh: "看能不能报、能得多少、要交什么，都不需要登录。", en: "Whether to apply, how much, what to hand in: no account needed to find out.")
  static let startApplication = Phrase(zh: "开始申报", en: "Start an application")
  static let threeMinutes = Phrase(zh: "3 分钟自测与试算", en: "Three-minute self-check")
  static let addToCalendar = Phrase(zh: "把截止时间加到日历", en: "Add the deadline to a calendar")
  static let readGuide = Phrase(zh: "办事指南", en: "The guide")
  static let serverTime = Phrase(
    zh: "以平台收到提交的时刻为准，不看填写的时刻。", en: "What counts is when the platform receives the submission, not when it was typed.")
  static let howMuch = Phrase(zh: "能得多少", en: "How much")
  static let rateTile = Phrase(zh: "按实际完成金额", en: "Of the amount completed")
  static let capTile = Phrase(zh: "一家单位每年最多", en: "One body a year, at most")
  static let lineTile = Phrase(zh: "门槛", en: "Lines to reach")
  static let whoMay = Phrase(zh: "要满足的条件", en: "Conditions")
  static let sevenSteps = Phrase(zh: "办理过程", en: "The way")
  static let materials = Phrase(zh: "要交的材料", en: "Materials")
  static let printMaterials = Phrase(zh: "材料清单（可打印一页）", en: "Checklist of materials (prints on one page)")
  static let filedSoFar = Phrase(zh: "本批已收到申报", en: "Applications received in this round")
  static let filingsUnit = Phrase(zh: "件", en: "")
  static let everybody = Phrase(zh: "所有申报单位", en: "Everybody")
  static let number = Phrase(zh: "序号", en: "No.")
  static let material = Phrase(zh: "材料", en: "Material")
  static let mustShow = Phrase(zh: "要求", en: "What it must show")
  static let handedInBy = Phrase(zh: "谁要交", en: "Handed in by")
  static let who = Phrase(zh: "办理部门", en: "Office")
  static let step = Phrase(zh: "环节", en: "Step")
  static let timeLimit = Phrase(zh: "时限（工作日）", en: "Limit (working days)")
  static let opens = Phrase(zh: "开始", en: "Opens")
  static let closes = Phrase(zh: "截止", en: "Closes")
  static let evidence = Phrase(zh: "费用发生期间", en: "Spending must lie in")
  static let noProgrammes = Phrase(zh: "现在没有可以申报的事项", en: "Nothing can be applied for now")
  static let noProgrammesWhy = Phrase(
    zh: "平台还没有载入任何一批申报。新一批公布后会显示在这里。", en: "No round has been loaded. The next one appears here when it is announced.")
  static let notOpenNow = Phrase(
    zh: "现在不在申报期内，不能提交。下一批的时间由主责部门公布；自测仍可以做。",
    en:
      "The window is not open, so nothing can be submitted. The office announces the next round; the self-check still works."
  )
  static let opensSoon = Phrase(
    zh: "还没有开始受理，可以先做自测、备好材料。", en: "Not yet open. Do the self-check and gather the materials meanwhile.")
  static let setByRound = Phrase(zh: "指南没有规定时限，以上由本批设定。", en: "The guide sets no limits; these are the round's.")
  static let counter = Phrase(zh: "线下窗口", en: "Counter")
  static let openNowShort = Phrase(zh: "现在有人接听", en: "Open now")
  static let closedNowShort = Phrase(zh: "现在无人接听", en: "Closed now")

  static func wan(_ language: Language) -> String { language == .zh ? "万元" : "× 10,000 yuan" }
}
