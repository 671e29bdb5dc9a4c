extension DocumentKind {
  /// Its fields as a reviewer goes through them: which paper it is, who, when, how much, the rest.
  package var fieldOrder: [FieldName] {
    switch self {
    case .invoice, .railTicket, .airItinerary:
      [
        .invoiceCode, .invoiceNumber, .issueDate, .buyerName, .buyerTaxID, .sellerName, .sellerTaxID,
        .amountIncludingTax, .amountInWords, .amountExcludingTax, .tax, .contractNumber, .projectName, .redLetterOf,
        .checkCode,
      ]
    case .bankReceipt, .bankStatement:
      [
        .serial, .date, .payerName, .payerAccount, .payeeName, .payeeAccount, .amount, .amountInWords, .purpose,
      ]
    case .contract:
      [
        .contractNumber, .supplements, .projectName, .partyA, .partyACode, .partyB, .partyBCode, .signedOn, .termFrom,
        .termTo, .amount, .amountInWords, .tax, .laborCost, .computeCost, .dataCost, .softwareCost, .hardwareCost,
        .paymentTerms, .deliverables, .modelName, .modelFiling, .bankName, .payeeAccount,
      ]
    case .settlementStatement:
      [
        .serial, .contractNumber, .issuer, .buyerName, .buyerTaxID, .date, .periodFrom, .periodTo, .modelName, .usage,
        .unitPrice, .amount, .amountInWords,
      ]
    case .acceptanceReport:
      [
        .projectName, .contractNumber, .partyA, .partyB, .acceptedOn, .applicationField, .effect, .amount, .paidAmount,
      ]
    case .modelProfile:
      [
        .applicantName, .modelName, .modelFiling, .algorithmFiling, .patent, .softwareRegistration, .applicationField,
        .effect, .date,
      ]
    case .licence, .commitmentLetter, .bankAccountForm, .unknown:
      [
        .applicantName, .creditCode, .legalRepresentative, .address, .projectName, .amount, .accountName, .bankName,
        .accountNumber, .bankLine, .contactName, .phone, .date,
      ]
    }
  }

  /// The place of a field in the order; those it does not name come last.
  private func rank(_ name: FieldName) -> Int { fieldOrder.firstIndex(of: name) ?? .max }

  /// Names in the order of this kind; those it does not name follow by their own words.
  package func ordered(_ names: some Sequence<FieldName>) -> [FieldName] {
    names.sorted { (rank($0), $0.rawValue) < (rank($1), $1.rawValue) }
  }
}

extension FileReading {
  /// What the file says, in the order of its kind.
  package var orderedFields: [(name: FieldName, field: ReadField)] {
    kind.ordered(fields.keys).compactMap { name in fields[name].map { (name, $0) } }
  }
}
