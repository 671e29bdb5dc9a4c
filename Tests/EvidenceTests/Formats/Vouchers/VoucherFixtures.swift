@testable import Evidence

/// Vouchers of every dialect with invented companies; all say the same invoice unless the dialect cannot.
enum VoucherFixtures {
  static let seller = "北京启明算力科技有限公司"
  static let buyer = "北京亦庄示例智能有限公司"
  static let sellerID = "91110302MA01ABCD1X"
  static let buyerID = "91110302MA02EFGH2Y"

  static let common: [FieldName: String] = [
    .invoiceNumber: "24112000000000012345", .issueDate: "2024-06-18", .sellerName: seller, .sellerTaxID: sellerID,
    .buyerName: buyer, .buyerTaxID: buyerID, .amountExcludingTax: "100000.00", .tax: "6000.00",
    .amountIncludingTax: "106000.00",
  ]

  static let coded: [FieldName: String] = common.merging(
    [.invoiceCode: "011002400111", .invoiceNumber: "12345678", .checkCode: "12345678901234567890"]) { $1 }

  static let attachment2019 = """
    <?xml version="1.0" encoding="utf-8"?><eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019" Version="1.0">
    <fp:InvoiceCode>011002400111</fp:InvoiceCode><fp:InvoiceNo>12345678</fp:InvoiceNo>
    <fp:IssueDate><![CDATA[2024年06月18日]]></fp:IssueDate><fp:InvoiceCheckCode>12345 67890 12345 67890</fp:InvoiceCheckCode>
    <fp:Buyer><fp:BuyerName>\(buyer)</fp:BuyerName><fp:BuyerTaxID>\(buyerID)</fp:BuyerTaxID></fp:Buyer>
    <fp:Seller><fp:SellerName>\(seller)</fp:SellerName><fp:SellerTaxID>\(sellerID)</fp:SellerTaxID></fp:Seller>
    <fp:TaxInclusiveTotalAmount>106000.00</fp:TaxInclusiveTotalAmount>
    <fp:TaxExclusiveTotalAmount>￥100,000.00</fp:TaxExclusiveTotalAmount><fp:TaxTotalAmount>6000</fp:TaxTotalAmount>
    <fp:GoodsInfos><fp:GoodsInfo><fp:Item>*信息技术服务*模型调用费</fp:Item><fp:Price>1</fp:Price><fp:Quantity>100000</fp:Quantity>
    <fp:Amount>100000.00</fp:Amount><fp:TaxScheme>6%</fp:TaxScheme><fp:TaxAmount>6000.00</fp:TaxAmount></fp:GoodsInfo></fp:GoodsInfos>
    </eInvoice>
    """

