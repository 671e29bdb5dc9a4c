internal import Standards

extension Sheet {
  mutating func contract(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    title(dossier.mode == .api ? "大模型 API 服务采购框架合同" : "\(dossier.mode.name)项目合同")
    paragraph("合同编号：\(dossier.contractNumber)　　签订地点：北京经济技术开发区", indent: false)
    parties(dossier)
    heading("第一条　交付标的")
    paragraph(Self.subject(dossier))
    heading("第二条　合同金额")
    paragraph("合同总金额（含税）为人民币\(dossier.contractAmount.inWords)（小写：\(dossier.contractAmount.priced)）。")
    if flaw == .withoutCostSplit { paragraph("上述金额为总价包干，不再分项列示。") } else { split(dossier) }
    heading("第三条　资金支付时间")
    for (index, payment) in dossier.payments.enumerated() {
      let moment = index == 0 ? "合同生效后" : "交付完成并经确认后"
      paragraph(
        "\(index + 1). \(moment)，甲方于 \(payment.paidOn.written) 前支付 \(payment.amount.priced)（含税）。"
      )
    }
    heading("第四条　交付与验收")
    paragraph(
      dossier.mode == .api
        ? "乙方按月出具用量结算单，双方以结算单为准。" : "乙方应于 \(dossier.acceptedOn.written) 前完成部署并通过甲方验收，验收以书面报告为准。")
    heading("第五条　双方关系")
    paragraph("甲乙双方声明：双方不存在直接或间接的控制关系或重大影响关系。")
    heading("第六条　知识产权、保密与争议解决")
    paragraph("各方保留其原有知识产权；未经书面同意不得披露对方信息。因本合同发生争议的，提交甲方所在地人民法院处理。")
    heading("第七条　生效")
    paragraph("本合同自双方盖章之日起生效，一式四份，双方各执两份，具有同等效力。")
    bothSign(dossier, flaw)
  }

  mutating func supplementaryAgreement(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    title("补充协议")
    paragraph("协议编号：\(dossier.contractNumber)-B1　　所补充合同：\(dossier.contractNumber)", indent: false)
    parties(dossier)
    paragraph("双方就“\(dossier.projectName)”原合同未列明的事项补充约定如下，原合同总金额 \(dossier.contractAmount.priced) 不变：")
    split(dossier)
    paragraph("本协议为原合同的组成部分；与原合同不一致的，以本协议为准。")
    bothSign(dossier, flaw)
  }

  private mutating func parties(_ dossier: DemoDossier) {
    table(
      [
        ["", "甲方（采购方）", "乙方（大模型服务提供方）"], ["名称", dossier.company.name, dossier.supplier.name],
        ["信用代码", dossier.company.creditCode, dossier.supplier.creditCode],
        ["法定代表人", dossier.company.representative, dossier.supplier.representative],
        ["地址", dossier.company.address, dossier.supplier.address],
      ], widths: [0.16, 0.42, 0.42])
  }

  private static func subject(_ dossier: DemoDossier) -> String {
    let project = "“\(dossier.projectName)”（应用领域：\(dossier.field.name)），\(dossier.purpose)"
    switch dossier.mode {
    case .api: return "乙方以 API 接口方式向甲方提供“\(dossier.modelName)”调用服务，用于\(project)。"
    case .privateDeployment: return "乙方将“\(dossier.modelName)”部署于甲方自有机房，用于\(project)。"
    case .cloud: return "乙方在专有云环境为甲方部署“\(dossier.modelName)”专属实例，用于\(project)。"
    case .appliance: return "乙方向甲方交付预装“\(dossier.modelName)”的大模型一体机及配套服务，用于\(project)。"
    }
  }

  private mutating func split(_ dossier: DemoDossier) {
    if dossier.mode == .api {
      let tokens = dossier.usage.reduce(0) { $0 + $1.tenThousandTokens }
      paragraph(
        "使用量与使用期限：合同期内预计调用 \(tokens) 万 tokens，"
          + "使用期限自 \(dossier.signedOn.written) 至 \(dossier.endsOn.written)，单价每万 tokens 0.12 元（含税），按实际用量结算。"
      )
      return
    }
    let hardware = dossier.mode == .appliance
    let rows = dossier.costs.filter { $0.amount != .zero }.map { cost in
      [cost.kind.rawValue, Self.scope(cost.kind), cost.amount.priced]
    }
    table(
      [["支出项目", "内容", "金额（含税）"]] + rows + [["合计", "", dossier.contractAmount.priced]], widths: [0.2, 0.48, 0.32])
    if hardware {
      let model = Money(fen: dossier.contractAmount.fen - dossier.hardwareAmount.fen)
      paragraph("其中：大模型费用（非硬件部分）\(model.priced)，硬件费用 \(dossier.hardwareAmount.priced)。")
    }
  }

  private static func scope(_ kind: DemoCost.Kind) -> String {
    switch kind {
    case .people: "需求分析、实施、调优与培训人员"
    case .computing: "训练与推理所需算力租用"
    case .material: "领域语料整理、标注与知识库建设"
    case .software: "大模型授权、推理平台与接口开发"
    case .hardware: "服务器、加速卡及网络设备"
    }
  }

  private mutating func bothSign(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    for party in [dossier.company, dossier.supplier] {
      signing(
        party: party.name, person: party.representative, role: "法定代表人或授权代表", on: dossier.signedOn.written,
        seal: flaw == .unsealed ? nil : "合同专用章", signed: flaw != .unsigned)
    }
  }
}
