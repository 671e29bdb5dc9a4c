internal import Standards

extension Sheet {
  /// Names no authority: what a register would print stands as an example.
  mutating func licence(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    let party = dossier.company
    title("营 业 执 照（演示副本）")
    paragraph("统一社会信用代码：\(party.creditCode)", indent: false, size: 12)
    space(8)
    table(
      [
        ["名称", party.name], ["类型", "有限责任公司（虚构）"], ["法定代表人", party.representative], ["住所", party.address],
        ["成立日期", "2019年\(dossier.number % 12 + 1)月18日"], ["经营范围", "\(dossier.field.name)领域的软件开发、技术服务与信息系统集成（虚构）"],
      ], widths: [0.24, 0.76], headed: false, size: 12)
    if flaw != .unsealed {
      draw(height: 140) { page, y in
        Seal(owner: "演示登记机关", kind: "登记专用章").draw(on: &page, x: 420, y: y + 60)
      }
    }
  }

  mutating func commitmentLetter(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    let party = dossier.company
    title("承 诺 书")
    space(10)
    paragraph("北京经济技术开发区信息技术产业局：", indent: false, size: 12)
    paragraph(
      "\(party.name)（统一社会信用代码：\(party.creditCode)）就申报人工智能“模型券”专项奖励（标杆型示范应用场景方向）“\(dossier.projectName)”事项，郑重承诺如下：",
      size: 12)
    for (index, promise) in Self.promises.enumerated() { paragraph("\(index + 1). \(promise)", size: 12) }
    signing(
      party: party.name, person: party.representative, role: "法定代表人", on: dossier.filedOn.written,
      seal: flaw == .unsealed ? nil : "公 章", signed: flaw != .unsigned)
  }

  /// The sentences of the template that the demonstration's programme gives out.
  private static let promises = [
    "申报表和全部材料真实、完整、有效，电子件与原件一致。",
    "本单位在亦庄新城范围内实际经营，近三年没有重大行政处罚和刑事犯罪记录，未列入严重违法失信主体名单。",
    "本单位与大模型服务提供方没有关联、控制或重大影响关系，所报费用真实发生并由本单位承担。",
    "所报应用没有获得开发区其他财政资金，同一发票没有重复申报，没有同时申报揭榜挂帅方向。",
    "获得支持后配合检查、绩效评价和审计；所报费用退回或红冲的，及时报告。",
    "如有不实，退回资金并承担相应责任。",
  ]

  mutating func bankAccountForm(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    let party = dossier.company
    title("银行账户信息表")
    space(12)
    table(
      [
        ["单位名称", party.name], ["统一社会信用代码", party.creditCode], ["开户名称", party.name],
        ["开户银行", party.bank], ["银行账号", party.account], ["财务联系人", party.agent], ["联系电话", party.phone],
        ["单位地址", party.address],
      ], widths: [0.3, 0.7], headed: false, size: 11.5)
    paragraph("本单位确认以上账户信息准确无误；因信息有误造成资金退回的，由本单位承担相应后果。")
    signing(
      party: party.name, person: party.agent, role: "经办人", on: dossier.filedOn.written,
      seal: flaw == .unsealed ? nil : "公 章", signed: flaw != .unsigned)
  }

  mutating func modelProfile(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    title("大模型基本情况及应用成效说明")
    heading("一、大模型简介")
    paragraph(
      "本项目使用\(dossier.supplier.name)提供的“\(dossier.modelName)”。"
        + "该模型为虚构的通用大语言模型，支持中文长文本理解、检索增强与工具调用，以\(dossier.mode.name)方式提供。"
    )
    heading("二、专利、著作权与备案")
    table(
      [
        ["类别", "名称", "编号"], ["软件著作权", "\(dossier.modelName)推理平台 V2.0", "演示-著-\(dossier.contractNumber)"],
        ["发明专利", "一种示例性的检索增强方法", "演示-专-\(dossier.contractNumber)"],
        ["算法备案", dossier.modelName, "演示-备-2024-\(dossier.number + 100)"],
      ], widths: [0.22, 0.45, 0.33])
    heading("三、应用场景")
    paragraph("应用领域：\(dossier.field.name)。\(dossier.company.name)\(dossier.purpose)，服务范围覆盖本单位全部相关业务。")
    heading("四、应用案例与成效")
    if flaw == .withoutEffect {
      paragraph("项目运行良好。")
    } else {
      paragraph("项目投入使用后，\(dossier.effect)。上述做法依托标准接口与通用知识库实现，可在同行业单位复制推广。")
      table(
        [["月份", "使用人次", "满意度"]]
          + (1...6).map { ["第 \($0) 个月", "\(1200 + $0 * $0 * 137 + dossier.number * 11)", "\(86 + $0)%"] },
        widths: [0.34, 0.33, 0.33])
    }
    signing(
      party: dossier.company.name, person: dossier.company.agent, role: "项目负责人", on: dossier.filedOn.written,
      seal: flaw == .unsealed ? nil : "公 章", signed: flaw != .unsigned)
  }
}
