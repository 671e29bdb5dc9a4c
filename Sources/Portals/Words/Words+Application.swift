internal import Standards

extension Words {
  /// The list of filings, the task list, the estimate.
  enum Apply {
    static let title = Phrase(zh: "我的申报", en: "My applications")
    static let taskList = Phrase(zh: "任务清单", en: "Task list")
    static let none = Phrase(zh: "还没有申报", en: "No application yet")
    static let noneText = Phrase(
      zh: "选择下面的政策开始填写，可以随时保存，分几次完成。", en: "Choose a programme below. You can save at any time and come back.")
    static let nothingOpen = Phrase(
      zh: "现在没有可以填写的申报批次。新一批公布后会出现在这里。", en: "No round can be filled in now. The next one will appear here.")
    static let programme = Phrase(zh: "政策", en: "Programme")
    static let number = Phrase(zh: "申报编号", en: "Number")
    static let state = Phrase(zh: "状态", en: "State")
    static let due = Phrase(zh: "期限", en: "Due")
    static let touched = Phrase(zh: "最近办理", en: "Last change")
    static let action = Phrase(zh: "操作", en: "Action")
    static let start = Phrase(zh: "开始申报", en: "Start an application")
    static let willCarry = Phrase(
      zh: "您刚才自测的答案会带入申报表，并标明来源；请逐项核对。",
      en: "Your self-check answers will be carried into the form and marked as such; please check each.")
    static let opened = Phrase(zh: "已建立申报，可以开始填写。", en: "Your application is open; you can start.")
    static let alreadyOpen = Phrase(
      zh: "本单位在本批次已有一件申报，请在这里继续办理。", en: "The enterprise has an application in this round already; continue here.")
    static let noEnterprise = Phrase(zh: "您还没有加入单位", en: "You act for no enterprise yet")
    static func noEnterpriseText(_ login: String) -> Phrase {
      Phrase(
        zh: "如果单位已由其他经办人登记，请对方在“经办人”页面输入您的登录名 \(login) 准许您加入；如果还没有登记，请在这里登记。",
        en:
          "If another agent has registered it, ask that agent to admit your user name \(login) on the page “Agents”; otherwise register it here."
      )
    }

