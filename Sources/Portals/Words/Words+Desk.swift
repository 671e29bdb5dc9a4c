internal import Records
internal import Standards

extension Words {
  static let desk = Phrase(zh: "待办", en: "Worklist")
  static let deskViews = Phrase(zh: "待办视图", en: "Views of the worklist")
  static let deskFilters = Phrase(zh: "筛选", en: "Filter")
  static let deskSearch = Phrase(zh: "编号、单位或信用代码", en: "Number, enterprise or credit code")
  static let deskStage = Phrase(zh: "环节", en: "Stage")
  static let deskState = Phrase(zh: "状态", en: "State")
  static let deskFlag = Phrase(zh: "标签", en: "Flags")
  static let deskDue = Phrase(zh: "期限", en: "Deadline")
  static let deskFind = Phrase(zh: "查找", en: "Find")
  static let deskClear = Phrase(zh: "清除筛选", en: "Clear the filters")
  static let deskCase = Phrase(zh: "编号和单位", en: "Number and enterprise")
  static let deskProgramme = Phrase(zh: "事项和批次", en: "Programme and round")
  static let deskRequested = Phrase(zh: "申请额（元）", en: "Requested (yuan)")
  static let deskWaited = Phrase(zh: "已等（工作日）", en: "Waited (working days)")
  static let deskLeft = Phrase(zh: "还剩", en: "Time left")
  static let deskAssignee = Phrase(zh: "经办", en: "In hand")
  static let me = Phrase(zh: "我", en: "Me")
  static let nobody = Phrase(zh: "待领取", en: "Nobody yet")
  static let noNumberYet = Phrase(zh: "尚未提交", en: "Not submitted")
  static let deskNothingFound = Phrase(zh: "没有符合这些条件的申报", en: "Nothing matches these filters")
  static let deskNothingFoundWhy = Phrase(
    zh: "去掉一两个筛选条件，或检查编号和单位名称是否写全。", en: "Remove a filter, or check the number and the name.")

  static func deskTab(_ tab: DeskQuery.Tab) -> Phrase {
    switch tab {
    case .mine: Phrase(zh: "待我办", en: "Mine")
    case .team: Phrase(zh: "我组", en: "My unit")
    case .correction: Phrase(zh: "待补正", en: "Awaiting correction")
    case .risk: Phrase(zh: "逾期风险", en: "At risk")
    case .all: Phrase(zh: "全部", en: "All")
    }
  }

  static func deskDue(_ due: DeskQuery.Due) -> Phrase {
    switch due {
    case .overdue: Phrase(zh: "已逾期", en: "Overdue")
    case .soon: Phrase(zh: "2 个工作日内", en: "Within 2 working days")
    case .week: Phrase(zh: "5 个工作日内", en: "Within 5 working days")
    }
  }

  static func deskEmpty(_ tab: DeskQuery.Tab) -> Phrase {
    switch tab {
    case .mine: Phrase(zh: "没有待您办理的申报", en: "Nothing is in your hands")
    case .team: Phrase(zh: "本组没有在办的申报", en: "Your unit has nothing in hand")
    case .correction: Phrase(zh: "没有等待补正的申报", en: "Nothing awaits a correction")
    case .risk: Phrase(zh: "没有临近或超过期限的申报", en: "Nothing is near its deadline")
    case .all: Phrase(zh: "还没有申报", en: "There are no cases yet")
    }
  }

  static func deskEmptyWhy(_ tab: DeskQuery.Tab) -> Phrase {
    switch tab {
    case .mine:
      Phrase(
        zh: "领取或分派给您的申报会出现在这里。可以到“我组”领取。",
        en: "Cases you take or are given appear here. Take one from your unit's list.")
    case .team: Phrase(zh: "申报提交后会出现在这里。", en: "Cases appear here once they are submitted.")
    case .correction:
      Phrase(zh: "发出补正通知书后，等待申报单位答复的申报会出现在这里。", en: "Cases appear here while the applicant answers a notice.")
    case .risk: Phrase(zh: "剩余 2 个工作日以内的申报会出现在这里。", en: "Cases with two working days or fewer left appear here.")
    case .all: Phrase(zh: "您能查看的环节还没有收到申报。", en: "Nothing has reached the stages you may read.")
    }
  }

  static func daysLeft(_ days: Int) -> Phrase {
    days == 0
      ? Phrase(zh: "今天到期", en: "Due today")
      : Phrase(zh: "剩 \(days) 个工作日", en: days == 1 ? "1 working day left" : "\(days) working days left")
  }

  static func overdue(_ days: Int) -> Phrase {
    Phrase(zh: "逾期 \(days) 个工作日", en: days == 1 ? "Overdue by 1 working day" : "Overdue by \(days) working days")
  }

  static func suspended(_ days: Int) -> Phrase {
    Phrase(
      zh: days < 0 ? "补正期已过" : "暂停计时，补正剩 \(days) 个工作日",
      en: days < 0 ? "Correction overdue" : "Paused; \(days) working days left to correct")
  }

  static func flag(_ flag: CaseFlag) -> Phrase {
    switch flag {
    case .duplicateInvoice: Phrase(zh: "发票重复", en: "Invoice claimed twice")
    case .openObjection: Phrase(zh: "有异议", en: "Objection")
    case .returnedPayment: Phrase(zh: "退汇", en: "Payment returned")
    case .counter: Phrase(zh: "窗口代办", en: "Filed at the counter")
    }
  }

  /// A state by its stable name.
  static func caseState(_ name: String) -> Phrase {
    switch name {
    case "draft": Phrase(zh: "填写中", en: "Draft")
    case "awaitingConfirmation": Phrase(zh: "待申报单位确认", en: "Awaiting confirmation")
    case "completenessReview": Phrase(zh: "初审中", en: "Completeness review")
    case "correction": Phrase(zh: "待补正", en: "Awaiting correction")
    case "substantiveReview": Phrase(zh: "审核中", en: "Substantive review")
    case "expertReview": Phrase(zh: "专家评审中", en: "Expert review")
    case "determination": Phrase(zh: "待确定支持结果", en: "Awaiting determination")
    case "publicNotice": Phrase(zh: "公示环节", en: "Public notice")
    case "disbursement": Phrase(zh: "资金拨付中", en: "Disbursement")
    case "clawBack": Phrase(zh: "追回中", en: "Being clawed back")
    case "closed.lapsed": Phrase(zh: "视为自动放弃", en: "Lapsed")
    case "closed.withdrawn": Phrase(zh: "已撤回", en: "Withdrawn")
    case "closed.correctionOverdue": Phrase(zh: "逾期未补正", en: "Correction not answered")
    case "closed.refused": Phrase(zh: "不予受理", en: "Not accepted")
    case "closed.rejected": Phrase(zh: "审核不通过", en: "Rejected")
    case "closed.notSupported": Phrase(zh: "不予支持", en: "Not supported")
    case "closed.paid": Phrase(zh: "已拨付", en: "Paid")
    case "closed.clawedBack": Phrase(zh: "已追回", en: "Clawed back")
    default: Phrase(verbatim: name)
    }
  }
}
