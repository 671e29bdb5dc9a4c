internal import Evidence
internal import Standards

extension DemoDocument {
  var kind: DocumentKind {
    switch self {
    case .licence: .licence
    case .commitmentLetter: .commitmentLetter
    case .bankAccountForm: .bankAccountForm
    case .contract, .supplementaryAgreement: .contract
    case .settlement: .settlementStatement
    case .invoice: .invoice
    case .bankReceipt: .bankReceipt
    case .acceptance: .acceptanceReport
    case .modelProfile: .modelProfile
    }
  }

  /// For file names.
  var word: String {
    switch self {
    case .invoice(let index): "invoice\(index + 1)"
    case .bankReceipt(let index): "receipt\(index + 1)"
    default: kind.rawValue
    }
  }

  /// A party's seal belongs on it.
  var isSealed: Bool {
    switch self {
    case .invoice, .bankReceipt, .licence: false
    default: true
    }
  }

  /// What is printed on the paper, as it should be read.
  func fields(of dossier: DemoDossier) -> [FieldName: String] {
    let (company, supplier) = (dossier.company, dossier.supplier)
    switch self {
    case .licence:
      return [
        .applicantName: company.name, .creditCode: company.creditCode, .legalRepresentative: company.representative,
        .address: company.address,
      ]
    case .commitmentLetter:
      return [
        .applicantName: company.name, .creditCode: company.creditCode, .date: dossier.filedOn.description,
        .projectName: dossier.projectName,
      ]
    case .bankAccountForm:
      return [
        .applicantName: company.name, .accountName: company.name, .creditCode: company.creditCode,
        .bankName: company.bank, .accountNumber: company.account, .contactName: company.agent, .phone: company.phone,
        .address: company.address, .date: dossier.filedOn.description,
      ]
    case .contract: return contractFields(dossier)
    case .supplementaryAgreement: return agreementFields(dossier)
    case .settlement: return settlementFields(dossier)
    case .invoice(let index): return invoiceFields(dossier.invoices[index], dossier)
    case .bankReceipt(let index):
      let payment = dossier.payments[index]
      return [
        .serial: payment.serial, .date: payment.paidOn.description, .amount: payment.amount.description,
        .amountInWords: payment.amount.inWords, .purpose: "支付 \(dossier.contractNumber) 合同款",
        .payerName: company.name, .payerAccount: company.account, .payeeName: supplier.name,
        .payeeAccount: supplier.account,
      ]
    case .acceptance:
      return [
        .projectName: dossier.projectName, .contractNumber: dossier.contractNumber,
        .acceptedOn: dossier.acceptedOn.description, .applicationField: dossier.field.name,
        .amount: dossier.contractAmount.description, .partyB: supplier.name, .effect: dossier.effect + "。",
      ]
    case .modelProfile:
      return [
        .modelName: dossier.modelName, .applicationField: dossier.field.name, .applicantName: company.name,
        .date: dossier.filedOn.description,
      ]
    }
  }

  private func settlementFields(_ dossier: DemoDossier) -> [FieldName: String] {
    var fields: [FieldName: String] = [
      .serial: "\(dossier.contractNumber)-J1", .contractNumber: dossier.contractNumber,
      .amount: dossier.contractAmount.description, .amountInWords: dossier.contractAmount.inWords,
      .buyerName: dossier.company.name, .issuer: dossier.supplier.name, .date: dossier.acceptedOn.description,
    ]
    if dossier.mode == .api {
      fields[.modelName] = dossier.modelName
      fields[.usage] = String(dossier.usage.reduce(0) { $0 + $1.tenThousandTokens })
    }
    return fields
  }

  private func contractFields(_ dossier: DemoDossier) -> [FieldName: String] {
    partyFields(dossier).merging(costFields(dossier)) { first, _ in first }.merging([
      .contractNumber: dossier.contractNumber, .amountInWords: dossier.contractAmount.inWords,
      .modelName: dossier.modelName, .projectName: dossier.projectName,
    ]) { first, _ in first }
  }

  /// It names the contract it adds to, whose total it repeats in figures, and no model.
  private func agreementFields(_ dossier: DemoDossier) -> [FieldName: String] {
    partyFields(dossier).merging(costFields(dossier)) { first, _ in first }.merging([
      .contractNumber: "\(dossier.contractNumber)-B1", .supplements: dossier.contractNumber,
      .projectName: dossier.projectName,
    ]) { first, _ in first }
  }

  private func partyFields(_ dossier: DemoDossier) -> [FieldName: String] {
    [
      .partyA: dossier.company.name, .partyACode: dossier.company.creditCode, .partyB: dossier.supplier.name,
      .partyBCode: dossier.supplier.creditCode, .amount: dossier.contractAmount.description,
      .signedOn: dossier.signedOn.description,
    ]
  }

  private func costFields(_ dossier: DemoDossier) -> [FieldName: String] {
    var fields: [FieldName: String] = [:]
    let names: [DemoCost.Kind: FieldName] = [
      .people: .laborCost, .computing: .computeCost, .material: .dataCost, .software: .softwareCost,
      .hardware: .hardwareCost,
    ]
    for cost in dossier.costs where cost.amount != .zero {
      if let name = names[cost.kind] { fields[name] = cost.amount.description }
    }
    if dossier.mode == .api {
      fields[.termFrom] = dossier.signedOn.description
      fields[.termTo] = dossier.endsOn.description
    }
    return fields
  }

  private func invoiceFields(_ invoice: DemoInvoice, _ dossier: DemoDossier) -> [FieldName: String] {
    [
      .invoiceNumber: invoice.number, .issueDate: invoice.issuedOn.description,
      .buyerName: dossier.company.name, .buyerTaxID: dossier.company.creditCode,
      .sellerName: dossier.supplier.name, .sellerTaxID: dossier.supplier.creditCode,
      .amountExcludingTax: invoice.amountExcludingTax.description, .tax: invoice.tax.description,
      .amountIncludingTax: invoice.total.description, .amountInWords: invoice.total.inWords,
      .contractNumber: dossier.contractNumber,
    ]
  }
}
