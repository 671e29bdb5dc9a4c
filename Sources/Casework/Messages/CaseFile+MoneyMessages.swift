internal import Standards

extension CaseFile {
  /// A changed account is told to every agent at once, so that a hijacked one is noticed.
  func moneyMessages(_ event: CaseEvent) -> [InboxMessage] {
    switch event {
    case .paymentInstructed(let payment):
      [
        toApplicant(
          Phrase(zh: "正在拨付 \(payment.amount.grouped) 元", en: "\(payment.amount.grouped) yuan are being paid"),
          Phrase(zh: "收款账户 \(payment.account.maskedNumber)。", en: "To account \(payment.account.maskedNumber)."))
      ]
    case .paymentConfirmed(let paid):
      [
        toApplicant(
          Phrase(zh: "已拨付 \(paid.amount.grouped) 元", en: "\(paid.amount.grouped) yuan paid"),
          Phrase(zh: "银行日期 \(paid.on)。", en: "Bank date \(paid.on)."))
      ]
    case .paymentReturned(let returned):
      [
        toApplicant(
          Phrase(zh: "款项被银行退回，请更正收款账户", en: "The bank returned the payment; correct the account"),
          Phrase(verbatim: returned.reason), .account(id))
      ]
    case .accountCorrected(let account):
      [
        toApplicant(
          Phrase(zh: "收款账户已更正", en: "The account was corrected"),
          Phrase(
            zh: "新账户 \(account.maskedNumber)。若非本单位操作，请立即联系我们。",
            en: "Now \(account.maskedNumber). If this was not you, call at once.")),
        InboxMessage(
          .role(.financeMaker), .desk(id), Phrase(zh: "\(label) 的账户待回访确认", en: "Confirm the account of \(label)"),
          Phrase(zh: "请电话回访后确认。", en: "Call back, then confirm.")),
      ]
    case .accountConfirmed:
      [
        toApplicant(
          Phrase(zh: "收款账户已确认", en: "The account is confirmed"), Phrase(zh: "将重新拨付。", en: "It will be paid again."))
      ]
    case .clawBackOrdered(let order):
      [
        toApplicant(
          Phrase(
            zh: "请于 \(order.due) 前退回 \(order.amount.grouped) 元",
            en: "Pay back \(order.amount.grouped) yuan by \(order.due)"),
          Phrase(zh: "\(order.cause.title.zh)。\(order.reason)", en: "\(order.cause.title.en). \(order.reason)"))
      ]
    case .repaymentRecorded(let repayment):
      [
        toApplicant(
          Phrase(zh: "已收到退回款 \(repayment.amount.grouped) 元", en: "\(repayment.amount.grouped) yuan received back"),
          Phrase(verbatim: repayment.on.description))
      ]
    default: []
    }
  }
}
