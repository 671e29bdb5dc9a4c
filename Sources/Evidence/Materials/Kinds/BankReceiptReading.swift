/// A bank's receipt of one payment, in the forms of a list, of blocks for payer and payee, and of two columns.
extension Material {
  static let bankReceipt = Material(
    kind: .bankReceipt,
    titles: ["电子回单", "银行回单", "业务回单", "转账回单", "付款回单", "客户回单", "电汇凭证", "付款凭证", "转账凭证", "回单凭证", "回单"],
    marks: ["付款人", "收款人", "付款方", "收款方", "回单编号", "交易日期", "户名", "开户行", "流水号", "回单专用章", "小写"],
    foreign: ["发票号码", "本合同", "结算周期", "纳税人识别号"]
  ) { paper, draft in
    BankReceipt.read(paper, &draft)
  }
}

enum BankReceipt {
  private enum Side { case payer, payee }
  private static let payer = Label("付款人", "付款方", "付款单位", "汇款人", "付款账户")
  private static let payee = Label("收款人", "收款方", "收款单位", "收款账户")
  private static let name = Label("户名", "账户名称", "名称", "全称", "账户名", "单位名称")
  private static let account = Label("账号", "账户", "帐号", "卡号")
  private static let bank = Label("开户行", "开户银行", "开户行名称", "开户网点", "银行")
  private static let heads: [Question] = [
    Question(.serial, Label("回单编号", "电子回单号码", "回单号码", "回单号", "凭证号", "凭证编号", "交易流水号", "流水号", "交易序号"), .identifier),
    Question(.date, Label("交易日期", "付款日期", "记账日期", "入账日期", "转账日期", "交易时间", "日期", "回单日期", "打印日期"), .day),
    Question(.amountInWords, Label("大写", "金额(大写)", "大写金额", "人民币大写", "金额大写", "合计大写"), .words),
    Question(.amount, Label("金额(小写)", "小写金额", "小写", "交易金额", "付款金额", "转账金额", "金额", "发生额"), .amount),
    Question(.purpose, Label("用途", "附言", "摘要", "转账用途", "备注", "款项用途"), .text(limit: 120)),
  ]
  private static let direct: [Question] = [
    Question(.payerName, Label("付款人名称", "付款人户名", "付款方户名", "付款方名称", "付款人全称", "付款单位名称", "付款户名", "付款账户名称"), .organisation),
    Question(.payeeName, Label("收款人名称", "收款人户名", "收款方户名", "收款方名称", "收款人全称", "收款单位名称", "收款户名", "收款账户名称"), .organisation),
    Question(.payerAccount, Label("付款人账号", "付款方账号", "付款账号", "付款人帐号", "付款账户账号", "付款卡号"), .account),
    Question(.payeeAccount, Label("收款人账号", "收款方账号", "收款账号", "收款人帐号", "收款账户账号", "收款卡号"), .account),
  ]
  private static let stops =
    heads.map(\.label) + direct.map(\.label) + [
      payer, payee, name, account, bank, Label("渠道", "交易渠道", "币种", "交易状态", "业务类型", "验证码", "手续费", "附言"),
    ]

  static func read(_ paper: Paper, _ draft: inout Draft) {
    paper.ask(heads, into: &draft, stops: stops)
    paper.ask(direct, into: &draft, stops: stops)
    if let span = purpose(paper) { draft.put(.purpose, paper.words(span), span, in: paper) }
    parties(paper, &draft)
  }

  /// 用途 and 附言 may share a line; the text is what no label starts.
  private static func purpose(_ paper: Paper) -> Span? {
    for hit in paper.hits(Label("用途", "附言", "摘要")) where hit.valueStart >= paper.strips[hit.strip].count {
      let row = paper.rows[paper.rowOf[hit.strip]].filter { $0 > hit.strip && !paper.isLabel($0, stops) }
      guard let index = row.first, paper.strips[index].folded.contains(where: \.isHan) else { continue }
      return paper.cell(index, stops: stops)
    }
    return nil
  }

