extension VoucherVocabulary {
  /// Invoices as their issuers attach them: `inv_ord_issuer`, `inv_spcl_issuer` and their fellows.
  static let issuedInvoice = VoucherVocabulary(
    kind: .invoice,
    fields: [
      (.invoiceCode, ["CodeOfInvoice"]), (.invoiceNumber, ["NumberOfInvoice", "NumberOfEInvoice"]),
      (.issueDate, ["DateOfIssue"]), (.checkCode, ["IdentifyingCode"]), (.sellerName, ["NameOfSeller"]),
      (
        .sellerTaxID,
        [
          "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller", "UnifiedSocialCreditCodeOfSeller",
          "TaxpayerIdentificationNumberOfSeller",
        ]
      ),
      (.buyerName, ["NameOfPurchaser"]),
      (
        .buyerTaxID,
        [
          "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser", "UnifiedSocialCreditCodeOfPurchaser",
          "TaxpayerIdentificationNumberOfPurchaser",
        ]
      ),
      (.amountExcludingTax, ["TotalAmountExcludingTax"]), (.tax, ["TotalTaxAmount"]),
      (.amountIncludingTax, ["TaxIncludedAmountInFigures"]), (.amountInWords, ["TaxIncludedAmountInWords"]),
    ],
    lineElements: ["InformationOfTaxableGoodsOrServicesDetailItemsTuple"],
    line: LineNames(
      name: ["NameOfTaxableGoodsOrServices"], quantity: ["QuantityOfGoodsOrServices"],
      unitPrice: ["UnitPriceOfGoodsOrServices"], amount: ["AmountExcludingTax"], taxRate: ["TaxRate"],
      tax: ["TaxAmount"]))

  static let rail = VoucherVocabulary(
    kind: .railTicket,
    fields: [
      (.invoiceNumber, ["ElectronicInvoiceRailwayETicketNumber", "NumberOfInvoice"]), (.issueDate, ["DateOfIssue"]),
      (.buyerName, ["NameOfPurchaser"]),
      (
        .buyerTaxID,
        ["UnifiedSocialCreditCodeOfPurchaser", "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser"]
      ),
      (.amountExcludingTax, ["TotalAmountExcludingTax"]), (.tax, ["TaxAmount", "TotalTaxAmount"]),
      (.amountIncludingTax, ["Fare"]), (.serial, ["ETicketNumber"]), (.date, ["TravelDate"]),
    ])

  static let bankReceipt = VoucherVocabulary(
    kind: .bankReceipt,
    fields: [
      (.payerName, ["AccountNameOfPayer"]), (.payerAccount, ["AccountNumberOfPayer"]),
      (.payeeName, ["AccountNameOfPayee"]), (.payeeAccount, ["AccountNumberOfPayee"]),
      (.amount, ["TransactionAmountInFigures"]),
      (.amountInWords, ["TransactionAmountInWords", "TransactionAmountInFiguresWithWords"]),
      (.date, ["DateOfBookkeeping"]), (.issueDate, ["IssueDate"]), (.serial, ["NumberOfBankElectronicReceipt"]),
      (.checkCode, ["IdentifyingCode"]), (.purpose, ["Usage", "Notes"]),
    ])

  static let bankStatement = VoucherVocabulary(
    kind: .bankStatement,
    fields: [
      (.accountName, ["NameOfCustomerAccount"]), (.accountNumber, ["CustomerSettlementBankAccount"]),
    ],
    lineElements: ["InformationOfReconcileDetailsTuple"],
    line: LineNames(name: ["NameOfCounterparty"], amount: ["TransactionAmount"]))

  /// `atr_issuer`. The fare and the fuel surcharge are taxed, the airport's fund is not: no single fact is the amount
  /// without tax.
  static let airItinerary = VoucherVocabulary(
    kind: .airItinerary,
    fields: [
      (.invoiceNumber, ["ElectronicInvoiceAirTransportReceiptNumber"]), (.issueDate, ["IssueDate"]),
      (.sellerName, ["NameOfSeller"]), (.sellerTaxID, ["UnifiedSocialCreditCodeOfSeller"]),
      (.buyerName, ["NameOfPurchaser"]), (.buyerTaxID, ["UnifiedSocialCreditCodeOfPurchaser"]),
      (.tax, ["VatTaxAmount"]), (.amountIncludingTax, ["TotalAmount"]), (.checkCode, ["VerificationCode"]),
      (.serial, ["ETicketNumber", "ElectronicTicketNum"]), (.date, ["CarrierDate"]),
    ])
}
