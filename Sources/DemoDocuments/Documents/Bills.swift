internal import Evidence
internal import Standards

extension Sheet {
  mutating func settlement(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    redHeader(dossier.supplier.name)
    title(dossier.mode == .api ? "大模型 API 调用结算单" : "大模型一体机采购结算单", size: 18)
    paragraph("结算单编号：\(dossier.contractNumber)-J1　　对应合同：\(dossier.contractNumber)", indent: false)
    paragraph("\(dossier.company.name)：贵单位“\(dossier.projectName)”自 \(dossier.signedOn.written) 起实际发生的费用如下：")
    if dossier.mode == .api {
      let rows = dossier.usage.map { [$0.month, dossier.modelName, "\($0.tenThousandTokens)", $0.amount.priced] }
      let tokens = dossier.usage.reduce(0) { $0 + $1.tenThousandTokens }
      table(
        [["月份", "模型", "用量（万 tokens）", "金额（含税）"]] + rows
          + [["合计", "", "\(tokens)", dossier.contractAmount.priced]], widths: [0.16, 0.36, 0.22, 0.26])
    } else {
      let model = Money(fen: dossier.contractAmount.fen - dossier.hardwareAmount.fen)
      table(
        [
          ["项目", "说明", "金额（含税）"], ["大模型费用（非硬件）", "\(dossier.modelName)授权与服务", model.priced],
          ["硬件费用", "一体机服务器及加速卡", dossier.hardwareAmount.priced], ["合计", "", dossier.contractAmount.priced],
        ], widths: [0.3, 0.42, 0.28])
    }
    paragraph("合计人民币（大写）：\(dossier.contractAmount.inWords)。")
    signing(
      party: dossier.supplier.name, person: dossier.supplier.agent, role: "结算负责人", on: dossier.acceptedOn.written,
      seal: flaw == .unsealed ? nil : "财务专用章", signed: flaw != .unsigned)
  }

  /// Laid out like an e-invoice of one page; the word 演示 stands where the tax office's name would.
  mutating func invoice(_ agreed: DemoInvoice, _ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    let invoice = flaw == .underbilled ? agreed.loweredByAFifth : agreed
    let side = codeSide
    draw(height: 54) { page, y in
      let payload = InvoiceQR.payload(
        type: "31", number: invoice.number, total: invoice.total, issued: invoice.issuedOn)
      if let code = QRCode(payload) {
        page.code(code, payload: payload, x: Sheet.left, y: y - 28, side: side)
      }
      let words = "电子发票（增值税专用发票）"
      page.text(
        words, x: (PageCanvas.width - PageCanvas.extent(words) * 19) / 2, y: y + 6, size: 19, ink: .maroon)
      page.line((185, y + 14), (PageCanvas.width - 185, y + 14), width: 0.8, ink: .maroon)
      page.line((185, y + 17), (PageCanvas.width - 185, y + 17), width: 0.8, ink: .maroon)
    }
    draw(height: 34) { page, y in
      page.text("发票号码：\(invoice.number)", x: 345, y: y, size: 10)
      page.text("开票日期：\(invoice.issuedOn.written)", x: 345, y: y + 15, size: 10)
    }
    space(8)
    table(
      [
        ["购买方信息", "名称：\(dossier.company.name)　统一社会信用代码/纳税人识别号：\(dossier.company.creditCode)"],
        ["销售方信息", "名称：\(dossier.supplier.name)　统一社会信用代码/纳税人识别号：\(dossier.supplier.creditCode)"],
      ], widths: [0.18, 0.82], headed: false)
    let lines = invoice.lines.map {
      [$0.name, "1", $0.amountExcludingTax.description, "\($0.ratePercent)%", $0.tax.description]
    }
    table(
      [["项目名称", "数量", "金额", "税率/征收率", "税额"]] + lines
        + [["合计", "", invoice.amountExcludingTax.priced, "", invoice.tax.priced]],
      widths: [0.4, 0.09, 0.2, 0.13, 0.18])
    table(
      [["价税合计（大写）", invoice.total.inWords, "（小写）\(invoice.total.priced)"]], widths: [0.22, 0.46, 0.32],
      headed: false)
    table([["备注", "合同编号：\(dossier.contractNumber)；项目：\(dossier.projectName)"]], widths: [0.18, 0.82], headed: false)
    draw(height: 20) { page, y in page.text("开票人：\(dossier.supplier.agent)", x: Sheet.left, y: y, size: 10) }
    if flaw != .unsealed {
      let x = PageCanvas.width / 2 - 20
      draw { page, _ in
        page.scaled(by: 0.55, x: x, y: 132) { Seal(owner: "演示税务机关监制", kind: "演 示").draw(on: &$0, x: x, y: 132) }
      }
    }
  }

  mutating func bankReceipt(_ payment: DemoPayment, _ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    title("演示银行　电子回单", size: 18)
    paragraph("回单编号：\(payment.serial)　　交易日期：\(payment.paidOn.written)", indent: false)
    table(
      [
        ["", "付款人", "收款人"], ["户名", dossier.company.name, dossier.supplier.name],
        ["账号", dossier.company.account, dossier.supplier.account],
        ["开户行", dossier.company.bank, dossier.supplier.bank],
      ], widths: [0.16, 0.42, 0.42])
    table(
      [
        ["金额（小写）", payment.amount.priced], ["金额（大写）", payment.amount.inWords],
        ["用途", "支付 \(dossier.contractNumber) 合同款"], ["交易状态", "交易成功"],
      ], widths: [0.25, 0.75], headed: false)
    if flaw != .unsealed {
      draw(height: 130) { page, y in
        Seal(owner: dossier.company.bank, kind: "电子回单专用章").draw(on: &page, x: 430, y: y + 50)
      }
    }
  }

  mutating func acceptance(_ dossier: DemoDossier, _ flaw: DemoDocument.Flaw?) {
    redHeader(dossier.company.name)
    title("项目验收报告", size: 18)
    table(
      [
        ["项目名称", dossier.projectName], ["合同编号", dossier.contractNumber], ["合同金额", dossier.contractAmount.priced],
        ["供应商", dossier.supplier.name], ["部署方式", dossier.mode.name], ["验收日期", dossier.acceptedOn.written],
      ], widths: [0.24, 0.76], headed: false)
    heading("一、验收内容")
    paragraph("验收组对照合同，检查了“\(dossier.modelName)”的部署、接口、性能与安全情况，交付物齐全，运行稳定。")
    if flaw == .withoutEffect {
      heading("二、验收结论")
      paragraph("验收合格。")
    } else {
      heading("二、应用场景领域")
      paragraph("应用领域：\(dossier.field.name)。\(dossier.company.name)\(dossier.purpose)。")
      heading("三、应用效果")
      paragraph("\(dossier.effect)。")
      heading("四、验收结论")
      paragraph("各项指标达到合同约定，验收合格，同意交付使用。")
    }
    signing(
      party: dossier.company.name, person: dossier.company.representative, role: "验收组组长",
      on: dossier.acceptedOn.written, seal: flaw == .unsealed ? nil : "公 章", signed: flaw != .unsigned)
  }
}
