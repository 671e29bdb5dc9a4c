package import Casework
internal import Standards

extension LedgerRefusal {
  /// What the person reads. The other case that holds an invoice is named to staff by the page, never here.
  package var refusal: Refusal {
    switch self {
    case .invoiceRecognised(let invoice, _, _):
      Refusal(
        .duplicateInvoiceOpen, clause: "四(四)",
        reason: Phrase(zh: "发票 \(invoice) 已在另一笔支出中认定。", en: "Invoice \(invoice) has been recognised for another line."),
        remedy: Phrase(zh: "请先处理重复发票，再认定金额。", en: "Settle the repeated invoice first."))
    case .overCap(_, let year, let left):
      Refusal(
        .overAnnualCap, clause: "四(四)",
        reason: Phrase(
          zh: "超过该单位 \(year) 年度累计上限，剩余 \(left) 元。", en: "Over the enterprise's cap for \(year); \(left) yuan are left."),
        remedy: Phrase(zh: "请将金额调整到剩余额度以内。", en: "Lower the amount to what is left."))
    case .overBudget(_, let year, let left):
      Refusal(
        .overBudget, clause: "一",
        reason: Phrase(
          zh: "超过 \(year) 年度资金余额，剩余 \(left) 元。", en: "Over the budget for \(year); \(left) yuan are left."),
        remedy: Phrase(zh: "请重新生成支持方案。", en: "Make the round's table again."))
    case .excluded(let programme): .exclusive(programme: programme)
    case .budgetMissing(_, let year):
      Refusal(
        .overBudget, clause: "一",
        reason: Phrase(zh: "\(year) 年度没有设定资金总额。", en: "No budget is set for \(year)."),
        remedy: Phrase(zh: "请政策管理员检查批次文件。", en: "Ask the policy officer to check the round's file."))
    case .reservedAlready, .notReserved, .amountNotPositive:
      Refusal(
        .determinationSettled, clause: "六(五)",
        reason: Phrase(zh: "这件申报的支持金额已登记，或尚未登记。", en: "The case's award is on the ledger already, or not yet."),
        remedy: Phrase(zh: "请刷新页面，查看最新进度。", en: "Reload the page to see where the case is."))
    case .payIDUsed:
      Refusal(
        .payIDUsed, clause: "六(七)",
        reason: Phrase(zh: "付款编号已经用过。", en: "The payment's id has been used."),
        remedy: Phrase(zh: "请重新生成拨付批次。", en: "Make the batch again."))
    case .paidAlready:
      Refusal(
        .alreadyPaid, clause: "六(七)",
        reason: Phrase(zh: "这件申报已经拨付成功。", en: "The case has been paid."),
        remedy: Phrase(zh: "请将其移出批次。", en: "Take it out of the batch."))
    case .paymentPending, .paymentUnknown:
      Refusal(
        .paymentOutstanding, clause: "六(七)",
        reason: Phrase(zh: "没有可办理的在途付款，或仍有付款在途。", en: "No such payment is on its way, or another still is."),
        remedy: Phrase(zh: "请先导入银行回单。", en: "Import the bank's return first."))
    }
  }
}
