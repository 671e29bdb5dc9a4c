/// How one family of vouchers names its values. Names are compared without case; `Parent/Name` asks for the parent,
/// too. The first name that has a readable value gives the field.
struct VoucherVocabulary: Sendable {
  let kind: DocumentKind
  let fields: [(name: FieldName, elements: [String])]
  /// The elements that are one line of goods each.
  var lineElements: [String] = []
  var line = LineNames()

  struct LineNames: Sendable {
    var name: [String] = []
    var quantity: [String] = []
    var unitPrice: [String] = []
    var amount: [String] = []
    var taxRate: [String] = []
    var tax: [String] = []
  }
}

extension VoucherVocabulary {
  /// Attachment and tags of the tax-controlled e-invoice, `http://www.edrm.org.cn/schema/e-invoice/2019`.
  static let invoice2019 = VoucherVocabulary(
    kind: .invoice,
    fields: [
      (.invoiceCode, ["InvoiceCode"]), (.invoiceNumber, ["InvoiceNo"]), (.issueDate, ["IssueDate"]),
      (.checkCode, ["InvoiceCheckCode"]), (.sellerName, ["SellerName"]), (.sellerTaxID, ["SellerTaxID"]),
      (.buyerName, ["BuyerName"]), (.buyerTaxID, ["BuyerTaxID"]),
      (.amountExcludingTax, ["TaxExclusiveTotalAmount"]), (.tax, ["TaxTotalAmount"]),
      (.amountIncludingTax, ["TaxInclusiveTotalAmount"]), (.amountInWords, ["TaxInclusiveTotalAmountWithWords"]),
    ],
    lineElements: ["GoodsInfo"],
    line: LineNames(
      name: ["Item"], quantity: ["Quantity"], unitPrice: ["Price"], amount: ["Amount"], taxRate: ["TaxScheme"],
      tax: ["TaxAmount"]))

  /// The fully digital invoice of the tax bureaus, `EInvoice`, and the nested dialect of accounting software.
  static let digital = VoucherVocabulary(
    kind: .invoice,
    fields: [
      (.invoiceNumber, ["TaxSupervisionInfo/InvoiceNumber", "InvoiceNumber", "EIid"]),
      (.issueDate, ["IssueTime", "BasicInformation/RequestTime", "RequestTime"]),
      (.sellerName, ["SellerName"]), (.sellerTaxID, ["SellerIdNum"]), (.buyerName, ["BuyerName"]),
      (.buyerTaxID, ["BuyerIdNum"]), (.amountExcludingTax, ["TotalAmWithoutTax"]), (.tax, ["TotalTaxAm"]),
      (.amountIncludingTax, ["TotalTax-includedAmount", "TotalTaxIncludedAmount"]),
      (.amountInWords, ["TotalTax-includedAmountInChinese", "TotalTaxIncludedAmountInChinese"]),
      (.contractNumber, ["ContractNumber"]),
    ],
    lineElements: ["ItemDetail", "IssuItemInformation"],
    line: LineNames(
      name: ["ItemName"], quantity: ["Quantity"], unitPrice: ["UnPrice", "UnitPrice"], amount: ["Amount"],
      taxRate: ["TaxRate"], tax: ["ComTaxAm", "TaxAm"]))

  /// The 2017 prototype and the interfaces of tax-control software, in initials of the Chinese names.
  static let initials = VoucherVocabulary(
    kind: .invoice,
    fields: [
      (.invoiceCode, ["FP_DM", "FPDM"]), (.invoiceNumber, ["FP_HM", "FPHM", "SDFPHM"]), (.issueDate, ["KPRQ"]),
      (.checkCode, ["JYM"]), (.sellerName, ["XSF_MC", "XSFMC", "XSF/MC", "XFMC"]),
      (.sellerTaxID, ["XSF_NSRSBH", "XSFNSRSBH", "XSFSBH", "XSF/NSRSBH", "XFSH"]),
      (.buyerName, ["GMF_MC", "GMFMC", "GMF/MC", "GFMC"]),
      (.buyerTaxID, ["GMF_NSRSBH", "GMFNSRSBH", "GMFSBH", "GMF/NSRSBH", "GFSH"]), (.amountExcludingTax, ["HJJE"]),
      (.tax, ["HJSE"]), (.amountIncludingTax, ["JSHJ_XX", "JSHJ"]), (.amountInWords, ["JSHJ_DX", "JSHJDX"]),
    ],
    lineElements: ["COMMOM_FPKJ_XMXX", "COMMON_FPKJ_XMXX", "XMXX"],
    line: LineNames(
      name: ["XMMC", "SPMC"], quantity: ["XMSL", "SPSL"], unitPrice: ["XMDJ", "DJ"], amount: ["XMJE", "JE"],
      taxRate: ["SL", "SLV"], tax: ["SE"]))

  /// Chinese names: `CustomData` of OFD packages, and XML with Chinese tags.
  static let chinese = VoucherVocabulary(
    kind: .invoice,
    fields: [
      (.invoiceCode, ["发票代码"]), (.invoiceNumber, ["发票号码", "数电票号码"]), (.issueDate, ["开票日期"]),
      (.checkCode, ["校验码"]), (.sellerName, ["销售方名称", "销方名称", "销售方/名称"]),
      (
        .sellerTaxID,
        ["销售方纳税人识别号", "销售方统一社会信用代码", "销售方统一社会信用代码/纳税人识别号", "销方识别号", "销售方/纳税人识别号"]
      ),
      (.buyerName, ["购买方名称", "购方名称", "购买方/名称"]),
      (
        .buyerTaxID,
        ["购买方纳税人识别号", "购买方统一社会信用代码", "购买方统一社会信用代码/纳税人识别号", "购方识别号", "购买方/纳税人识别号"]
      ),
      (.amountExcludingTax, ["合计金额", "金额合计", "不含税金额"]), (.tax, ["合计税额", "税额合计"]),
      (.amountIncludingTax, ["价税合计（小写）", "价税合计(小写)", "价税合计小写", "价税合计"]),
      (.amountInWords, ["价税合计（大写）", "价税合计(大写)", "价税合计大写"]),
    ],
    lineElements: ["项目", "货物明细", "明细"],
    line: LineNames(
      name: ["项目名称", "货物名称"], quantity: ["数量"], unitPrice: ["单价"], amount: ["金额"], taxRate: ["税率"], tax: ["税额"]))
}
