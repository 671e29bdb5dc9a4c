internal import Casework
internal import Standards

extension Words {
  static let caseViews = Phrase(zh: "申报的各个部分", en: "Parts of the case")
  static let noDeadline = Phrase(zh: "现在没有计时", en: "No limit is running")
  static let factNumber = Phrase(zh: "编号", en: "Number")
  static let factEnterprise = Phrase(zh: "申报单位", en: "Applicant")
  static let factCode = Phrase(zh: "统一社会信用代码", en: "Credit code")
  static let factProgramme = Phrase(zh: "事项", en: "Programme")
  static let factChannel = Phrase(zh: "申报方式", en: "Filed")
  static let factSubmitted = Phrase(zh: "提交时间", en: "Submitted")
  static let factDepartment = Phrase(zh: "本环节负责单位", en: "In charge")
  static let factDue = Phrase(zh: "本环节期限", en: "Deadline of this stage")
  static let inHand = Phrase(zh: "经办人", en: "In hand")
  static let takeCase = Phrase(zh: "领取办理", en: "Take this case")
  static let giveTo = Phrase(zh: "分派给", en: "Give to")
  static let giveCase = Phrase(zh: "分派", en: "Assign")
  static let caseTaken = Phrase(zh: "已由您办理。", en: "The case is in your hands.")
  static let caseGiven = Phrase(zh: "已分派，对方会收到消息。", en: "Assigned; the reviewer has been told.")
  static let chooseReviewer = Phrase(
    zh: "请选择有本环节审查权限的人员。", en: "Choose a person who may review at this stage.")
  static let answersNote = Phrase(
    zh: "左边是申报单位填报的内容；审核改动过的，划线后是审核认定的值。银行账号只显示首尾。",
    en: "As filed by the applicant; where the review differs, its value follows. Account numbers are masked.")
  static let because = Phrase(zh: "理由：", en: "Reason: ")
  static let reviewedValue = Phrase(zh: "审核认定", en: "reviewed")
  static let noMaterials = Phrase(zh: "这件申报还不需要材料", en: "No material is due yet")
  static let noMaterialsWhy = Phrase(zh: "填写项目后，需要的材料会出现在这里。", en: "Materials appear once there is a project.")
  static let formIsAnswers = Phrase(zh: "申报表就是“填报内容”，在那里查看", en: "The form is what was filed; see the answers")
  static let notGiven = Phrase(zh: "没有上传", en: "Not given")
  static let download = Phrase(zh: "下载原件", en: "Download the original")
  static let wholeFiling = Phrase(zh: "整件申报", en: "The filing as a whole")
  static let historyWhat = Phrase(zh: "事项", en: "What")
  static let historyWhen = Phrase(zh: "时间", en: "When")
  static let historyWho = Phrase(zh: "经办角色", en: "By")
  static let historyWhy = Phrase(zh: "理由或说明", en: "Reason")
  static let bySystem = Phrase(zh: "系统", en: "The platform")
  static let byNobody = Phrase(zh: "多角色人员", en: "Several roles")
  static let noMessages = Phrase(zh: "还没有发出消息", en: "No message has been sent")
  static let noMessagesWhy = Phrase(
    zh: "提交、补正、结论等会自动通知申报单位。", en: "Applicants are told of submissions, corrections and decisions.")

  static func caseTab(_ tab: CasePage.Tab) -> Phrase {
    switch tab {
    case .overview: Phrase(zh: "办理", en: "Overview")
    case .answers: Phrase(zh: "填报内容", en: "Answers")
    case .materials: Phrase(zh: "材料", en: "Materials")
    case .history: Phrase(zh: "办理记录", en: "History")
    case .messages: Phrase(zh: "已发消息", en: "Messages sent")
    }
  }

  static func channel(_ channel: Channel) -> Phrase {
    switch channel {
    case .online: Phrase(zh: "网上申报", en: "Online")
    case .counter: Phrase(zh: "窗口代办", en: "At the counter")
    }
  }

  static func projectNamed(_ number: Int, _ name: String) -> Phrase {
    Phrase(zh: "项目 \(number)：\(name)", en: "Project \(number): \(name)")
  }

  static func lineNumbered(_ number: Int) -> Phrase { Phrase(zh: "费用第 \(number) 行", en: "Line \(number)") }
  static func pageCount(_ count: Int) -> Phrase {
    Phrase(zh: "\(count) 页", en: count == 1 ? "1 page" : "\(count) pages")
  }

  static func recipient(_ recipient: InboxMessage.Recipient) -> Phrase {
    switch recipient {
    case .enterprise: Phrase(zh: "发给申报单位", en: "To the applicant")
    case .account: Phrase(zh: "发给经办人", en: "To the person in charge")
    case .role(let role): Phrase(zh: "发给\(role.title.zh)", en: "To: \(role.title.en)")
    }
  }

  static func verdict(_ verdict: Verdict) -> Phrase {
    switch verdict {
    case .conforms: Phrase(zh: "符合", en: "Met")
    case .needsCorrection: Phrase(zh: "需补正", en: "To correct")
    case .notApplicable: Phrase(zh: "不适用", en: "Not applicable")
    }
  }

  static func finding(_ finding: DuplicateResolution.Finding) -> Phrase {
    switch finding {
    case .rightfulHere: Phrase(zh: "归本件", en: "Belongs here")
    case .excluded: Phrase(zh: "从本件剔除", en: "Left out of this case")
    }
  }
}