    static let groupEnterprise = Phrase(zh: "单位", en: "The enterprise")
    static let groupProjects = Phrase(zh: "项目增减", en: "Add or remove projects")
    static let groupMaterials = Phrase(zh: "材料", en: "Materials")
    static let groupAccount = Phrase(zh: "账户", en: "Account")
    static let groupCheck = Phrase(zh: "核对与提交", en: "Check and submit")
    static let projects = Phrase(zh: "项目", en: "Projects")
    static let project = Phrase(zh: "项目", en: "Project")
    static func projectsHint(_ count: Int) -> Phrase {
      count == 0
        ? Phrase(zh: "先添加一个项目：一个应用场景及其合同为一个项目", en: "Add one first: one scene of use with its contracts is one project")
        : Phrase(zh: "已有 \(count) 个项目，可以再添加或删除", en: "\(count) so far; you can add or remove")
    }
    static func projectNumber(_ number: Int) -> Phrase { Phrase(zh: "项目 \(number)", en: "Project \(number)") }
    static let expenses = Phrase(zh: "费用明细", en: "Spending, line by line")
    static let expense = Phrase(zh: "费用", en: "Line")
    static func expensesHint(_ count: Int) -> Phrase {
      count == 0 ? Phrase(zh: "还没有费用", en: "No line yet") : Phrase(zh: "已有 \(count) 行", en: "\(count) so far")
    }
    static func numbered(_ number: Int, _ name: Phrase) -> Phrase {
      Phrase(zh: "材料 \(number)　\(name.zh)", en: "Material \(number): \(name.en)")
    }
    static let mayBeDue = Phrase(
      zh: "是否需要取决于还没有填写的内容", en: "Whether it is needed depends on answers still missing")
    static let checkAndSubmit = Phrase(zh: "核对全部内容并提交", en: "Check everything and submit")
    static let checkAndHandOver = Phrase(zh: "核对全部内容并交申报单位确认", en: "Check everything and hand over for confirmation")
    static let readyToCheck = Phrase(zh: "都填好了，可以核对", en: "All filled in; ready to check")
    static func left(_ things: Int, _ faults: Int, minutes: Int? = nil) -> Phrase {
      let zh = [things > 0 ? "还差 \(things) 项" : nil, faults > 0 ? "\(faults) 处需要改正" : nil].compactMap { $0 }
      let en = [things > 0 ? "\(things) left" : nil, faults > 0 ? "\(faults) to correct" : nil].compactMap { $0 }
      return Phrase(
        zh: zh.joined(separator: "，") + (minutes.map { "，约 \($0) 分钟" } ?? ""),
        en: en.joined(separator: ", ") + (minutes.map { ", about \($0) min" } ?? ""))
    }
    static let nothingLeft = Phrase(zh: "没有遗漏，可以核对提交。", en: "Nothing is missing; check and submit.")
    static let tasksDone = Phrase(zh: "完成", en: "Tasks done")
    static func closes(_ end: Instant) -> Phrase {
      Phrase(zh: "截止 \(end.deadlinePhrase.zh)", en: "Closes \(end.deadlinePhrase.en)")
    }
    static func savedAt(_ moment: Instant) -> Phrase {
      Phrase(zh: "最近保存 \(moment.phraseToTheSecond.zh)", en: "Last saved \(moment.phraseToTheSecond.en)")
    }
    static let firstVisit = Phrase(
      zh: "各项可以按任何顺序办理，随时保存、随时离开。先添加项目，需要的材料会随部署方式列出。提交之前只有您能看到这些内容。",
      en:
        "Do the tasks in any order; leave and come back at any time. Add a project first: the materials due follow from its way of use. Until you submit, only you see this."
    )
    static let windowOver = Phrase(zh: "申报已经截止", en: "Filing has closed")
    static func windowOverText(_ window: Range<Instant>, _ now: Instant) -> Phrase {
      Phrase(
        zh:
          "受理时间为 \(window.lowerBound.phrase.zh) 至 \(window.upperBound.deadlinePhrase.zh)，现在是 \(now.phraseToTheSecond.zh)（服务器北京时间）。按办事指南六（一），未在规定时间内提交的视为自动放弃。您填写的内容都保留着，只能查看。",
        en:
          "Filing was open from \(window.lowerBound.phrase.en) to \(window.upperBound.deadlinePhrase.en); it is now \(now.phraseToTheSecond.en), the server's Beijing time. Under clause 六(一) of the guide, what is not submitted in time counts as given up. What you wrote is kept and can be read."
      )
    }
    static let notOpenYet = Phrase(zh: "申报还没有开始", en: "Filing is not open yet")
    static func notOpenText(_ opens: Instant) -> Phrase {
      Phrase(
        zh: "\(opens.phrase.zh) 开始受理。现在可以先填写并保存。",
        en: "Filing opens on \(opens.phrase.en). You may already write and save.")
    }
    static let counterFiling = Phrase(zh: "窗口代办", en: "Filed at the counter for you")
    static let counterFilingText = Phrase(
      zh: "这件申报由窗口受理员代为填写。您可以修改；在您确认之前不会提交。",
      en: "A clerk fills this in for you. You may change it; nothing is submitted before you confirm.")
    static let estimate = Phrase(zh: "按已填内容估算", en: "Estimate from what is filled in")
    static let estimateNote = Phrase(
      zh: "按现有答案计算的最高额，不是审核结论；金额由审核部门核定。",
      en: "The most that the answers so far allow. The reviewing bureau decides the amount.")
    static let howReckoned = Phrase(zh: "怎么算的", en: "How it is reckoned")
    static let whole = Phrase(zh: "整件申报", en: "Whole filing")
    static let binding = Phrase(zh: "起限制作用", en: "limits the amount")
    static let steps = Phrase(zh: "计算步骤", en: "Steps")
    static let step = Phrase(zh: "步骤", en: "Step")
    static let of = Phrase(zh: "属于", en: "Of")
    static let lines = Phrase(zh: "逐行核算", en: "Line by line")
    static let contractAmount = Phrase(zh: "合同金额（元）", en: "Contract (yuan)")
    static let reductions = Phrase(zh: "扣减（元）", en: "Reductions (yuan)")
    static let recognised = Phrase(zh: "计入", en: "Counts")
    static let unnamed = Phrase(zh: "未命名", en: "unnamed")
    static let withdraw = Phrase(zh: "撤回这件申报", en: "Withdraw this application")
    static let withdrawText = Phrase(
      zh: "撤回后不能恢复。截止之前可以重新申报。", en: "A withdrawal cannot be undone. You may file anew until the window closes.")
    static let withdrawReason = Phrase(zh: "撤回理由", en: "Reason")
    static let withdrawn = Phrase(zh: "已撤回。", en: "Withdrawn.")

    /// The state column of a list that knows only the state's name.
    static func stateTitle(_ name: String) -> Phrase {
      states[name] ?? Phrase(zh: "已办结", en: "Closed")
    }
    private static let states: [String: Phrase] = [
      "draft": Phrase(zh: "填写中", en: "Draft"),
      "awaitingConfirmation": Phrase(zh: "待申报单位确认", en: "Awaiting your confirmation"),
      "completenessReview": Phrase(zh: "初审中", en: "Completeness review"),
      "correction": Phrase(zh: "待补正", en: "Awaiting correction"),
      "substantiveReview": Phrase(zh: "审核中", en: "Substantive review"),
      "expertReview": Phrase(zh: "专家评审中", en: "Expert review"),
      "determination": Phrase(zh: "待确定支持结果", en: "Awaiting determination"),
      "publicNotice": Phrase(zh: "公示", en: "Public notice"),
      "disbursement": Phrase(zh: "资金拨付", en: "Payment"),
      "clawBack": Phrase(zh: "追回中", en: "Being clawed back"),
      "closed.lapsed": Phrase(zh: "视为自动放弃", en: "Lapsed"),
      "closed.withdrawn": Phrase(zh: "已撤回", en: "Withdrawn"),
      "closed.correctionOverdue": Phrase(zh: "逾期未补正", en: "Correction not answered"),
      "closed.refused": Phrase(zh: "不予受理", en: "Not accepted"),
      "closed.rejected": Phrase(zh: "审核不通过", en: "Rejected"),
      "closed.notSupported": Phrase(zh: "不予支持", en: "Not supported"),
      "closed.paid": Phrase(zh: "已拨付", en: "Paid"),
      "closed.clawedBack": Phrase(zh: "已追回", en: "Clawed back"),
    ]
  }
}
