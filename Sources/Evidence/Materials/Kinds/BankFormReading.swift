/// The form that names the account an award is paid to (五.4).
extension Material {
  static let bankForm = Material(
    kind: .bankAccountForm,
    titles: ["银行账户信息表", "银行账户信息", "账户信息表", "收款账户信息", "银行开户信息", "基本存款账户信息", "开户许可证"],
    marks: ["开户银行", "银行账号", "开户行行号", "开户名称", "户名", "账户信息", "联行号", "行号"],
    foreign: ["付款人", "本合同", "结算周期"]
  ) { paper, draft in
    paper.ask(questions, into: &draft, stops: [Label("财务负责人"), Label("备注"), Label("开户地"), Label("邮编"), Label("经办人")])
    if !draft.has(.date), let day = Signing.days(paper).last { draft.put(.date, day.value, day.span, in: paper) }
  }

  private static let questions: [Question] = [
    Question(.applicantName, Label("单位名称", "企业名称", "申报单位", "申报单位名称", "申请单位", "存款人名称", "存款人"), .organisation),
    Question(.creditCode, Label("统一社会信用代码", "社会信用代码", "信用代码"), .taxpayer),
    Question(
      .accountName, Label("开户名称", "账户名称", "开户名", "户名", "收款单位名称", "收款人名称", "账户名", "收款户名"), .organisation),
    Question(.bankName, Label("开户银行名称", "开户银行", "开户行名称", "开户行", "开户网点", "收款银行", "银行名称"), .organisation),
    Question(.accountNumber, Label("银行账号", "银行帐号", "开户账号", "收款账号", "账号", "帐号", "银行账户"), .account),
    Question(
      .bankLine, Label("开户行行号", "支付系统行号", "大额支付行号", "联行号", "大额行号", "行号", "支付行号", "开户银行行号"), .bankLine),
    Question(.address, Label("单位地址", "通讯地址", "地址"), .text(limit: 80)),
    Question(.contactName, Label("财务联系人", "联系人", "联系人姓名"), .person),
    Question(.phone, Label("联系电话", "联系方式", "手机", "电话"), .phone),
    Question(.date, Label("填表日期", "填报日期", "填写日期", "日期"), .day),
  ]
}
