internal import Standards

extension Words {
  enum AfterSubmission {
    static let changes = Phrase(zh: "审核认定与申报不同的地方", en: "Where the review differs from the filing")
    static let figure = Phrase(zh: "项目", en: "Figure")
    static let filed = Phrase(zh: "申报", en: "Filed")
    static let reviewed = Phrase(zh: "审核认定", en: "Recognised")
    static let reviewersReason = Phrase(zh: "审核理由", en: "The reviewer's reason")
    static let mine = Phrase(zh: "我的申报", en: "My applications")
    static let stages = Phrase(zh: "办理环节", en: "Stages")
    static let confirm = Phrase(zh: "等您确认窗口代填的申报", en: "The filing made at the counter awaits your confirmation")
    static let confirmAct = Phrase(zh: "核对并确认", en: "Check and confirm")
    static func correct(_ count: Int, by day: CivilDate) -> Phrase {
      Phrase(zh: "等您补正 \(count) 项，\(day.phrase.zh) 24:00 前", en: "Correct \(count) item(s) by \(day.phrase.en), 24:00")
    }
    static let correctAct = Phrase(zh: "去补正", en: "Answer the notice")
    static let accountWanted = Phrase(zh: "等您更正收款账户", en: "Correct your account")
    static let bankSays = Phrase(zh: "银行退回原因：", en: "The bank's reason: ")
    static let accountAct = Phrase(zh: "更正收款账户", en: "Correct the account")
    static func payBack(_ amount: Money, by day: CivilDate) -> Phrase {
      Phrase(
        zh: "请于 \(day.phrase.zh) 前退回 \(amount.grouped) 元", en: "Pay back \(amount.grouped) yuan by \(day.phrase.en)")
    }
    static let nothingToDo = Phrase(zh: "现在不需要您办理", en: "Nothing to do for you now")
    static func inHands(_ office: Phrase) -> Phrase {
      Phrase(zh: "正由\(office.zh)办理。", en: "In the hands of \(office.en). ")
    }
    static func promised(_ day: CivilDate, left: Int) -> Phrase {
      left < 0
        ? Phrase(
          zh: "承诺 \(day.phrase.zh) 前办结，已超过 \(-left) 个工作日。",
          en: "Promised by \(day.phrase.en); \(-left) working day(s) late.")
        : Phrase(
          zh: "承诺 \(day.phrase.zh) 前办结，还剩 \(left) 个工作日。",
          en: "Promised by \(day.phrase.en); \(left) working day(s) left.")
    }
    static func clause(_ id: String) -> Phrase { Phrase(zh: "依据：指南\(id)。", en: "Ground: Guide \(id). ") }
    static let appeal = Phrase(
      zh: "对决定有疑问的，可以在工作时间拨打页面下方的电话询问，或依法申请复核。",
      en: "If you have questions, call the number below, or ask for a review.")
    static func paid(_ amount: Money, on day: CivilDate) -> Phrase {
      Phrase(
        zh: "已拨付 \(amount.grouped) 元（\(amount.inWords)），银行日期 \(day.phrase.zh)。",
        en: "\(amount.grouped) yuan were paid on \(day.phrase.en).")
    }
    static let lapsed = Phrase(
      zh: "规定时间内没有收到提交或补正，视为放弃。填写的内容仍可查看。",
      en: "Nothing arrived in time, which counts as giving up. What you wrote can still be read.")
    static let doneAt = Phrase(zh: "已完成", en: "Done")
    static let notReached = Phrase(zh: "未进行", en: "Not reached")
    static func takes(_ days: Int) -> Phrase {
      Phrase(zh: "承诺 \(days) 个工作日", en: "\(days) working days are promised")
    }
    static let receipt = Phrase(zh: "回执", en: "Receipt")
    static let answers = Phrase(zh: "申报内容", en: "What you filed")
    static let withdraw = Phrase(zh: "撤回申报", en: "Withdraw")
    static let amounts = Phrase(zh: "金额怎么算的", en: "How the amount came about")
    static let recognised = Phrase(zh: "审核核定上限（元）", en: "Ceiling found by the review (yuan)")
    static let award = Phrase(zh: "拟支持金额（元）", en: "Proposed amount (yuan)")
    static let reason = Phrase(zh: "确定理由", en: "Why")
    static let lines = Phrase(zh: "逐笔核定", en: "Line by line")
    static let claimed = Phrase(zh: "申报（元）", en: "Claimed (yuan)")
    static let counted = Phrase(zh: "核定（元）", en: "Recognised (yuan)")
    static let reductions = Phrase(zh: "核减及理由", en: "Reductions and why")
  }

