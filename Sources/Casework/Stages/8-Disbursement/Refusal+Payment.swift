internal import Standards

extension Refusal {
  static func payment(_ code: RefusalCode) -> Refusal {
    let (reason, remedy) = paymentWords(code)
    return Refusal(code, clause: "六(七)", reason: reason, remedy: remedy)
  }

  private static func paymentWords(_ code: RefusalCode) -> (Phrase, Phrase) {
    switch code {
    case .notPayable:
      (
        Phrase(zh: "这件申报现在不能付款。", en: "The case is not payable now."),
        Phrase(zh: "请核对公示、异议和付款状态。", en: "Check notice, objections and earlier payments.")
      )
    case .payIDUsed:
      (
        Phrase(zh: "付款编号已经用过。", en: "The payment identifier was used before."),
        Phrase(zh: "请重新编制批次。", en: "Prepare the batch again.")
      )
    case .paymentOutstanding:
      (
        Phrase(zh: "没有这笔在途付款。", en: "No such payment is outstanding."),
        Phrase(zh: "请核对付款编号。", en: "Check the payment identifier.")
      )
    case .accountUnconfirmed:
      (
        Phrase(zh: "收款账户尚未确认，或与已确认的不同。", en: "The account is unconfirmed or not the confirmed one."),
        Phrase(zh: "请先由财务回访确认。", en: "Finance confirms it first, by call-back.")
      )
    case .accountNameDiffers:
      (
        Phrase(zh: "户名与申报单位名称不一致。", en: "The account holder is not the applicant."),
        Phrase(zh: "请提供申报单位自己的对公账户。", en: "Give the applicant's own corporate account.")
      )
    case .amountDiffers:
      (
        Phrase(zh: "金额与确定的支持金额不一致。", en: "The amount is not the amount determined."),
        Phrase(zh: "请核对金额，精确到分。", en: "Check the amount to the fen.")
      )
    case .repaymentTooLarge:
      (
        Phrase(zh: "退回金额为零或超过应退余额。", en: "The repayment is nil or more than is owed."),
        Phrase(zh: "请核对银行流水。", en: "Check the bank statement.")
      )
    case .clawBackTooLarge:
      (
        Phrase(zh: "追回金额为零或超过已拨付金额。", en: "The claw-back is nil or more than was paid."),
        Phrase(zh: "请核对拨付金额。", en: "Check what was paid.")
      )
    case .batchEmpty:
      (
        Phrase(zh: "批次中没有付款。", en: "The batch has no payment."),
        Phrase(zh: "请先选择可拨付的申报。", en: "Choose payable cases first.")
      )
    case .batchSettled:
      (Phrase(zh: "批次已经办结，不能再改。", en: "The batch is settled."), Phrase(zh: "请编制新的批次。", en: "Prepare a new batch."))
    case .batchNotApproved:
      (
        Phrase(zh: "批次尚未复核。", en: "The batch is not approved."),
        Phrase(zh: "请另一位复核人员复核。", en: "Another person approves it first.")
      )
    case .controlTotalsDiffer:
      (
        Phrase(zh: "控制总数与明细不一致。", en: "The control totals do not match the lines."),
        Phrase(zh: "请核对文件是否完整。", en: "Check that the file is complete.")
      )
    case .alreadyPaid:
      (
        Phrase(zh: "这笔付款已经办结。", en: "The payment is settled already."),
        Phrase(zh: "重复的回单不改变任何记录。", en: "A repeated return changes nothing.")
      )
    default:
      (Phrase(zh: "付款信息有误。", en: "The payment is faulty."), Phrase(zh: "请核对后重试。", en: "Check it and try again."))
    }
  }
}
