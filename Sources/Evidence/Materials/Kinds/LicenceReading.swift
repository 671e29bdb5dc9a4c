internal import Standards

/// Business licence or the certificate of another legal person (五.2).
extension Material {
  static let licence = Material(
    kind: .licence,
    titles: ["营业执照", "事业单位法人证书", "社会团体法人登记证书", "民办非企业单位登记证书", "法人登记证书"],
    marks: ["统一社会信用代码", "法定代表人", "经营范围", "成立日期", "注册资本", "登记机关", "住所", "类型", "业务范围"],
    foreign: ["本合同", "发票号码", "承诺如下", "回单编号", "开户银行"]
  ) { paper, draft in
    paper.ask(questions, into: &draft, stops: others)
    guard !draft.has(.creditCode) else { return }
    for (index, strip) in paper.strips.enumerated() {
      if let token = CodeTokens.creditCodes(in: strip.folded).first {
        draft.put(.creditCode, token.value.description, Span(strip: index, token.range), in: paper, certainty: 0.95)
        return
      }
    }
  }

  private static let others = [
    Label("类型", "主体类型"), Label("成立日期"), Label("经营范围", "宗旨和业务范围", "业务范围"), Label("注册资本"), Label("营业期限", "有效期"),
    Label("登记机关"), Label("经费来源"), Label("举办单位"),
  ]
  private static let questions: [Question] = [
    Question(.applicantName, Label("名称", "企业名称"), .organisation),
    Question(.creditCode, Label("统一社会信用代码", "信用代码"), .taxpayer),
    Question(.legalRepresentative, Label("法定代表人", "负责人", "经营者", "投资人"), .person),
    Question(.address, Label("住所", "经营场所", "营业场所", "地址"), .text(limit: 100)),
  ]
}
