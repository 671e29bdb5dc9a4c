/// VAT invoices read from text: the digital ones with buyer and seller side by side, and the tax-controlled ones with
/// the seller at the foot.
extension Material {
  static let invoice = Material(
    kind: .invoice,
    titles: [
      "电子发票(增值税专用发票)", "电子发票(普通发票)", "增值税电子专用发票", "增值税电子普通发票", "增值税专用发票", "增值税普通发票", "电子发票",
    ],
    marks: ["发票号码", "开票日期", "价税合计", "纳税人识别号", "税率", "税额", "购买方", "销售方", "发票代码", "开票人"],
    foreign: ["本合同", "回单编号", "承诺如下", "民航发展基金", "电子客票号"]
  ) { paper, draft in
    InvoiceHead.read(paper, &draft)
    InvoiceParties.read(paper, &draft)
    InvoiceSums.read(paper, &draft)
    InvoiceLines.read(paper, &draft)
  }
}