  static func digital(
    number: String = "24112000000000012345", own: String = "24112000000000012345", special: String = "",
    label: String = "Y", remark: String = "", items: String = digitalItem
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?><EInvoice><Header><EIid>\(own)</EIid><EInvoiceTag>SWEI1100</EInvoiceTag>
    <Version>0.33</Version><InherentLabel><InIssuType><LabelCode>\(label)</LabelCode></InIssuType></InherentLabel></Header>
    <EInvoiceData><BuyerInformation><BuyerName>\(buyer)</BuyerName><BuyerIdNum>\(buyerID)</BuyerIdNum></BuyerInformation>
    <SellerInformation><SellerIdNum>\(sellerID)</SellerIdNum><SellerName>\(seller)</SellerName></SellerInformation>
    <BasicInformation><TotalAmWithoutTax>100000.00</TotalAmWithoutTax><TotalTaxAm>6000.00</TotalTaxAm>
    <TotalTax-includedAmount>106000.00</TotalTax-includedAmount>
    <TotalTax-includedAmountInChinese>壹拾万陆仟圆整</TotalTax-includedAmountInChinese><RequestTime>2024-06-17</RequestTime>
    </BasicInformation>\(items)<SpecificInformation>\(special)</SpecificInformation>
    <AdditionalInformation><Remark>\(remark)</Remark></AdditionalInformation></EInvoiceData>
    <TaxSupervisionInfo><InvoiceNumber>\(number)</InvoiceNumber><IssueTime>2024-06-18 10:08:05</IssueTime>
    <TaxBureauCode>11100000000</TaxBureauCode></TaxSupervisionInfo></EInvoice>
    """
  }

  static let digitalItem = """
    <IssuItemInformation><ItemName>*信息技术服务*模型调用费</ItemName><Quantity>1</Quantity><UnPrice>100000</UnPrice>
    <Amount>100000.00</Amount><TaxRate>0.060000</TaxRate><ComTaxAm>6000.000000</ComTaxAm></IssuItemInformation>
    """

  static let nestedItems = """
    <IssuItemInformation><ItemDetail><ItemName>软件服务</ItemName><Amount>60000.00</Amount><TaxRate>0.06</TaxRate>
    <TaxAm>3600.00</TaxAm></ItemDetail><ItemDetail><ItemName>数据服务</ItemName><Amount>40000.00</Amount>
    <TaxRate>0.06</TaxRate><TaxAm>2400.00</TaxAm></ItemDetail></IssuItemInformation>
    """

  static func xbrl(_ prefix: String, _ schema: String, _ facts: [(String, String)], more: String = "") -> String {
    let body = facts.map { "<\(prefix):\($0.0) contextRef=\"c1\">\($0.1)</\(prefix):\($0.0)>" }.joined()
    return
      "<?xml version=\"1.0\"?><xbrl xmlns=\"http://www.xbrl.org/2003/instance\" xmlns:\(prefix)=\"http://xbrl.mof.gov.cn/x\" "
      + "xmlns:link=\"http://www.xbrl.org/2003/linkbase\" xmlns:xlink=\"x\"><link:schemaRef xlink:href=\"\(schema).xsd\"/>"
      + "<context id=\"c1\"><entity><identifier>\(sellerID)</identifier></entity></context>\(body)\(more)</xbrl>"
  }

  static let issuedInvoice = xbrl(
    "inv", "inv_issuer_entry_point_2021-09-30",
    [
      ("CodeOfInvoice", "011002400111"), ("NumberOfInvoice", "12345678"), ("DateOfIssue", "2024-06-18"),
      ("IdentifyingCode", "12345678901234567890"), ("NameOfPurchaser", buyer),
      ("TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser", buyerID), ("NameOfSeller", seller),
      ("TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller", sellerID),
      ("TotalAmountExcludingTax", "100000.00"), ("TotalTaxAmount", "6000"), ("TaxIncludedAmountInFigures", "106000.0"),
    ],
    more: "<inv:InformationOfTaxableGoodsOrServicesDetailItemsTuple><inv:NameOfTaxableGoodsOrServices>*信息技术服务*模型调用费"
      + "</inv:NameOfTaxableGoodsOrServices><inv:AmountExcludingTax>100000.00</inv:AmountExcludingTax>"
      + "<inv:TaxRate>6%</inv:TaxRate></inv:InformationOfTaxableGoodsOrServicesDetailItemsTuple>")

  static let rail = xbrl(
    "rai", "rai_issuer_entry_point_2021-11-30",
    [
      ("ElectronicInvoiceRailwayETicketNumber", "24119130671000000011"), ("DateOfIssue", "2024-06-18"),
      ("Fare", "109.00"),
      ("TotalAmountExcludingTax", "100.00"), ("TaxAmount", "9.00"), ("NameOfPurchaser", buyer),
      ("UnifiedSocialCreditCodeOfPurchaser", buyerID), ("TravelDate", "2024-06-20"), ("ETicketNumber", "E123"),
    ])

  static let itinerary = xbrl(
    "atr", "atr_issuer_entry_point_2023-12-31",
    [
      ("ElectronicInvoiceAirTransportReceiptNumber", "25119130671000000022"), ("IssueDate", "2025-07-04"),
      ("Fare", "550.46"), ("FuelSurcharge", "9.17"), ("VatTaxAmount", "50.37"), ("TotalAmount", "660.00"),
      ("NameOfSeller", "示例航空有限公司"), ("NameOfPurchaser", buyer), ("UnifiedSocialCreditCodeOfPurchaser", buyerID),
      ("ETicketNumber", "7812345678901"),
    ])

  static func receipt(currency: String = "CNY") -> String {
    xbrl(
      "bker", "bker_issuer_entry_point_2021-11-30",
      [
        ("AccountNameOfPayer", buyer), ("AccountNumberOfPayer", "0200 0012 3456"), ("AccountNameOfPayee", seller),
        ("AccountNumberOfPayee", "11001234"), ("TransactionAmountInFigures", "106000"),
        ("DateOfBookkeeping", "2024-07-01"),
        ("IssueDate", "2024-07-02"), ("NumberOfBankElectronicReceipt", "HD2024-07"), ("Currency", currency),
        ("Usage", "模型服务费"),
      ])
  }

  static let statement = xbrl(
    "bkrs", "bkrs_entry_point_2021-11-30",
    [
      ("NameOfCustomerAccount", buyer), ("CustomerSettlementBankAccount", "020000123456"),
      ("YearOfBankReconciliationStatement", "2024"), ("MonthOfBankReconciliationStatement", "02"),
    ],
    more: "<bkrs:InformationOfReconcileDetailsTuple><bkrs:DateOfBookkeeping>2024-02-03</bkrs:DateOfBookkeeping>"
      + "<bkrs:IdentificationOfCreditOrDebit>0</bkrs:IdentificationOfCreditOrDebit><bkrs:TransactionAmount>106000.00"
      + "</bkrs:TransactionAmount><bkrs:NameOfCounterparty>\(seller)</bkrs:NameOfCounterparty></bkrs:InformationOfReconcileDetailsTuple>"
  )

  static let initials = """
    <business id="FPKJ"><REQUEST_COMMON_FPKJ><COMMON_FPKJ_FPT><FP_DM>011002400111</FP_DM><FP_HM>12345678</FP_HM>
    <KPRQ>20240618</KPRQ><JYM>12345678901234567890</JYM><XSF_NSRSBH>\(sellerID)</XSF_NSRSBH><XSF_MC>\(seller)</XSF_MC>
    <GMF_NSRSBH>\(buyerID)</GMF_NSRSBH><GMF_MC>\(buyer)</GMF_MC><JSHJ>106000</JSHJ><HJJE>100000</HJJE><HJSE>6000</HJSE>
    </COMMON_FPKJ_FPT><COMMON_FPKJ_XMXX><XMMC>模型调用费</XMMC><XMJE>100000</XMJE><SL>0.06</SL><SE>6000</SE></COMMON_FPKJ_XMXX>
    </REQUEST_COMMON_FPKJ></business>
    """

  static let chinese = """
    <发票><发票号码>24112000000000012345</发票号码><开票日期>2024/6/18</开票日期><销售方><名称>\(seller)</名称>
    <纳税人识别号>\(sellerID)</纳税人识别号></销售方><购买方><名称>\(buyer)</名称><纳税人识别号>\(buyerID)</纳税人识别号></购买方>
    <合计金额>100000.00</合计金额><合计税额>6000.00</合计税额><价税合计>106000.00</价税合计></发票>
    """

  static let customData: [(String, String)] = [
    ("native-producer", "Invented SDK"), ("发票号码", "24112000000000012345"), ("销售方纳税人识别号", sellerID),
    ("合计金额", "100000.00"), ("购买方纳税人识别号", buyerID), ("合计税额", "6000.00"), ("开票日期", "2024年06月18日"),
  ]
}
