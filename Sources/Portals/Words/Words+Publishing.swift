internal import Standards

extension Words {
  enum Publishing {
    static let title = Phrase(zh: "公示管理", en: "Publishing")
    static let lead = Phrase(
      zh: "已批准的支持方案在这里编成公示，核对后发布。已发布的公示不能修改，只能用新的更正公示替换。",
      en: "Approved determinations become notices here. A published notice never changes; a correction is a new notice."
    )
    static func objections(_ open: Int) -> Phrase {
      Phrase(zh: "异议处理（待答复 \(open) 件）", en: "Objections (\(open) open)")
    }
    static let waiting = Phrase(zh: "待公示", en: "Waiting for a notice")
    static let nothingWaits = Phrase(
      zh: "没有待公示的申报。支持方案由部门负责人批准后会出现在这里。",
      en: "Nothing waits. Cases appear here once a lead has approved the round's determination.")
    static let determination = Phrase(zh: "支持方案", en: "Determination")
    static let prepare = Phrase(zh: "编制公示", en: "Prepare the notice")
    static let notices = Phrase(zh: "公示", en: "Notices")
    static let noNotice = Phrase(zh: "还没有公示。", en: "There is no notice yet.")
    static let acts = Phrase(zh: "办理", en: "Act")
    static let preview = Phrase(zh: "核对并发布", en: "Check and publish")
    static let correct = Phrase(zh: "更正", en: "Correct")
    static let previewLead = Phrase(
      zh: "这是发布后公众看到的样子。发布前请核对名单、金额和公示天数。", en: "This is what the public will see. Check names, amounts and days.")
    static func publishWarning(_ until: Phrase?) -> Phrase {
      Phrase(
        zh: "发布后不能修改。现在发布，公示至 \(until?.zh ?? "—") 止，名单内全部申报同时进入公示期。",
        en: "Once published it cannot change. Published now, it runs until \(until?.en ?? "—") for all cases listed.")
    }
    static let publish = Phrase(zh: "发布公示", en: "Publish the notice")
    static let preparedFlash = Phrase(zh: "公示已编制，请核对后发布。", en: "The notice is prepared. Check it, then publish.")
    static let publishedFlash = Phrase(zh: "公示已发布。", en: "The notice is published.")
    static func noticeTitle(_ programme: Phrase, _ round: Phrase) -> Phrase {
      Phrase(
        zh: "关于\(programme.zh)（\(round.zh)）拟支持名单的公示",
        en: "Proposed support under \(programme.en) (\(round.en))")
    }
    static func correction(_ number: String) -> Phrase {
      Phrase(zh: "更正公示 \(number)", en: "Correct notice \(number)")
    }
    static let correctionLead = Phrase(
      zh: "更正会生成一份新的公示，重新计算公示期，并与原公示互相链接。金额以支持方案为准，不能在这里修改；已因异议成立退回的申报不再列入。",
      en:
        "This makes a new notice with a new period; both link to each other. Amounts follow the determination and cannot change here; cases sent back by an objection are left out."
    )
    static let titleField = Phrase(zh: "公示标题", en: "Title of the notice")
    static let prepareCorrection = Phrase(zh: "编制更正公示", en: "Prepare the correction")

    static let deskTitle = Phrase(zh: "异议处理", en: "Objections")
    static let deskLead = Phrase(
      zh: "异议只影响被异议的申报。答复前该申报暂缓拨付，其他申报照常办理。",
      en: "An objection holds only its own case, until it is answered.")
    static let none = Phrase(zh: "没有异议", en: "No objections")
    static let noneWhy = Phrase(zh: "公示期内收到的异议会出现在这里。", en: "Objections received while a notice runs appear here.")
    static let openTab = Phrase(zh: "待答复", en: "Open")
    static let closedTab = Phrase(zh: "已答复", en: "Answered")
    static let numberColumn = Phrase(zh: "异议编号", en: "Objection")
    static let caseColumn = Phrase(zh: "被异议的申报", en: "Case")
    static let filedAt = Phrase(zh: "收到时间", en: "Received")
    static let due = Phrase(zh: "答复期限", en: "Answer by")
    static let objector = Phrase(zh: "异议人（请勿外传）", en: "Objector (keep to yourself)")
    static let objectorName = Phrase(zh: "姓名或名称", en: "Name")
    static let objectorContact = Phrase(zh: "联系方式", en: "Contact")
    static let mayTell = Phrase(zh: "是否可以告知被异议单位", en: "May the enterprise be told")
    static let yes = Phrase(zh: "可以", en: "Yes")
    static let no = Phrase(zh: "不可以", en: "No")
    static let answerTitle = Phrase(zh: "答复", en: "Answer")
    static let decision = Phrase(zh: "核查结论", en: "Conclusion")
    static let dismiss = Phrase(zh: "异议不成立", en: "Dismiss the objection")
    static let dismissHint = Phrase(zh: "申报继续公示，期满后拨付。", en: "The case goes on.")
    static let uphold = Phrase(zh: "异议成立", en: "Uphold the objection")
    static let upholdHint = Phrase(
      zh: "申报退回审核，已预留的资金和额度释放。", en: "The case goes back to the substantive review and its reserved money is freed.")
    static let answerField = Phrase(zh: "答复内容", en: "Answer")
    static let answerHint = Phrase(
      zh: "写明核查情况、依据和结论。申报单位和异议人都会看到，不要写入异议人的身份。",
      en: "What was found, on what ground. Both sides read it: do not write who objected.")
    static let send = Phrase(zh: "作出答复", en: "Give the answer")
    static let answered = Phrase(zh: "已答复。", en: "Answered.")
    static let evidence = Phrase(zh: "证据", en: "Evidence")
    static let noEvidence = Phrase(zh: "没有附证据。", en: "None was given.")
    static let backToDesk = Phrase(zh: "返回异议处理", en: "Back to objections")
    static let namesObjector = Phrase(
      zh: "答复中出现了异议人的姓名或联系方式。答复会发给申报单位，请删去。",
      en: "The answer names the objector or their contact. The enterprise reads it; take it out.")
  }
}
