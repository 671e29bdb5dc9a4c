package import Standards

extension FieldName {
  /// What people call it; the raw value where nobody has named it.
  package var label: Phrase {
    Self.labels[self].map { Phrase(zh: $0.0, en: $0.1) } ?? Phrase(zh: rawValue, en: rawValue)
  }

  private static let labels: [FieldName: (String, String)] = [
    .invoiceNumber: ("发票号码", "Invoice number"), .invoiceCode: ("发票代码", "Invoice code"),
    .issueDate: ("开具日期", "Date of issue"), .sellerName: ("销售方名称", "Seller"),
    .sellerTaxID: ("销售方税号", "Seller's tax number"), .buyerName: ("购买方名称", "Buyer"),
    .buyerTaxID: ("购买方税号", "Buyer's tax number"), .amountExcludingTax: ("不含税金额", "Amount without tax"),
    .tax: ("税额", "Tax"), .amountIncludingTax: ("价税合计", "Amount with tax"), .checkCode: ("校验码", "Check code"),
    .redLetterOf: ("被冲销的发票号码", "Invoice cancelled"), .payerName: ("付款人", "Payer"),
    .payerAccount: ("付款账号", "Payer's account"), .payeeName: ("收款人", "Payee"),
    .payeeAccount: ("收款账号", "Payee's account"), .amount: ("金额", "Amount"),
    .amountInWords: ("大写金额", "Amount in words"), .date: ("日期", "Date"), .serial: ("流水号", "Serial number"),
    .purpose: ("用途", "Purpose"), .contractNumber: ("合同编号", "Contract number"), .partyA: ("甲方", "Party A"),
    .partyACode: ("甲方统一社会信用代码", "Party A's credit code"), .partyB: ("乙方", "Party B"),
    .partyBCode: ("乙方统一社会信用代码", "Party B's credit code"), .signedOn: ("签订日期", "Date of signing"),
    .termFrom: ("履行期开始", "Term from"), .termTo: ("履行期结束", "Term to"), .laborCost: ("人力费用", "Labour cost"),
    .computeCost: ("算力费用", "Computing cost"), .dataCost: ("数据费用", "Data cost"),
    .softwareCost: ("软件费用", "Software cost"), .hardwareCost: ("硬件费用", "Hardware cost"),
    .paymentTerms: ("付款方式", "Payment terms"), .deliverables: ("交付物", "Deliverables"),
    .periodFrom: ("结算期开始", "Period from"), .periodTo: ("结算期结束", "Period to"), .usage: ("用量", "Usage"),
    .unitPrice: ("单价", "Unit price"), .issuer: ("出具单位", "Issuer"), .applicantName: ("申报单位", "Applicant"),
    .creditCode: ("统一社会信用代码", "Credit code"), .accountName: ("账户名称", "Account name"),
    .accountNumber: ("账号", "Account number"), .bankName: ("开户行", "Bank"), .bankLine: ("联行号", "Bank line number"),
    .projectName: ("项目名称", "Project"), .applicationField: ("应用领域", "Field of application"),
    .effect: ("应用成效", "Effect"), .acceptedOn: ("验收日期", "Date of acceptance"), .modelName: ("大模型名称", "Model"),
    .modelFiling: ("生成式人工智能服务备案号", "Generative service filing"),
    .modelRegistration: ("生成式人工智能应用登记编号", "Registration of an application"),
    .algorithmFiling: ("算法备案号", "Algorithm filing"), .patent: ("专利号", "Patent"),
    .softwareRegistration: ("软件著作权登记号", "Software registration"),
    .supplements: ("所补充的合同", "Contract it supplements"), .paidAmount: ("实际支付金额", "Amount paid"),
    .legalRepresentative: ("法定代表人", "Legal representative"), .address: ("住所", "Address"),
    .contactName: ("联系人", "Contact"), .phone: ("联系电话", "Telephone"),
  ]
}
