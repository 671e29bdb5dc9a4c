/// Contracts and agreements (五.5, 五.8).
extension Material {
  static let contract = Material(
    kind: .contract,
    titles: ["合同", "合同书", "协议", "协议书", "补充协议", "框架合同", "采购合同", "服务合同", "项目合同"],
    marks: ["甲方", "乙方", "第一条", "违约", "争议", "本合同", "本协议", "一式", "法定代表人或授权代表", "合同编号", "签订"],
    foreign: ["发票号码", "回单编号", "结算周期", "验收结论"]
  ) { paper, draft in
    ContractHead.read(paper, &draft)
    ContractParties.read(paper, &draft)
    ContractDays.read(paper, &draft)
    ContractSums.read(paper, &draft)
    ContractCosts.read(paper, &draft)
    ContractClauses.read(paper, &draft)
    ModelNames.read(paper, &draft)
    ProjectNames.read(paper, &draft)
  }
}

/// Numbers of a contract and the account it names.
enum ContractHead {
  static let number = Label("合同编号", "协议编号", "合同登记编号", "合同号", "协议号")
  static let supplements = Label("所补充合同", "原合同编号", "原合同", "主合同编号", "对应合同")
  static let place = Label("签订地点", "签约地点", "签订地", "签署地点")
  static let account = Label("账号", "银行账号", "帐号", "收款账号")
  static let bank = Label("开户行", "开户银行", "开户行名称")

  static func read(_ paper: Paper, _ draft: inout Draft) {
    let stops = [number, supplements, place, account, bank, ContractDays.signed, ContractParties.code]
    paper.ask(
      [
        Question(.contractNumber, number, .identifier), Question(.supplements, supplements, .identifier),
        Question(.projectName, Label("项目名称"), .text(limit: 80)),
      ], into: &draft, stops: stops)
    // One account in the text is the one payments go to; two are those of both parties.
    let accounts = paper.hits(account).compactMap { hit in paper.answer(hit, as: .account, stops: stops) }
    if Set(accounts.map(\.value)).count == 1, let only = accounts.first {
      draft.put(.payeeAccount, only.value, only.span, in: paper)
      if let name = paper.answer(bank, as: .organisation, stops: stops) {
        draft.put(.bankName, name.value, name.span, in: paper)
      }
    }
  }
}
