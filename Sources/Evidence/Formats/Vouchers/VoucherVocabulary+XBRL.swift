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

  static let airItinerary = VoucherVocabulary(
    kind: .airItinerary,
    fields: [
      (.invoiceNumber, ["NumberOfInvoice", "ElectronicInvoiceNumber", "NumberOfElectronicInvoice"]),
      (.issueDate, ["DateOfIssue", "IssueDate"]), (.buyerName, ["NameOfPurchaser"]),
      (
        .buyerTaxID,
        ["UnifiedSocialCreditCodeOfPurchaser", "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser"]
      ),
      (.tax, ["TotalTaxAmount", "ValueAddedTaxAmount"]),
      (.amountIncludingTax, ["TotalAmount", "TaxIncludedAmountInFigures"]),
    ])
}
