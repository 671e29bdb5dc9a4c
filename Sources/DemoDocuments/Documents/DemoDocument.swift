internal import Standards

/// A material an invented applicant hands in.
package enum DemoDocument: Hashable, Sendable {
  case licence, commitmentLetter, bankAccountForm
  /// Drawn for the dossier's mode: framework for API use, cost split for deployments, hardware apart for appliances.
  case contract
  case supplementaryAgreement, settlement
  case invoice(Int)
  case bankReceipt(Int)
  case acceptance, modelProfile

  /// What is wrong with the paper, on purpose.
  package enum Flaw: String, CaseIterable, Codable, Sendable {
    case unsealed, unsigned
    /// A contract that names only a total.
    case withoutCostSplit
    /// An acceptance report that names neither field nor effect.
    case withoutEffect
    /// An invoice over a fifth less than was agreed and is claimed.
    case underbilled
  }

  /// Numbers of the guide's clause 五 the paper can serve, the dossier's mode considered.
  package func materialNumber(in mode: DemoMode) -> Int {
    let deployed = mode == .privateDeployment || mode == .cloud
    return switch self {
    case .licence: 2
    case .commitmentLetter: 3
    case .bankAccountForm: 4
    case .contract, .supplementaryAgreement: deployed ? 8 : 5
    case .settlement: 6
    case .invoice, .bankReceipt: deployed ? 9 : 7
    case .acceptance: 10
    case .modelProfile: 11
    }
  }

  /// What a complete application in the dossier's mode consists of.
  package static func complete(for dossier: DemoDossier) -> [DemoDocument] {
    let bills =
      dossier.invoices.indices.map(DemoDocument.invoice) + dossier.payments.indices.map(DemoDocument.bankReceipt)
    let middle: [DemoDocument]
    switch dossier.mode {
    case .api, .appliance: middle = [.contract, .settlement] + bills
    case .privateDeployment, .cloud: middle = [.contract] + bills + [.acceptance]
    }
    return [.licence, .commitmentLetter, .bankAccountForm] + middle + [.modelProfile]
  }

  /// The name an applicant would give the file, without extension.
  package func fileName(of dossier: DemoDossier) -> String {
    switch self {
    case .licence: "营业执照"
    case .commitmentLetter: "承诺书（盖章）"
    case .bankAccountForm: "银行账户信息（盖章）"
    case .contract: "项目合同 \(dossier.contractNumber)"
    case .supplementaryAgreement: "补充协议 \(dossier.contractNumber)-B1"
    case .settlement: "结算单 \(dossier.contractNumber)"
    case .invoice(let index): "发票 \(dossier.invoices.indices.contains(index) ? dossier.invoices[index].number : "")"
    case .bankReceipt(let index): "付款回单 \(index + 1)"
    case .acceptance: "项目验收报告"
    case .modelProfile: "大模型基本情况及应用成效"
    }
  }

  /// The paper as a PDF; an invoice or payment the dossier lacks gives `nil`.
  package func pdf(of dossier: DemoDossier, flaw: Flaw? = nil) -> [UInt8]? {
    sheet(of: dossier, flaw: flaw).map { PDFFile.bytes(pages: $0.pages, title: fileName(of: dossier)) }
  }

  func sheet(
    of dossier: DemoDossier, flaw: Flaw? = nil, sealInk: PageCanvas.Ink = .red, codeSide: Double? = nil
  ) -> Sheet? {
    var sheet = Sheet(footer: dossier.contractNumber)
    if let codeSide { sheet.codeSide = codeSide }
    sheet.sealInk = sealInk
    switch self {
    case .licence: sheet.licence(dossier, flaw)
    case .commitmentLetter: sheet.commitmentLetter(dossier, flaw)
    case .bankAccountForm: sheet.bankAccountForm(dossier, flaw)
    case .contract: sheet.contract(dossier, flaw)
    case .supplementaryAgreement: sheet.supplementaryAgreement(dossier, flaw)
    case .settlement: sheet.settlement(dossier, flaw)
    case .acceptance: sheet.acceptance(dossier, flaw)
    case .modelProfile: sheet.modelProfile(dossier, flaw)
    case .invoice(let index):
      guard dossier.invoices.indices.contains(index) else { return nil }
      sheet.invoice(dossier.invoices[index], dossier, flaw)
    case .bankReceipt(let index):
      guard dossier.payments.indices.contains(index) else { return nil }
      sheet.bankReceipt(dossier.payments[index], dossier, flaw)
    }
    return sheet
  }
}

extension CivilDate {
  /// `2025年9月1日`.
  var written: String { "\(year)年\(month)月\(day)日" }
}

extension Money {
  /// `￥1,234.50`.
  var priced: String { "￥" + grouped }
}
