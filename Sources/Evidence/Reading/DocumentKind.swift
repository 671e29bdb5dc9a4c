package import Standards

/// What a material turns out to be, whatever it was handed in as.
package enum DocumentKind: String, CaseIterable, Codable, Sendable {
  case invoice, railTicket, airItinerary, bankReceipt, bankStatement
  case contract, settlementStatement
  case licence, commitmentLetter, bankAccountForm, acceptanceReport, modelProfile
  case unknown

  package var name: Phrase {
    switch self {
    case .invoice: Phrase(zh: "发票", en: "Invoice")
    case .railTicket: Phrase(zh: "铁路电子客票", en: "Rail e-ticket")
    case .airItinerary: Phrase(zh: "航空行程单", en: "Air itinerary")
    case .bankReceipt: Phrase(zh: "银行回单", en: "Bank receipt")
    case .bankStatement: Phrase(zh: "银行对账单", en: "Bank statement")
    case .contract: Phrase(zh: "合同", en: "Contract")
    case .settlementStatement: Phrase(zh: "结算单", en: "Settlement statement")
    case .licence: Phrase(zh: "主体证照", en: "Licence")
    case .commitmentLetter: Phrase(zh: "承诺书", en: "Commitment letter")
    case .bankAccountForm: Phrase(zh: "银行账户信息", en: "Bank account form")
    case .acceptanceReport: Phrase(zh: "验收报告", en: "Acceptance report")
    case .modelProfile: Phrase(zh: "大模型情况及成效材料", en: "Model profile")
    case .unknown: Phrase(zh: "未能识别", en: "Not recognised")
    }
  }
}
