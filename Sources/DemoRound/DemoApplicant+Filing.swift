internal import DemoDocuments
internal import PolicyCore
internal import Standards

extension DemoApplicant {
  /// Everything the enterprise states, as it would be typed into the form.
  var filing: Filing {
    Filing(application: application, projects: dossiers.indices.map { project($0) })
  }

  private var application: [FactID: FactValue] {
    let party = company
    return [
      "org.name": .text(party.name), "org.credit_code": .text(party.creditCode), "org.kind": .choice("enterprise"),
      "org.legal_representative": .text(party.representative), "org.operating_address": .text(address),
      "org.operates_in_zone": .bool(quirk != .outsideZone), "org.contact_name": .text(party.agent),
      "org.contact_phone": .text(party.phone), "org.contact_email": .text("\(login)@example.invalid"),
      "org.major_penalty": .bool(false), "org.criminal_record": .bool(false), "org.dishonest_listed": .bool(false),
      "org.applied_open_call": .bool(false), "org.account_name": .text(party.name), "org.bank_name": .text(party.bank),
      "org.bank_account": .text(party.account), "org.bank_line": .text(bankLine),
    ]
  }

  /// Twelve digits of a bank that does not exist.
  var bankLine: String {
    let stem = "9991000000\(index % 4 + 1)"
    let whole = (0...9).map { stem + String($0) }.first { (try? BankLine(typed: $0))?.checkDigitHolds == true }
    return whole ?? stem + "0"
  }

  private var address: String { quirk == .outsideZone ? "北京市示例区虚构路 \(index + 1) 号（经开区外）" : company.address }

  private func project(_ index: Int) -> ProjectFacts {
    let dossier = dossiers[index]
    var values: [FactID: FactValue] = [
      "project.name": .text(dossier.projectName), "project.is_user": .bool(true),
      "project.field": .choice(dossier.field.fact), "project.mode": .choice(dossier.mode.fact),
      "project.other_fund": .bool(false), "project.supplier": .text(dossier.supplier.name),
      "project.model": .text(dossier.modelName), "project.model_filing": .text("演示-备-2024-\(dossier.number + 100)"),
      "project.third_party": .bool(true), "project.related": .bool(quirk == .relatedSupplier),
      "project.controlled": .bool(false),
      "project.contract_number": .text(dossier.contractNumber), "project.signed_on": .date(dossier.signedOn),
      "project.starts_on": .date(dossier.signedOn), "project.ends_on": .date(dossier.endsOn),
      "project.scene": .text("\(dossier.purpose)，服务范围覆盖本单位全部相关业务。"),
      "project.effect": .text("项目投入使用后，\(dossier.effect)。"),
      "project.replication": .text("依托标准接口与通用知识库实现，可在\(dossier.field.name)领域同类单位复制推广。"),
    ]
    switch dossier.mode {
    case .api:
      values["project.framework"] = .bool(true)
      values["project.usage_terms"] = .bool(true)
    case .appliance:
      values["project.framework"] = .bool(false)
      values["project.hardware_split"] = .bool(true)
    case .privateDeployment, .cloud:
      values["project.cost_split"] = .bool(true)
      values["project.accepted_on"] = .date(dossier.acceptedOn)
    }
    let expenses = dossier.invoices.indices.map { expense($0, of: dossier) }
    return ProjectFacts(id: DemoApplicant.projectID(index), values: values, expenses: expenses)
  }

  private func expense(_ index: Int, of dossier: DemoDossier) -> ExpenseFacts {
    let invoice = dossier.invoices[index]
    let amount = FactValue.money(invoice.total)
    let number = index == 0 ? lender?.invoices[0].number ?? invoice.number : invoice.number
    var values: [FactID: FactValue] = [
      "expense.model_name": .text(dossier.modelName), "expense.supplier": .text(dossier.supplier.name),
      "expense.spent_on": .date(dossier.acceptedOn), "expense.invoice_key": .text(number),
      "expense.contract_amount": amount, "expense.settled": amount, "expense.invoiced": amount,
      "expense.paid": amount, "expense.tax": .money(invoice.tax),
    ]
    if dossier.mode == .appliance || dossier.mode == .privateDeployment {
      values["expense.hardware"] = .money(index == 0 ? dossier.hardwareAmount : .zero)
    }
    return ExpenseFacts(id: "e\(index + 1)", values: values)
  }
}

extension DemoMode {
  /// The policy's word for it.
  var fact: String {
    switch self {
    case .api: "api"
    case .privateDeployment: "private"
    case .cloud: "cloud"
    case .appliance: "appliance"
    }
  }
}

extension DemoField {
  var fact: String {
    switch self {
    case .healthcare: "health"
    case .tourism: "culture"
    case .government, .education, .manufacturing, .finance, .transport: rawValue
    }
  }
}