  /// Names and accounts whose label says only 户名 or 账号 belong to the payer or payee by where they stand.
  private static func parties(_ paper: Paper, _ draft: inout Draft) {
    let marks = paper.hits(payer).map { (Side.payer, $0) } + paper.hits(payee).map { (Side.payee, $0) }
    guard marks.contains(where: { $0.0 == .payer }), marks.contains(where: { $0.0 == .payee }) else { return }
    let columns = columns(marks, paper)
    for (label, shape, fields) in [
      (name, Shape.organisation, (FieldName.payerName, FieldName.payeeName)),
      (account, Shape.account, (FieldName.payerAccount, FieldName.payeeAccount)),
    ] {
      if let columns {
        inColumns(label, shape, fields, columns, paper, &draft)
      } else {
        inBlocks(label, shape, fields, marks, paper, &draft)
      }
    }
  }

  /// The strips that head two columns, when payer and payee share a line and no value stands beside the first.
  private static func columns(_ marks: [(Side, LabelHit)], _ paper: Paper) -> (payer: Int, payee: Int)? {
    guard let payer = marks.first(where: { $0.0 == .payer })?.1, let payee = marks.first(where: { $0.0 == .payee })?.1
    else { return nil }
    let (a, b) = (paper.strips[payer.strip], paper.strips[payee.strip])
    guard payer.strip != payee.strip, a.page == b.page, paper.rowOf[payer.strip] == paper.rowOf[payee.strip],
      payer.valueStart >= a.count, payee.valueStart >= b.count, a.level.x < b.level.x
    else { return nil }
    return (payer.strip, payee.strip)
  }

  /// `户名 | payer | payee` in one line; or each column with labels of its own.
  private static func inColumns(
    _ label: Label, _ shape: Shape, _ fields: (FieldName, FieldName), _ columns: (payer: Int, payee: Int),
    _ paper: Paper, _ draft: inout Draft
  ) {
    let border = paper.strips[columns.payee].level.x - 0.02
    for hit in paper.hits(label) where paper.rowOf[hit.strip] >= paper.rowOf[columns.payer] {
      if let span = paper.inline(hit, stops: stops), let answer = paper.answer(span, as: shape) {
        let isPayer = paper.strips[hit.strip].level.x < border
        draft.put(isPayer ? fields.0 : fields.1, answer.value, answer.span, in: paper)
        continue
      }
      let row = paper.rows[paper.rowOf[hit.strip]].filter { $0 > hit.strip && !paper.isSideLetter($0) }
      for index in row {
        if paper.isLabel(index, stops) { break }
        guard let answer = paper.answer(paper.cell(index, stops: stops), as: shape) else { continue }
        let isPayer = paper.strips[index].level.x < border
        draft.put(isPayer ? fields.0 : fields.1, answer.value, answer.span, in: paper)
      }
    }
  }

  /// Payer's block above or below the payee's; a label belongs to the block whose mark is nearest, the mark standing
  /// beside the middle of its block or at its top.
  private static func inBlocks(
    _ label: Label, _ shape: Shape, _ fields: (FieldName, FieldName), _ marks: [(Side, LabelHit)], _ paper: Paper,
    _ draft: inout Draft
  ) {
    let hits = paper.hits(label)
    for (place, hit) in hits.enumerated() {
      guard let answer = paper.answer(hit, as: shape, stops: stops) else { continue }
      let side: Side
      if hits.count == 2, marks.count == 2 {
        // Two labels, two blocks: the upper (or left) label is the upper (or left) block's.
        side = (marks[0].1.strip < marks[1].1.strip ? [marks[0].0, marks[1].0] : [marks[1].0, marks[0].0])[place]
      } else {
        side = nearest(hit, marks, paper)
      }
      draft.put(side == .payer ? fields.0 : fields.1, answer.value, answer.span, in: paper)
    }
  }

  private static func nearest(_ hit: LabelHit, _ marks: [(Side, LabelHit)], _ paper: Paper) -> Side {
    let box = paper.strips[hit.strip].level
    return marks.min {
      distance(box, paper.strips[$0.1.strip].level) < distance(box, paper.strips[$1.1.strip].level)
    }?.0 ?? .payer
  }

  private static func distance(_ a: PageBox, _ b: PageBox) -> Double {
    abs(a.middle.y - b.middle.y) + abs(a.middle.x - b.middle.x) * 0.2
  }
}
