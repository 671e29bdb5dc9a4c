internal import Casework
internal import PolicyCore
internal import Standards

/// An event as a person would tell it, and the reason that was given with it.
struct EventStory {
  let what: Phrase
  let why: String?

  init(_ event: CaseEvent) {
    what = EventStory.words(event)
    why = EventStory.reason(event).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func reason(_ event: CaseEvent) -> String? {
    switch event {
    case .confirmationDeclined(let why), .withdrawn(let why), .furtherCorrectionAllowed(let why), .accepted(let why):
      why.reason
    case .refused(let grounds), .reviewRejected(let grounds): "\(grounds.clause.rawValue)：\(grounds.reason)"
    case .checklistDecided(let decision): decision.reason
    case .correctionRequested(let notice): notice.items.map(\.reason).joined(separator: "；")
    case .correctionItemAnswered(let reply): reply.text
    case .worksheetSaved(let saved): saved.reasons.map(\.reason).joined(separator: "；")
    case .conditionDecided(let decision): decision.reason
    case .duplicateResolved(let resolution): resolution.reason
    case .reviewPassed(let recognition): recognition.opinion
    case .determined(let award): award.reason.zh
    case .notSupported(let refusal): "\(refusal.clause.rawValue)：\(refusal.reason.zh)"
    case .objectionDismissed(let answer), .objectionUpheld(let answer): answer.answer
    case .paymentReturned(let returned): returned.reason
    case .paymentCancelled(let cancelled): cancelled.reason
    case .clawBackOrdered(let order): order.reason
    default: nil
    }
  }

  private static func words(_ event: CaseEvent) -> Phrase {
    switch event {
    case .opened: Phrase(zh: "建立申报", en: "Opened")
    case .factsSaved: Phrase(zh: "保存申报内容", en: "Answers saved")
    case .materialAttached(let file): Phrase(zh: "上传材料：\(file.name)", en: "Material given: \(file.name)")
    case .materialRemoved: Phrase(zh: "删除材料", en: "Material removed")
    case .confirmationRequested: Phrase(zh: "请申报单位确认", en: "Confirmation asked for")
    case .confirmationDeclined: Phrase(zh: "申报单位退回修改", en: "Confirmation declined")
    case .submitted(let receipt): Phrase(zh: "提交申报 \(receipt.number)", en: "Submitted as \(receipt.number)")
    case .invoicesRead(let read):
      read.invoices.isEmpty
        ? Phrase(zh: "重新识读后材料中没有发票", en: "No invoice in a material read anew")
        : Phrase(
          zh: "材料中识读到发票 \(read.invoices.joined(separator: "、"))",
          en: "Read off a material: invoice \(read.invoices.joined(separator: ", "))")
    case .lapsed: Phrase(zh: "逾期未提交，视为放弃", en: "Lapsed")
    case .withdrawn: Phrase(zh: "撤回", en: "Withdrawn")
    case .reviewerAssigned(let assigned):
      Phrase(zh: "确定经办人（\(assigned.stage.title.zh)）", en: "Put in hand (\(assigned.stage.title.en))")
    case .correctionRequested(let notice):
      Phrase(zh: "发出补正通知书，\(notice.items.count) 项", en: "Correction notice sent, \(notice.items.count) items")
    case .correctionItemAnswered: Phrase(zh: "逐项说明补正", en: "One item answered")
    case .correctionAnswered: Phrase(zh: "提交补正", en: "Correction answered")
    case .correctionLapsed: Phrase(zh: "逾期未补正", en: "Correction not answered in time")
    case .checklistDecided(let decision):
      Phrase(zh: "核对：\(Words.verdict(decision.verdict).zh)", en: "Check: \(Words.verdict(decision.verdict).en)")
    case .furtherCorrectionAllowed: Phrase(zh: "负责人准许补充告知", en: "A further notice allowed")
    case .accepted: Phrase(zh: "受理", en: "Accepted")
    case .refused: Phrase(zh: "不予受理", en: "Not accepted")
    case .worksheetSaved: Phrase(zh: "保存核算表", en: "Worksheet saved")
    case .conditionDecided(let decision):
      decision.met ? Phrase(zh: "认定条件：符合", en: "Condition: met") : Phrase(zh: "认定条件：不符合", en: "Condition: not met")
    case .duplicateFlagged: Phrase(zh: "发现发票重复使用", en: "Invoice claimed twice")
    case .duplicateResolved(let resolution):
      Phrase(
        zh: "处理重复发票：\(Words.finding(resolution.finding).zh)",
        en: "Duplicate settled: \(Words.finding(resolution.finding).en)")
    case .reviewPassed(let recognition):
      Phrase(zh: "审核通过，核定 \(recognition.award.grouped) 元", en: "Review passed, \(recognition.award.grouped) yuan")
    case .reviewRejected: Phrase(zh: "审核不通过", en: "Rejected")
    default: later(event)
    }
  }

  private static func later(_ event: CaseEvent) -> Phrase {
    switch event {
    case .expertSeated: Phrase(zh: "确定评审专家", en: "Expert seated")
    case .conflictDeclared(let declared):
      declared.conflict == nil
        ? Phrase(zh: "专家声明无利害关系", en: "No conflict declared") : Phrase(zh: "专家回避", en: "Expert withdrew")
    case .scoreSaved: Phrase(zh: "专家保存评分", en: "Score saved")
    case .scoreLocked: Phrase(zh: "专家提交评分", en: "Score locked")
    case .expertReviewClosed(let result):
      result.passed
        ? Phrase(zh: "专家评审通过", en: "Expert review passed") : Phrase(zh: "专家评审未达标", en: "Below the pass line")
    case .determined(let award):
      Phrase(zh: "确定支持 \(award.amount.grouped) 元", en: "Determined: \(award.amount.grouped) yuan")
    case .notSupported: Phrase(zh: "不予支持", en: "Not supported")
    case .noticePublished: Phrase(zh: "公示", en: "Published")
    case .objectionFiled: Phrase(zh: "收到异议", en: "Objection filed")
    case .objectionDismissed: Phrase(zh: "异议不成立", en: "Objection dismissed")
    case .objectionUpheld: Phrase(zh: "异议成立", en: "Objection upheld")
    case .noticeEnded: Phrase(zh: "公示期满", en: "Notice ended")
    case .paymentInstructed: Phrase(zh: "发出付款指令", en: "Payment instructed")
    case .paymentConfirmed(let paid): Phrase(zh: "已拨付 \(paid.amount.grouped) 元", en: "Paid \(paid.amount.grouped) yuan")
    case .paymentReturned: Phrase(zh: "退汇", en: "Payment returned")
    case .paymentCancelled: Phrase(zh: "撤销付款指令", en: "Payment cancelled")
    case .accountCorrected: Phrase(zh: "更正收款账户", en: "Account corrected")
    case .accountConfirmed: Phrase(zh: "确认收款账户", en: "Account confirmed")
    case .clawBackOrdered(let order):
      Phrase(zh: "追回 \(order.amount.grouped) 元", en: "Claw-back of \(order.amount.grouped) yuan")
    case .repaymentRecorded(let repayment):
      Phrase(zh: "退回 \(repayment.amount.grouped) 元", en: "Repaid \(repayment.amount.grouped) yuan")
    default: Phrase(verbatim: event.kind)
    }
  }
}