  enum Correction {
    static func title(_ count: Int) -> Phrase { Phrase(zh: "补正 \(count) 项", en: "Correct \(count) item(s)") }
    static let backToStatus = Phrase(zh: "返回申报进度", en: "Back to progress")
    static let backToItems = Phrase(zh: "返回补正清单", en: "Back to the items")
    static let lead = Phrase(
      zh: "只能修改下面列出的各项，其他内容保持提交时的样子。每项可以补材料、改内容，或说明不同意见。",
      en: "Only the items below can be changed. For each, give files, change answers, or say why you disagree.")
    static let counter = Phrase(zh: "已补", en: "Answered")
    static let answered = Phrase(zh: "已补", en: "Answered")
    static let open = Phrase(zh: "待补", en: "Open")
    static let reviewer = Phrase(zh: "审查人员告知：", en: "What the reviewer says:")
    static let needed = Phrase(zh: "需要：", en: "Needed:")
    static let change = Phrase(zh: "可以修改的内容：", en: "Answers you may change:")
    static func material(_ number: Int) -> Phrase { Phrase(zh: "材料 \(number)：", en: "Material \(number): ") }
    static let form = Phrase(zh: "申报表内容", en: "Answers of the form")
    static let new = Phrase(zh: "新补", en: "New")
    static let old = Phrase(zh: "原材料", en: "As filed")
    static let remove = Phrase(zh: "删除", en: "Remove")
    static let removed = Phrase(zh: "文件已删除。", en: "The file was removed.")
    static let upload = Phrase(zh: "补充文件", en: "Add files")
    static let uploadHint = Phrase(
      zh: "PDF、OFD、XML 或图片，单个不超过 200 MB。", en: "PDF, OFD, XML or pictures, up to 200 MB each.")
    static let words = Phrase(zh: "补正说明或不同意见", en: "What you did, or why you disagree")
    static let wordsHint = Phrase(zh: "审查人员会看到。", en: "The reviewer reads this.")
    static let disagree = Phrase(zh: "我有不同意见", en: "I disagree with this item")
    static let disagreeWhy = Phrase(zh: "请写明您的意见和理由。", en: "Say why you disagree.")
    static let nothingGiven = Phrase(
      zh: "这一项还没有内容。请选择文件，或写明说明。", en: "Nothing was given for this item. Choose a file or write something.")
    static let save = Phrase(zh: "保存本项", en: "Save this item")
    static let saved = Phrase(zh: "已保存。全部补齐后请提交。", en: "Saved. Send it when every item is answered.")
    static let sendTitle = Phrase(zh: "提交补正", en: "Send the answer")
    static let sendText = Phrase(
      zh: "全部各项补齐后一次提交。提交后不能再改，审查从提交时继续。",
      en: "Send once, when every item is answered. It cannot be changed afterwards.")
    static let send = Phrase(zh: "提交补正", en: "Send the answer")
    static let sent = Phrase(zh: "补正已提交，审查继续进行。", en: "Your answer was received; the review goes on.")
    static func itemOpen(_ place: Int) -> Phrase {
      Phrase(zh: "第 \(place) 项还没有补正。", en: "Item \(place) is not answered yet.")
    }
  }

  enum PayeeAccounts {
    static let title = Phrase(zh: "更正收款账户", en: "Correct the account")
    static let lead = Phrase(
      zh: "银行退回了款项。请填写本单位的对公账户，财务人员电话回访确认后重新拨付。账户更正会通知本单位全部经办人。",
      en:
        "The bank returned the payment. Give your organisation's own corporate account; finance calls back and pays again. All your agents are told."
    )
    static let present = Phrase(zh: "原账号", en: "Account so far")
    static let holderHint = Phrase(zh: "须与单位名称一致。", en: "Must be the organisation's name.")
    static let numberHint = Phrase(zh: "8 至 32 位数字，空格会自动去掉。", en: "8 to 32 digits; spaces are ignored.")
    static let lineHint = Phrase(zh: "12 位，可向开户行查询。", en: "12 digits; ask the bank.")
    static func nameDiffers(_ name: String) -> Phrase {
      Phrase(zh: "户名须是“\(name)”。", en: "The holder must be “\(name)”.")
    }
    static let send = Phrase(zh: "提交账户", en: "Send the account")
    static let given = Phrase(zh: "账户已收到，财务人员将电话回访确认。", en: "The account was received; finance will call you back.")
  }

  enum Inbox {
    static let title = Phrase(zh: "消息", en: "Messages")
    static func unread(_ count: Int) -> Phrase {
      count == 0
        ? Phrase(zh: "没有未读消息。", en: "No unread messages.") : Phrase(zh: "\(count) 条未读。", en: "\(count) unread.")
    }
    static let none = Phrase(zh: "还没有消息", en: "No messages yet")
    static let noneWhy = Phrase(
      zh: "申报有进展或需要您办理时，消息会出现在这里。", en: "Messages appear here when something happens or waits for you.")
    static let subject = Phrase(zh: "消息", en: "Message")
    static let time = Phrase(zh: "时间", en: "Time")
    static let state = Phrase(zh: "状态", en: "State")
    static let new = Phrase(zh: "未读", en: "Unread")
    static let read = Phrase(zh: "已读", en: "Read")
    static let markAll = Phrase(zh: "本页全部标为已读", en: "Mark this page as read")
    static let marked = Phrase(zh: "已全部标为已读。", en: "All are marked as read.")
    static let open = Phrase(zh: "去办理", en: "Open it")
    static let older = Phrase(zh: "更早的消息", en: "Older messages")
    static let back = Phrase(zh: "返回消息", en: "Back to messages")
  }
}
